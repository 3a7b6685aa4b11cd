import { gunzipSync } from 'node:zlib'
import { DomainError, require } from '@blaupause/domain/kernel'
import { otherMetricColumns, procedureColumns } from '@blaupause/domain/awards'
import { decodeText } from '@blaupause/domain/register'
import { tableRows, type TableRow } from '../../platform/csv/index.js'

const PAGE = 5000
const MOST_ROWS = 400_000
/** Unpacked bytes of a file: 300,000 rows have about 50 MB. */
const MOST_BYTES = 150 * 1024 * 1024

/**
 * The rows of a file of Online-Verfahren page by page, so that others are served in between: CSV (UTF-8 or ISO 8859-1;
 * semicolon, comma or tab) or a JSON array of objects with the same names, each also packed with gzip. Refuses a file of
 * the dashboard's metric (`procedure.other-metric`), missing columns (`import.columns`) and what is no table.
 */
export async function* procedurePages(bytes: Uint8Array): AsyncGenerator<TableRow[]> {
  const text = decodeText(unpacked(bytes)).trimStart()
  let page: TableRow[] = []
  let count = 0
  for await (const row of text.startsWith('[') ? jsonRows(text) : tableRows(text, requireColumns)) {
    require(++count <= MOST_ROWS, 'import.rows', { most: MOST_ROWS })
    page.push(row)
    if (page.length < PAGE) continue
    yield page
    page = []
    await new Promise(setImmediate)
  }
  require(count > 0, 'import.empty')
  if (page.length > 0) yield page
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch {
    throw new DomainError('import.syntax', { line: 0 })
  }
}

function requireColumns(columns: readonly string[]): void {
  const others = otherMetricColumns.filter((column) => columns.includes(column))
  require(others.length === 0, 'procedure.other-metric', { columns: others.join(', ') })
  const missing = procedureColumns.filter((column) => !columns.includes(column))
  require(missing.length === 0, 'import.columns', { missing: missing.join(', '), found: columns.join(', ').slice(0, 300) })
}

function* jsonRows(text: string): Generator<TableRow> {
  const list = parsed(text)
  let line = 0
  for (const one of list) {
    line += 1
    if (line === 1) requireColumns(Object.keys(one))
    yield {
      line,
      values: Object.fromEntries(
        Object.entries(one).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(' ') : String(value ?? '').trim()]),
      ),
    }
  }
}

function parsed(text: string): Record<string, unknown>[] {
  try {
    const list = JSON.parse(text) as unknown
    if (Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))) return list as Record<string, unknown>[]
  } catch {
    /* said below */
  }
  throw new DomainError('import.syntax', { line: 1 })
}
