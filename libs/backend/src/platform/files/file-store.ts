import { createHash } from 'node:crypto'

/** Name of a content: SHA-256 in lower-case hexadecimal. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Where the bytes of proofs lie, by content hash. The same content is kept once, however often it is attached. */
export abstract class FileStore {
  /** Keeps the bytes and answers their name. Keeping them again changes nothing. */
  async put(bytes: Uint8Array): Promise<string> {
    const hash = contentHash(bytes)
    if (!(await this.has(hash))) await this.write(hash, bytes)
    return hash
  }

  /** The bytes of that name, or null. Throws if what lies there is not what the name says: then the store is damaged. */
  async get(hash: string): Promise<Uint8Array | null> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null
    const bytes = await this.read(hash)
    if (bytes && contentHash(bytes) !== hash) throw new Error(`File ${hash} is damaged: its content has another hash`)
    return bytes
  }

  protected abstract has(hash: string): Promise<boolean>
  protected abstract write(hash: string, bytes: Uint8Array): Promise<void>
  protected abstract read(hash: string): Promise<Uint8Array | null>
}
