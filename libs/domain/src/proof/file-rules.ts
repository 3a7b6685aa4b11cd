import { require, withoutTurns } from '../kernel/index.js'

/** Largest file kept as proof, in bytes. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024

/** What a proof may be: ending of the name → type as it is served. Nothing that a browser would run. */
export const fileTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
} as const
export type FileEnding = keyof typeof fileTypes

/** What a look into the bytes says: a type by its signature, readable text, or neither. */
export type Sniffed = { readonly type: string } | 'text' | 'unknown'

/**
 * The name under which a file is kept: without the folders of whoever sent it, without line breaks, and without the signs
 * that turn the reading direction, with which `gpj.exe` looks like `exe.jpg`.
 */
export function plainFileName(name: string): string {
  return withoutTurns(name)
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\u200e\u200f]/gu, '')
    .trim()
}

/**
 * The type under which a file is kept. Refuses an empty or too large one, an ending that is not on the list, and a file
 * whose content is something else than its name says: the sentence names both.
 */
export function requireFile({ name, size, sniffed }: { readonly name: string; readonly size: number; readonly sniffed: Sniffed }): string {
  const ending = /\.([^.]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  require(size > 0, 'file.empty')
  require(size <= MOST_FILE_BYTES, 'file.size', { most: MOST_FILE_BYTES / 1024 / 1024 })
  require(name.length <= 200 && ending in fileTypes, 'file.type', { ending: ending.slice(0, 20) || '–', allowed: Object.keys(fileTypes).join(', ') })
  const type = fileTypes[ending as FileEnding]
  const holds = type.startsWith('text/') ? sniffed === 'text' : typeof sniffed === 'object' && sniffed.type === type
  require(holds, 'file.lies', { ending, found: typeof sniffed === 'object' ? sniffed.type : sniffed === 'text' ? 'text/plain' : '?' })
  return type
}
