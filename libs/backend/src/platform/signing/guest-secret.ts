import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keyDirectory } from './key-store.js'

/** Bytes of the secret: as long as the digest of HS256 (RFC 7518, 3.2). */
const LENGTH = 32

/**
 * The secret that signs guest links, in a file beside the signing keys and outside the database: whoever reads the tables
 * can make no link. Made at first use, mode 600; of two processes that begin at once one wins for both.
 */
export async function guestSecret(dataDirectory: string): Promise<Uint8Array> {
  const directory = keyDirectory(dataDirectory)
  const file = join(directory, 'guest-links.secret')
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known !== null) return secretOf(known, file)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(aside, randomBytes(LENGTH).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    await link(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(aside)
  }
  return secretOf(await readFile(file, 'utf8'), file)
}

function secretOf(content: string, file: string): Uint8Array {
  const secret = Buffer.from(content.trim(), 'base64url')
  if (secret.length < LENGTH) throw new Error(`${file} ist zu kurz für ein Geheimnis`)
  return secret
}
