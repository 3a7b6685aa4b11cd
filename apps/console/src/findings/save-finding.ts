import { accessToken } from '../identity/oidc.js'

export type FindingFormat = 'png' | 'svg' | 'csv'

/** Twice the size, so that it stays sharp in print. */
const SHARP = 2

/** Fetches the curves with the reader's token and saves them; a PNG is painted here from the drawing. Answers whether that worked. */
export async function saveFinding(criterion: string, service: string, format: FindingFormat, language: string): Promise<boolean> {
  const token = await accessToken()
  const source = format === 'csv' ? 'csv' : 'svg'
  const answer = await fetch(`/api/v1/findings/${encodeURIComponent(criterion)}/${source}?${new URLSearchParams({ onlinedienst: service, lang: language })}`, { headers: token ? { authorization: `Bearer ${token}` } : {} }).catch(() => null)
  if (!answer?.ok) return false
  const content = format === 'png' ? await painted(await answer.text()).catch(() => null) : await answer.blob()
  if (!content) return false
  const url = URL.createObjectURL(content)
  Object.assign(document.createElement('a'), { href: url, download: `befund-${criterion}-${service}.${format}` }).click()
  URL.revokeObjectURL(url)
  return true
}

async function painted(svg: string): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth * SHARP, height: image.naturalHeight * SHARP })
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png') })
  } finally {
    URL.revokeObjectURL(url)
  }
}
