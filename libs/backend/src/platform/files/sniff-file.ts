import { fileTypeFromBuffer } from 'file-type'
import type { Sniffed } from '@blaupause/domain/proof'

/** Control characters that a text file does hold: tab, line feed, vertical tab, form feed, carriage return, end of file of old, escape. */
const IN_TEXT = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b])

/** Looks into the bytes: a type by its signature, readable text, or neither. The name plays no part. */
export async function sniffFile(bytes: Uint8Array): Promise<Sniffed> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return { type: found.mime }
  return bytes.every((byte) => byte >= 0x20 || IN_TEXT.has(byte)) ? 'text' : 'unknown'
}
