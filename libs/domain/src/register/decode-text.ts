const CHUNK = 8192

/** Text of bytes that are strict UTF-8 (a byte order mark is dropped), or else ISO 8859-1. Written out because the domain has no TextDecoder. */
export function decodeText(bytes: Uint8Array): string {
  const codes = utf8CodePoints(bytes) ?? bytes
  const parts: string[] = []
  const from = codes[0] === 0xfeff ? 1 : 0
  for (let at = from; at < codes.length; at += CHUNK) parts.push(String.fromCodePoint(...codes.subarray(at, at + CHUNK)))
  return parts.join('')
}

/** Code points, or null if the bytes are no well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF). */
function utf8CodePoints(bytes: Uint8Array): Uint32Array | null {
  const codes = new Uint32Array(bytes.length)
  let count = 0
  for (let at = 0; at < bytes.length; ) {
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
