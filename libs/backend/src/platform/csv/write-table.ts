import { stringify } from 'csv-stringify/sync'

/**
 * A table as CSV that a German spreadsheet opens: semicolons, UTF-8 with its mark, and no cell that would be run as a formula.
 * `mark` false: programs read it rather than people, and take the mark for a part of the first head.
 */
export function writeTable(rows: readonly (readonly (string | number | null)[])[], { mark = true }: { readonly mark?: boolean } = {}): Uint8Array {
  return Buffer.from(
    stringify(
      rows.map((row) => [...row]),
      { delimiter: ';', record_delimiter: 'windows', bom: mark, escape_formulas: true },
    ),
  )
}
