import { saveFile } from '../data/save-file.js'

export type FindingFormat = 'png' | 'svg' | 'csv'

/** Twice the size, so that it stays sharp in print. */
const SHARP = 2

/** Fetches the curves with the reader's token and saves them; a PNG is painted here from the drawing. Answers whether that worked. */
export function saveFinding(criterion: string, service: string, format: FindingFormat, language: string): Promise<boolean> {
  const source = format === 'csv' ? 'csv' : 'svg'
  const made = format === 'png' ? async (answer: Response) => painted(await answer.text()) : undefined
  return saveFile(
    `/findings/${encodeURIComponent(criterion)}/${source}?${new URLSearchParams({ onlinedienst: service, lang: language })}`,
    `befund-${criterion}-${service}.${format}`,
    made,
  )
}

async function painted(svg: string): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth * SHARP, height: image.naturalHeight * SHARP })
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => {
      canvas.toBlob(resolve, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
