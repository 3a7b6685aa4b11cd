import { createReadStream } from 'node:fs'
import { LIMITS } from '@blaupause/domain/blueprints'

/** The bytes of a file, or null if it cannot be read. Of one that is too large for a package only so much is read that one can tell. */
export async function readPackageFile(file: string): Promise<Uint8Array | null> {
  const parts: Buffer[] = []
  try {
    for await (const part of createReadStream(file, { end: LIMITS.bytes })) parts.push(part as Buffer)
  } catch {
    return null
  }
  return Buffer.concat(parts)
}
