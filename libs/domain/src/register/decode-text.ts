import { decodeUtf8 } from '../kernel/index.js'

const CHUNK = 8192

/**
 * Text of bytes that are strict UTF-8 (a byte order mark is dropped), or UTF-16 with a byte order mark ("Unicode text" of
 * spreadsheets), or else ISO 8859-1 with the signs that Windows-1252 puts where it has none (€, „, –).
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes) ?? textOf(utf16Units(bytes) ?? windowsCodePoints(bytes))
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

function textOf(codes: Uint32Array): string {
  const parts: string[] = []
  for (let at = 0; at < codes.length; at += CHUNK) parts.push(String.fromCodePoint(...codes.subarray(at, at + CHUNK)))
  return parts.join('')
}

/** What Windows-1252 puts at 0x80–0x9f, by the WHATWG encoding standard; 0 where it has nothing either. */
const WINDOWS = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013,
  0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
]

function windowsCodePoints(bytes: Uint8Array): Uint32Array {
  return Uint32Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS[byte - 0x80] || byte : byte))
}

/** Units of UTF-16, surrogates as they stand, or null where no byte order mark says so. */
function utf16Units(bytes: Uint8Array): Uint32Array | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  if (!little && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return null
  return Uint32Array.from({ length: bytes.length >> 1 }, (_, at) =>
    little ? bytes[2 * at]! | (bytes[2 * at + 1]! << 8) : (bytes[2 * at]! << 8) | bytes[2 * at + 1]!,
  )
}
