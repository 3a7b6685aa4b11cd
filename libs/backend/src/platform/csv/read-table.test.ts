import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('a table in a file', () => {
  it.each([
    ['UTF-8 and commas', utf8('Name,Ort\nBürgeramt,Köln\n')],
    ['UTF-8 with byte order mark and semicolons', utf8('\uFEFFname;ort\r\nBürgeramt;Köln\r\n')],
    ['Latin-1 and semicolons', latin1('NAME ; Ort\nBürgeramt;Köln')],
    ['UTF-16 and tabs, as spreadsheets write “Unicode text”', new Uint8Array(Buffer.from('\uFEFFname\tort\r\nBürgeramt\tKöln\r\n', 'utf16le'))],
    ['empty rows below', utf8('name;ort\nBürgeramt;Köln\n;\n ; \n')],
    ['Latin-1 and tabs', latin1('name\tort\nBürgeramt\tKöln')],
  ])('is read: %s', (_, bytes) => {
    expect(readTable(bytes, ['name', 'ort'])).toEqual({ rows: [{ line: 2, values: { name: 'Bürgeramt', ort: 'Köln' } }], bad: [] })
  })

  it('names the line on which a row begins, also behind a field over two lines', () => {
    const { rows } = readTable(utf8('a;b\n1;"zwei\nZeilen"\n3;4\n'), ['a', 'b'])
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
    expect(rows[0]!.values['b']).toBe('zwei\nZeilen')
  })

  it('reports a row of another width and reads the rows around it', () => {
    expect(readTable(utf8('a;b\n1;2\n1;2;3\n5;6\n'), ['a'])).toMatchObject({
      rows: [{ line: 2 }, { line: 4 }],
      bad: [{ line: 3, code: 'row.columns', details: { count: 3, wanted: 2 } }],
    })
  })

  it('keeps the signs of Windows that ISO 8859-1 has not', () => {
    expect(readTable(new Uint8Array([...latin1('a\n5 '), 0x80, 0x20, 0x96, 0x20, 0x84, 0xc4, 0x93]), ['a']).rows[0]!.values['a']).toBe('5 € – „Ä“')
  })

  it('tells a workbook from a table, with what to do', () => {
    for (const head of [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
    ])
      expect(() => readTable(new Uint8Array([...head, 0, 1]), ['a'])).toThrow(expect.objectContaining({ code: 'import.packed' }))
  })

  it('refuses what is no table, naming what is missing', () => {
    expect(() => readTable(utf8(''), ['a'])).toThrow(expect.objectContaining({ code: 'import.empty' }))
    expect(() => readTable(utf8('a;b\n'), ['a'])).toThrow(expect.objectContaining({ code: 'import.empty' }))
    expect(() => readTable(utf8('a;b\n1;2'), ['a', 'c', 'd'])).toThrow(
      expect.objectContaining({ code: 'import.columns', details: { missing: 'c, d', found: 'a, b' } }),
    )
    expect(() => readTable(utf8('a;b\n1;"2\n'), ['a'])).toThrow(expect.objectContaining({ code: 'import.syntax' }))
  })
})
