import { createPrivateKey, randomBytes, sign as ed25519, type JsonWebKeyInput } from 'node:crypto'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '@blaupause/domain/kernel'
import { fingerprint, isPublicKey, keyId, type PublicKey } from './fingerprint.js'
import type { SigningToken } from './signing-token.js'

/** A partner's signing key. `exposed`: the rights of its file where others may read it too; then it signs nothing. `sign` gives the 64 bytes of Ed25519. */
export type SigningKey = {
  readonly partner: string
  readonly kid: string
  readonly fingerprint: string
  readonly publicKey: PublicKey
  readonly exposed: string | null
  readonly inToken: boolean
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** What a key file holds: the private part itself, or under which id a PKCS#11 token keeps it. */
export type KeyFile = PublicKey & ({ readonly d: string } | { readonly tokenKey: string })

/** The file of the current key of `partner`; throws for what is no partner's id. */
export function keyFile(directory: string, partner: string): string {
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(partner)) throw new Error(`„${partner}“ ist keine Kennung eines Partners`)
  return join(directory, `${partner}.jwk`)
}

/** The key in a file; throws a sentence if it is missing or no Ed25519 key. */
export async function readKey(file: string, partner: string, token: SigningToken | null): Promise<SigningKey> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new Error(`Der Signaturschlüssel von „${partner}“ fehlt: ${file}`)
  })
  const key = JSON.parse(content) as KeyFile
  if (!isPublicKey(key) || !('tokenKey' in key || typeof key.d === 'string')) throw new Error(`${file} ist kein Ed25519-Schlüssel`)
  const publicKey: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: key.x }
  const kid = await keyId(publicKey)
  const exposed = 'd' in key ? await readableByOthers(file) : null
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> => {
    if (exposed !== null) throw new DomainError('key.exposed', { partner, rights: exposed })
    if ('d' in key) return ed25519(null, bytes, createPrivateKey({ key: { ...publicKey, d: key.d }, format: 'jwk' } as JsonWebKeyInput))
    if (token === null)
      throw new DomainError('key.token', { 'reason.de': 'SIGNING_PKCS11_MODULE ist nicht gesetzt', 'reason.en': 'SIGNING_PKCS11_MODULE is not set' })
    return token.sign(key.tokenKey, bytes)
  }
  return { partner, kid, fingerprint: fingerprint(kid), publicKey, exposed, inToken: 'tokenKey' in key, sign }
}

/** The id under which a token keeps the private part of a key file, or null where the file holds it itself. */
export async function tokenKeyIn(file: string): Promise<string | null> {
  const key = JSON.parse(await readFile(file, 'utf8')) as Partial<{ tokenKey: string }>
  return key.tokenKey ?? null
}

/** The rights of a file (`644`) that its group or everybody may read, null where only its owner may. On Windows rights are not told this way. */
export async function readableByOthers(file: string): Promise<string | null> {
  const { mode } = await stat(file)
  return process.platform === 'win32' || (mode & 0o077) === 0 ? null : (mode & 0o777).toString(8)
}

/** Writes a file of mode 600 whole or not at all: a killed process leaves no half of it. */
export async function writeWhole(file: string, content: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(aside, content, { mode: 0o600, flag: 'wx', flush: true })
  await rename(aside, file)
}
