import { CsvError, parse } from 'csv-parse/sync'
import { DomainError, require, type RefusalCode } from '@blaupause/domain/kernel'
import { decodeText } from '@blaupause/domain/register'
import { delimiterOf } from './delimiter-of.js'

/** More rows than this are no hand-kept list and no extract. */
const MOST_ROWS = 50_000

/** A row of a file by the names of its columns, at the line on which it begins (1 is the head). */
export type TableRow = { readonly line: number; readonly values: Readonly<Record<string, string>> }
export type BadRow = { readonly line: number; readonly code: RefusalCode; readonly details: Readonly<Record<string, string | number>> }

/**
 * Reads a CSV file: UTF-8 with or without byte order mark, else ISO 8859-1; comma, semicolon or tab, whichever the head
 * holds most of; quotes by RFC 4180. Heads are trimmed and lower-cased; `wanted` must all be there, others are kept. A row
 * with too many or too few fields is reported, the ones around it are read; rows without any content, as spreadsheets
 * leave them behind, do not count. Refuses what is no table at all, and a workbook with what to do.
 */
export function readTable(bytes: Uint8Array, wanted: readonly string[]): { rows: TableRow[]; bad: BadRow[] } {
  require(!isPacked(bytes), 'import.packed')
  const text = decodeText(bytes)
  const [head, ...below] = recordsOf(text)
  const others = below.filter(({ record }) => record.some((field) => field.trim() !== ''))
  require(head !== undefined && others.length > 0, 'import.empty')
  require(others.length <= MOST_ROWS, 'import.rows', { most: MOST_ROWS })
  const columns = head.record.map((name) => name.trim().toLowerCase())
  const missing = wanted.filter((column) => !columns.includes(column))
  require(missing.length === 0, 'import.columns', { missing: missing.join(', '), found: columns.join(', ').slice(0, 300) })
  const bad = others.filter(({ record }) => record.length !== columns.length)
  return {
    rows: others
      .filter(({ record }) => record.length === columns.length)
      .map(({ line, record }) => ({ line, values: Object.fromEntries(columns.map((column, at) => [column, record[at]!.trim()])) })),
    bad: bad.map(({ line, record }) => ({ line, code: 'row.columns', details: { count: record.length, wanted: columns.length } })),
  }
}

/** A workbook (XLSX, ODS) is a ZIP, an old one (XLS) a compound file. */
function isPacked(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) ||
    (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
  )
}

type Record_ = { readonly line: number; readonly record: string[] }

function recordsOf(text: string): Record_[] {
  try {
    const parsed = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, info: true, bom: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return parsed.map(({ record, info }) => ({ record, line: info.lines - record.join('').split('\n').length + 1 }))
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('import.syntax', { line: Number((error as { lines?: number }).lines ?? 0) })
    throw error
  }
}
