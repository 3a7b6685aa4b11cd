import { accessToken } from '../identity/oidc.js'

/** Fetches a file of the api (`path` after `/api/v1`) with the reader's token and saves it under `name`; answers whether that worked. `made` turns what came into what is saved. */
export async function saveFile(path: string, name: string, made: (answer: Response) => Promise<Blob | null> = (answer) => answer.blob()): Promise<boolean> {
  const token = await accessToken()
  const answer = await fetch(`/api/v1${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} }).catch(() => null)
  const content = answer?.ok ? await made(answer).catch(() => null) : null
  if (content) handOver(content, name)
  return content !== null
}

/** Hands what was made here to the browser to be saved. Its address holds for a second: some browsers read it only then. */
export function handOver(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => { URL.revokeObjectURL(url) }, 1000)
}
