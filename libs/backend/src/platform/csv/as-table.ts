import { stringify } from 'csv-stringify/sync'
import { Unzip, UnzipInflate } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { DomainError, require } from '@blaupause/domain/kernel'

/** Unpacked bytes of a workbook: 50,000 rows of ten columns have about 30 MB. */
const MOST_BYTES = 120 * 1024 * 1024
/** Bytes handed to the unpacker at once: of these at most a thousand times as many come out before they are counted. */
const PIECE = 16_384

type Cell = string | number | boolean | Date | null

/**
 * The first sheet of a workbook (XLSX) as the text table it would be saved as; other bytes as they are. Days become
 * YYYY-MM-DD, ticks ja or nein, numbers keep no separators. Refuses what is packed and no such workbook (`import.packed`): ODS and
 * XLS, and one that unpacks to more than a hand-kept list can have.
 */
export async function asTable(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isZip(bytes)) return bytes
  requireSmall(bytes, MOST_BYTES)
  try {
    const rows = (await readSheet(Buffer.from(bytes))) as readonly (readonly Cell[])[]
    return Buffer.from(
      stringify(
        rows.map((row) => row.map(textOf)),
        { delimiter: ';' },
      ),
    )
  } catch {
    throw new DomainError('import.packed')
  }
}

/** XLSX, ODS and every other ZIP. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Refuses what unpacks to more (`import.packed`): counted while unpacking, because an archive's own directory may lie. */
function requireSmall(bytes: Uint8Array, most: number): void {
  let sum = 0
  const count = (error: Error | null, { length }: Uint8Array): void => {
    require(error === null && (sum += length) <= most, 'import.packed')
  }
  const unzip = new Unzip((file) => {
    file.ondata = count
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch {
    throw new DomainError('import.packed')
  }
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein'
  return String(cell).trim()
}
