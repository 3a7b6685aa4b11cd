import type { RowFault } from '@blaupause/contract/http'
import { registerKey } from '@blaupause/domain/register'
import { badRows, badValue, readDay, readTable } from '../platform/csv/index.js'

/** One row of a list of what was connected before, with the line it stands on. */
export type BestandRow = { readonly line: number; readonly key: string; readonly service: string; readonly step: string; readonly on: string }

/** Columns of the list, as its first line names them. */
export const BESTAND_COLUMNS = ['schlüssel', 'onlinedienst', 'schritt', 'datum'] as const

/**
 * Reads the list: `Schlüssel` (AGS, ARS, nine digits of a Verband, five of a Kreis, or the id of an authority; blanks do
 * not count), `Onlinedienst` (id or name), `Schritt` (number, id, name, or „live“), `Datum` (TT.MM.JJJJ or JJJJ-MM-TT).
 */
export function readBestand(bytes: Uint8Array): { rows: BestandRow[]; faults: RowFault[]; total: number } {
  const { rows, bad } = readTable(bytes, BESTAND_COLUMNS)
  const faults = badRows(bad)
  const read = rows.flatMap(({ line, values }): BestandRow[] => {
    const [key, service, step, date] = [registerKey(values['schlüssel']!), values['onlinedienst']!, values['schritt']!, values['datum']!]
    const on = readDay(date)
    const fault =
      key === ''
        ? badValue(line, 'schlüssel', key)
        : service === ''
          ? badValue(line, 'onlinedienst', service)
          : step === ''
            ? badValue(line, 'schritt', step)
            : on === null
              ? badValue(line, 'datum', date)
              : null
    if (fault) faults.push(fault)
    return fault || on === null ? [] : [{ line, key, service, step, on }]
  })
  return { rows: read, faults, total: rows.length + bad.length }
}
