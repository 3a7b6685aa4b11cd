import { plainFileName, requireFile } from '@blaupause/domain/proof'
import { found } from '../commands.js'
import type { FileStore } from './file-store.js'
import { sniffFile } from './sniff-file.js'

/** A file as it is kept: its own name, the type found in its bytes, its size in bytes, and the hash under which it lies. */
export type KeptFile = { readonly name: string; readonly type: string; readonly size: number; readonly hash: string }

/** Looks into the bytes, then keeps them. Refuses what is empty, too large, of no type on the list, or lies about it (`file.*`). */
export async function keepFile(files: FileStore, sentName: string, bytes: Uint8Array): Promise<KeptFile> {
  const name = plainFileName(sentName)
  const type = requireFile({ name, size: bytes.byteLength, sniffed: await sniffFile(bytes) })
  return { name, type, size: bytes.byteLength, hash: await files.put(bytes) }
}

/** A kept file to be handed out; `thing.unknown` where there is none, or its bytes are gone. */
export async function keptFile(files: FileStore, row: Omit<KeptFile, 'size'> | undefined): Promise<{ bytes: Uint8Array; type: string; name: string }> {
  const { hash, type, name } = found(row)
  return { bytes: found((await files.get(hash)) ?? undefined), type, name }
}
