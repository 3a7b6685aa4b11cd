import { accessToken } from '../identity/oidc.js'

/** Fetches a file with the reader's token and hands it to the browser to be saved. Answers whether that worked. */
export async function fetchFile(path: string, name: string): Promise<boolean> {
  const token = await accessToken()
  const answer = await fetch(`/api/v1${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} }).catch(() => null)
  if (!answer?.ok) return false
  const url = URL.createObjectURL(await answer.blob())
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
  return true
}
