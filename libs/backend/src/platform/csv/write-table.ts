import { stringify } from 'csv-stringify/sync'

/** A table as CSV that a German spreadsheet opens: semicolons, UTF-8 with its mark, and no cell that would be run as a formula. */
export function writeTable(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return Buffer.from(stringify(rows.map((row) => [...row]), { delimiter: ';', record_delimiter: 'windows', bom: true, escape_formulas: true }))
}
