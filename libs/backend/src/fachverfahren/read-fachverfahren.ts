import type { RowFault } from '@blaupause/contract/http'
import { badRows, badValue, readDay, readTable } from '../platform/csv/index.js'

/** One row of a list of Fachverfahren, with the line it stands on. */
export type EntryRow = {
  readonly line: number
  readonly behoerde: string
  readonly onlinedienst: string | null
  readonly product: string
  readonly maker: string
  readonly version: string | null
  readonly operator: string | null
  readonly validFrom: string
  readonly source: string
}

const WANTED = ['product', 'maker', 'valid_from', 'source']
const LONGEST = 120

/** Reads a list of Fachverfahren. The authority is named by `behoerde` (its id) or by `kind` and `traeger`. */
export function readFachverfahren(bytes: Uint8Array): { rows: EntryRow[]; faults: RowFault[]; total: number } {
  const { rows, bad } = readTable(bytes, WANTED)
  const faults = badRows(bad)
  const read = rows.flatMap(({ line, values }): EntryRow[] => {
    const value = (column: string) => values[column] || null
    const behoerde = value('behoerde') ?? `${value('kind') ?? ''}-${value('traeger') ?? ''}`
    const row = {
      line,
      behoerde,
      onlinedienst: value('onlinedienst'),
      product: value('product') ?? '',
      maker: value('maker') ?? '',
      version: value('version'),
      operator: value('operator'),
      validFrom: readDay(value('valid_from') ?? '') ?? '',
      source: value('source') ?? '',
    }
    const fault = faultOfRow(row, value('valid_from') ?? '')
    if (fault) faults.push(fault)
    return fault ? [] : [row]
  })
  return { rows: read, faults, total: rows.length + bad.length }
}

function faultOfRow({ line, behoerde, product, maker, version, operator, validFrom, source }: EntryRow, day: string): RowFault | null {
  if (behoerde.length < 3) return badValue(line, 'behoerde', behoerde)
  if (product === '' || product.length > LONGEST) return badValue(line, 'product', product)
  if (maker === '' || maker.length > LONGEST) return badValue(line, 'maker', maker)
  if ((version ?? '').length > LONGEST) return badValue(line, 'version', version!)
  if ((operator ?? '').length > LONGEST) return badValue(line, 'operator', operator!)
  if (validFrom === '') return badValue(line, 'valid_from', day)
  return source.length < 3 || source.length > 300 ? badValue(line, 'source', source) : null
}
