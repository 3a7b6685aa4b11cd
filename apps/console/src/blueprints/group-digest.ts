/** Hexadecimal in groups of four, as people compare it over a second channel: 9C4E 1B07. Anything else stays as it is. */
export function groupDigest(digest: string): string {
  const hex = digest.replace(/^sha-?256[:-]/i, '').replace(/[\s:]/g, '')
  if (!/^[0-9a-f]+$/i.test(hex)) return digest
  return (hex.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')
}
