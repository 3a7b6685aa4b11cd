const CHUNK = 8192

/**
 * Text of bytes that are strict UTF-8 (a byte order mark is dropped), or UTF-16 with a byte order mark ("Unicode text" of
 * spreadsheets), or else ISO 8859-1 with the signs that Windows-1252 puts where it has none (€, „, –). Written out because the
 * domain has no TextDecoder.
 */
export function decodeText(bytes: Uint8Array): string {
  const codes = utf16Units(bytes) ?? utf8CodePoints(bytes) ?? windowsCodePoints(bytes)
  const parts: string[] = []
  const from = codes[0] === 0xfeff ? 1 : 0
  for (let at = from; at < codes.length; at += CHUNK) parts.push(String.fromCodePoint(...codes.subarray(at, at + CHUNK)))
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

/** Code points, or null if the bytes are no well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF). */
function utf8CodePoints(bytes: Uint8Array): Uint32Array | null {
  const codes = new Uint32Array(bytes.length)
  let count = 0
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    if (length === 0 || at + length > bytes.length) return null
    let code = length === 1 ? lead : lead & (0x7f >> length)
    for (let i = 1; i < length; i += 1) {
      const next = bytes[at + i]!
      if ((next & 0xc0) !== 0x80) return null
      code = (code << 6) | (next & 0x3f)
    }
    if ((length === 3 && code < 0x800) || (length === 4 && code < 0x10000) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff) return null
    codes[count++] = code
    at += length
  }
  return codes.subarray(0, count)
}
