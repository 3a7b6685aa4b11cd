import { readFileSync } from 'node:fs'

/** The characters (code points) a TrueType font has a shape for, from its table `cmap` (OpenType 1.9, formats 4 and 12). */
export function fontCoverage(file: string): ReadonlySet<number> {
  const bytes = readFileSync(file)
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableAt(font, 'cmap')
  const covered = new Set<number>()
  for (let i = 0; i < font.getUint16(table + 2); i += 1) {
    const at = table + font.getUint32(table + 8 + 8 * i)
    const format = font.getUint16(at)
    const ranges = format === 4 ? segments(font, at) : format === 12 ? groups(font, at) : []
    for (const [first, last] of ranges) for (let code = first; code <= last; code += 1) covered.add(code)
  }
  return covered
}

/**
 * `text` with only characters that `covered` has: what joins, colours or turns other characters is left out, another one
 * is named by its number, so that nothing somebody wrote is lost. PDF/UA-1 allows no character without a shape.
 */
export function printable(text: string, covered: ReadonlySet<number>): string {
  return text.replace(/[^\x20-\x7e\n]/gu, (sign) => {
    const code = sign.codePointAt(0)!
    if (/[\p{Cf}\p{Variation_Selector}\p{Cc}]/u.test(sign)) return code === 0x09 ? ' ' : ''
    return covered.has(code) ? sign : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  })
}

function tableAt(font: DataView, tag: string): number {
  for (let i = 0; i < font.getUint16(4); i += 1) {
    const entry = 12 + 16 * i
    if (String.fromCharCode(...[0, 1, 2, 3].map((at) => font.getUint8(entry + at))) === tag) return font.getUint32(entry + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

function segments(font: DataView, at: number): [number, number][] {
  const count = font.getUint16(at + 6) / 2
  return Array.from({ length: count }, (_, i): [number, number] => [font.getUint16(at + 16 + 2 * count + 2 * i), font.getUint16(at + 14 + 2 * i)]).filter(
    ([first]) => first !== 0xffff,
  )
}

function groups(font: DataView, at: number): [number, number][] {
  return Array.from({ length: font.getUint32(at + 12) }, (_, i): [number, number] => [font.getUint32(at + 16 + 12 * i), font.getUint32(at + 20 + 12 * i)])
}
