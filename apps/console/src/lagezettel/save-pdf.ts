import { accessToken } from '../identity/oidc.js'

/** Fetches the sheet as a file and saves it; answers whether it came. */
export async function savePdf(scope: string, language: string): Promise<boolean> {
  const token = await accessToken()
  const answer = await fetch(`/api/v1/lagezettel/${encodeURIComponent(scope)}/pdf?lang=${language}`, { headers: token ? { authorization: `Bearer ${token}` } : {} }).catch(() => null)
  if (!answer?.ok) return false
  const url = URL.createObjectURL(await answer.blob())
  Object.assign(document.createElement('a'), { href: url, download: `lagezettel-${scope}.pdf` }).click()
  setTimeout(() => { URL.revokeObjectURL(url) }, 1000)
  return true
}
