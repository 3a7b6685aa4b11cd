import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('a table in a file', () => {
  it.each([
    ['UTF-8 and commas', utf8('Name,Ort\nBürgeramt,Köln\n')],
    ['UTF-8 with byte order mark and semicolons', utf8('\uFEFFname;ort\r\nBürgeramt;Köln\r\n')],
    ['Latin-1 and semicolons', latin1('NAME ; Ort\nBürgeramt;Köln')],
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
    expect(readTable(utf8('a;b\n1;2\n1;2;3\n5;6\n'), ['a'])).toMatchObject({ rows: [{ line: 2 }, { line: 4 }], bad: [{ line: 3, code: 'row.columns', details: { count: 3, wanted: 2 } }] })
  })

  it('refuses what is no table, naming what is missing', () => {
    expect(() => readTable(utf8(''), ['a'])).toThrow(expect.objectContaining({ code: 'import.empty' }))
    expect(() => readTable(utf8('a;b\n'), ['a'])).toThrow(expect.objectContaining({ code: 'import.empty' }))
    expect(() => readTable(utf8('a;b\n1;2'), ['a', 'c', 'd'])).toThrow(expect.objectContaining({ code: 'import.columns', details: { missing: 'c, d', found: 'a, b' } }))
    expect(() => readTable(utf8('a;b\n1;"2\n'), ['a'])).toThrow(expect.objectContaining({ code: 'import.syntax' }))
  })
})
