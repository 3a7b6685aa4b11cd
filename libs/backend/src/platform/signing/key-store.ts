import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, readdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '@blaupause/domain/kernel'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { fingerprint, isPublicKey, keyId, type PublicKey } from './fingerprint.js'

/** A partner's signing key. The private part stays in a file that only the operator's account can read. */
export type SigningKey = { readonly partner: string; readonly kid: string; readonly fingerprint: string; readonly publicKey: PublicKey; readonly privateJwk: JWK }

/** Whose signature counts: a partner and its public key, compared over a second channel before it was entered. */
export type TrustedKey = { readonly partner: string; readonly jwk: PublicKey }

/** Where keys lie: outside the database, so that its owner cannot sign. */
export function keyDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'keys')
}

/** Makes a key for `partner`, mode 600 in a directory of mode 700. An existing key is never overwritten: it is returned. */
export async function createKey(directory: string, partner: string): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const file = keyFile(directory, partner)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  // Written aside and linked: a killed process leaves no half key, and of two at once one wins for both.
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(aside, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' })
  try {
    await link(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(aside)
  }
  return loadKey(directory, partner)
}

/** The key of `partner`; throws a sentence if it is missing or no Ed25519 key. */
export async function loadKey(directory: string, partner: string): Promise<SigningKey> {
  const file = keyFile(directory, partner)
  const content = await readFile(file, 'utf8').catch(() => { throw new Error(`Der Signaturschlüssel von „${partner}“ fehlt: ${file}`) })
  const privateJwk = JSON.parse(content) as JWK
  if (typeof privateJwk.d !== 'string' || !isPublicKey(privateJwk)) throw new Error(`${file} ist kein Ed25519-Schlüssel`)
  const publicKey: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: privateJwk.x }
  const kid = await keyId(publicKey)
  return { partner, kid, fingerprint: fingerprint(kid), publicKey, privateJwk }
}

/** Public keys of every partner that has one here. */
export async function ownKeys(directory: string): Promise<SigningKey[]> {
  const files = await readdir(directory).catch(() => [])
  return Promise.all(files.filter((file) => file.endsWith('.jwk')).sort().map((file) => loadKey(directory, file.slice(0, -'.jwk'.length))))
}

/** Keys of partners elsewhere that the operator compared and entered, kept as JWKS beside the own ones. */
export async function enteredKeys(directory: string): Promise<TrustedKey[]> {
  const content = await readFile(trustFile(directory), 'utf8').catch(() => '{"keys":[]}')
  return trustedKeysOf(content, trustFile(directory))
}

/** Enters a key whose fingerprint was compared over a second channel. Entering it twice changes nothing. */
export async function enterKey(directory: string, key: TrustedKey): Promise<void> {
  const known = (await enteredKeys(directory)).filter(({ partner, jwk }) => partner !== key.partner || jwk.x !== key.jwk.x)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const keys = [...known, key].map(({ partner, jwk }) => ({ ...jwk, use: 'sig', partner }))
  await writeFile(trustFile(directory), JSON.stringify({ keys }, null, 2), { mode: 0o600 })
}

/** The partners' keys of a JWKS (RFC 7517) whose entries name their partner; `source` is named in the refusal. */
export function trustedKeysOf(jwks: string, source: string): TrustedKey[] {
  const { keys } = JSON.parse(jwks) as { keys?: { partner?: unknown }[] }
  return (keys ?? []).map((jwk) => {
    if (!isPublicKey(jwk) || typeof jwk.partner !== 'string') throw new DomainError('request.invalid', { 'reason.de': `${source} enthält einen Schlüssel, der kein Ed25519-Schlüssel eines Partners ist`, 'reason.en': `${source} holds a key that is no Ed25519 key of a partner` })
    return { partner: jwk.partner, jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x } }
  })
}

function trustFile(directory: string): string {
  return join(directory, 'trusted.jwks.json')
}

function keyFile(directory: string, partner: string): string {
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(partner)) throw new Error(`„${partner}“ ist keine Kennung eines Partners`)
  return join(directory, `${partner}.jwk`)
}
