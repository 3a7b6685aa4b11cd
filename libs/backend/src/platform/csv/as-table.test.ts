import { zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { asTable } from './as-table.js'
import { readTable } from './read-table.js'

const cell = (value: string | number | boolean | Date) => ({ value, ...(value instanceof Date && { format: 'dd.mm.yyyy' }) })

describe('a workbook', () => {
  it('is read as the table it would be saved as: keys as they are typed, days, ticks', async () => {
    const book = await writeExcelFile([
      ['Schlüssel', 'Ort', 'Live', 'Benannt'].map(cell),
      [9772177, 'Meitingen; Markt', new Date('2026-03-01T00:00:00Z'), true].map(cell),
    ]).toBuffer()
    expect(readTable(await asTable(book), ['schlüssel']).rows).toEqual([
      { line: 2, values: { schlüssel: '9772177', ort: 'Meitingen; Markt', live: '2026-03-01', benannt: 'ja' } },
    ])
  })

  it('that is none is refused with what to do, and what is a table already stays as it is', async () => {
    await expect(asTable(zipSync({ mimetype: new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet') }))).rejects.toMatchObject({
      code: 'import.packed',
    })
    await expect(asTable(new Uint8Array([0x50, 0x4b, 3, 4, 0, 1]))).rejects.toMatchObject({ code: 'import.packed' })
    expect(await asTable(Buffer.from('a;b'))).toEqual(Buffer.from('a;b'))
  })

  it('that unpacks to more than a list can have is not unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(130 * 1024 * 1024) }, { level: 1 })
    await expect(asTable(bomb)).rejects.toMatchObject({ code: 'import.packed' })
  })
})
