import { registerEdition } from '@blaupause/reference'

/** The shipped edition with another day, in which one Gemeinde is gone and its area belongs to another. */
export function mergedEdition(gone: string, into: string, stand: string): Uint8Array {
  const lines = Buffer.from(registerEdition()).toString('utf8').split(/\r?\n/)
  const ofGemeinde = (key: string) => (line: string) => line.startsWith('60') && line.slice(10, 18) === key
  const area = Number(lines.find(ofGemeinde(gone))!.slice(128, 139))
  const kept = lines.filter(
    (line) =>
      !ofGemeinde(gone)(line) && !(line.startsWith('50') && line.slice(10, 15) === gone.slice(0, 5) && line.slice(18, 22) === gone.slice(5).padStart(4, '0')),
  )
  return Buffer.from(
    kept
      .map((line) => {
        const dated = line.length > 10 ? `${line.slice(0, 2)}${stand}${line.slice(10)}` : line
        return ofGemeinde(into)(dated) ? `${dated.slice(0, 128)}${String(Number(dated.slice(128, 139)) + area).padStart(11, '0')}${dated.slice(139)}` : dated
      })
      .join('\r\n'),
    'utf8',
  )
}
