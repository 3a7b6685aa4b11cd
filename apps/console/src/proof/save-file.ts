import type { EvidenceView } from '@blaupause/contract/proof'
import { accessToken } from '../identity/oidc.js'

/** Fetches a file with the reader's token and hands it to the browser to be saved under its own name. Answers whether that worked. */
export async function saveFile({ id, value }: Pick<EvidenceView, 'id' | 'value'>): Promise<boolean> {
  const token = await accessToken()
  const answer = await fetch(`/api/v1/evidence/${id}/content`, { headers: token ? { authorization: `Bearer ${token}` } : {} }).catch(() => null)
  if (!answer?.ok) return false
  const url = URL.createObjectURL(await answer.blob())
  Object.assign(document.createElement('a'), { href: url, download: value }).click()
  URL.revokeObjectURL(url)
  return true
}
