import { stringify } from 'csv-stringify/sync'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { DomainError, require } from '@blaupause/domain/kernel'

/** Unpacked bytes of a workbook: 50,000 rows of ten columns have about 30 MB. */
const MOST_BYTES = 120 * 1024 * 1024

type Cell = string | number | boolean | Date | null

/**
 * The first sheet of a workbook (XLSX) as the text table it would be saved as; other bytes as they are. Days become
 * YYYY-MM-DD, ticks ja or nein, numbers keep no separators. Refuses what is packed and no such workbook (`import.packed`): ODS and
 * XLS, and one that unpacks to more than a hand-kept list can have.
 */
export async function asTable(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isZip(bytes)) return bytes
  require(unpackedSize(bytes) <= MOST_BYTES, 'import.packed')
  try {
    const rows = (await readSheet(Buffer.from(bytes))) as readonly (readonly Cell[])[]
    return Buffer.from(stringify(rows.map((row) => row.map(textOf)), { delimiter: ';' }))
  } catch {
    throw new DomainError('import.packed')
  }
}

/** XLSX, ODS and every other ZIP. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** As the archive's own directory says; nothing is unpacked for it. */
function unpackedSize(bytes: Uint8Array): number {
  let sum = 0
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => { sum += originalSize; return false } })
  } catch {
    throw new DomainError('import.packed')
  }
  return sum
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein'
  return String(cell).trim()
}
