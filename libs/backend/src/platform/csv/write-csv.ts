import { stringify } from 'csv-stringify/sync'

/** Rows as CSV with semicolons and CRLF, as spreadsheets of this country read it. A text that a spreadsheet would take for a formula is quoted with an apostrophe. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(rows.map((row) => [...row]), { delimiter: ';', record_delimiter: 'windows', escape_formulas: true })
}
