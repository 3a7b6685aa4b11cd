import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyEnd } from '@blaupause/domain/blueprints'
import { exportJWK, generateKeyPair } from 'jose'
import { enteredKeys, type TrustedKey } from './entered-keys.js'
import { isPublicKey, type PublicKey } from './fingerprint.js'
import { keyFile, readKey, writeWhole, type KeyFile, type SigningKey } from './key-file.js'
import type { SigningToken } from './signing-token.js'

/** The name under which the public part of a key stays that signs no more. */
const ENDED = '.ended.json'

/** Where keys lie: outside the database, so that its owner cannot sign. */
export function keyDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'keys')
}

/** Makes a key for `partner`, mode 600 in a directory of mode 700; with a `token` its private part never leaves that. An existing key is never overwritten: it is returned. */
export async function createKey(directory: string, partner: string, token: SigningToken | null = null): Promise<SigningKey> {
  const file = keyFile(directory, partner)
  if (await stat(file).catch(() => null)) return readKey(file, partner, token)
  // Written aside and linked: a killed process leaves no half key, and of two at once one wins for both.
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  const made = await makeKey(directory, aside, partner, token)
  try {
    await link(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if ('tokenKey' in made) await token?.destroy(made.tokenKey)
  } finally {
    await unlink(aside)
  }
  return readKey(file, partner, token)
}

/** A new pair in `file`, of which nobody makes use yet. */
export async function makeKey(directory: string, file: string, partner: string, token: SigningToken | null): Promise<KeyFile> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const key = token ? await inToken(token, partner) : await inFile()
  await writeWhole(file, JSON.stringify(key))
  return key
}

/** The key of `partner`; throws a sentence if it is missing or no Ed25519 key. */
export async function loadKey(directory: string, partner: string, token: SigningToken | null = null): Promise<SigningKey> {
  return readKey(keyFile(directory, partner), partner, token)
}

/** The current key of every partner that has one here. */
export async function ownKeys(directory: string, token: SigningToken | null = null): Promise<SigningKey[]> {
  const files = await readdir(directory).catch(() => [])
  return Promise.all(
    files
      .filter((file) => file.endsWith('.jwk'))
      .sort()
      .map((file) => loadKey(directory, file.slice(0, -'.jwk'.length), token)),
  )
}

/** Writes down since when a key signs no more: its public part, which goes on proving what it signed. */
export function writeEnd(directory: string, partner: string, kid: string, { kty, crv, x }: PublicKey, end: KeyEnd): Promise<void> {
  return writeWhole(endedFile(directory, partner, kid), JSON.stringify({ kty, crv, x, partner, end }))
}

/** The public part of a key that ended before. */
export async function endedKey(directory: string, partner: string, kid: string): Promise<PublicKey> {
  return JSON.parse(await readFile(endedFile(directory, partner, kid), 'utf8')) as PublicKey
}

/** Keys that signed here and do so no more, with their end. */
export async function endedKeys(directory: string): Promise<(TrustedKey & { readonly end: KeyEnd })[]> {
  const files = (await readdir(directory).catch(() => [])).filter((file) => file.endsWith(ENDED)).sort()
  return Promise.all(
    files.map(async (file) => {
      const { partner, end, ...jwk } = JSON.parse(await readFile(join(directory, file), 'utf8')) as { partner: string; end: unknown }
      if (!isPublicKey(jwk)) throw new Error(`${file} ist kein Ed25519-Schlüssel`)
      return { partner, jwk, end: KeyEnd.parse(end) }
    }),
  )
}

/** All keys that this directory knows for verifying: the own ones, those that ended, those entered by the operator. */
export async function knownKeys(directory: string): Promise<TrustedKey[]> {
  const [own, ended, entered] = await Promise.all([ownKeys(directory), endedKeys(directory), enteredKeys(directory)])
  return [...entered, ...ended, ...own.map(({ partner, publicKey }) => ({ partner, jwk: publicKey }))]
}

/** The day the current key of `partner` was made: its file is written once. */
export async function keyMadeAt(directory: string, partner: string): Promise<Date> {
  return (await stat(keyFile(directory, partner))).mtime
}

async function inFile(): Promise<KeyFile> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  return (await exportJWK(privateKey)) as KeyFile
}

async function inToken(token: SigningToken, partner: string): Promise<KeyFile> {
  const { id, publicKey } = await token.make(`blaupause ${partner}`)
  return { ...publicKey, tokenKey: id }
}

function endedFile(directory: string, partner: string, kid: string): string {
  return join(directory, `${partner}.${kid}${ENDED}`)
}
