import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Two levels up from this file both in `src/` and in `dist/`. */
const DATA = new URL('../data/', import.meta.url)

/** The bytes of a shipped file; `.gz` is unpacked. `path` is relative to `data/`. */
export function dataBytes(path: string): Uint8Array {
  const bytes = readFileSync(new URL(path, DATA))
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** The bytes as they lie in the folder, `.gz` packed. */
export function dataPacked(path: string): Uint8Array {
  return readFileSync(new URL(path, DATA))
}

export function dataJson(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(dataBytes(path)))
}

/** The rows of a shipped CSV as records of its head line. Fields may be quoted; quoted line breaks do not occur in our files. */
export function dataCsv<Column extends string>(path: string, separator: ';' | ','): Record<Column, string>[] {
  const lines = new TextDecoder()
    .decode(dataBytes(path))
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const [head = [], ...rows] = lines.map((line) => csvFields(line, separator))
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])) as Record<Column, string>)
}

function csvFields(line: string, separator: string): string[] {
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let i = 0; i < line.length; i += 1) {
    const c = line[i]
    if (c === '"' && quoted && line[i + 1] === '"') {
      field += '"'
      i += 1
    } else if (c === '"') quoted = !quoted
    else if (c === separator && !quoted) {
      fields.push(field)
      field = ''
    } else field += c
  }
  return [...fields, field]
}
