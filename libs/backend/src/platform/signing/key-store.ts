import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyEnd } from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { fingerprint, isPublicKey, keyId, type PublicKey } from './fingerprint.js'

/** A partner's signing key. The private part stays in a file that only the operator's account can read. */
export type SigningKey = { readonly partner: string; readonly kid: string; readonly fingerprint: string; readonly publicKey: PublicKey; readonly privateJwk: JWK }

/** Whose signature counts: a partner and its public key, compared over a second channel before it was entered; `end`: since when it signs no more. */
export type TrustedKey = { readonly partner: string; readonly jwk: PublicKey; readonly end?: KeyEnd | null }

/** The name under which the public part of a key stays that signs no more. */
const ENDED = '.ended.json'

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

/**
 * Ends a key of `partner`, the current one or one that ended before: its public part stays with `end` beside it, its private
 * part is destroyed, and the next signature makes a new key. Written before anything is taken away: a killed process loses no
 * key that has signed.
 */
export async function endKey(directory: string, partner: string, kid: string, end: KeyEnd): Promise<void> {
  const current = (await ownKeys(directory)).find((key) => key.partner === partner && key.kid === kid)
  const file = join(directory, `${partner}.${kid}${ENDED}`)
  const publicKey = current?.publicKey ?? (JSON.parse(await readFile(file, 'utf8')) as PublicKey)
  const { kty, crv, x } = publicKey
  await writeFile(`${file}.new`, JSON.stringify({ kty, crv, x, partner, end }), { mode: 0o600 })
  await rename(`${file}.new`, file)
  if (current) await unlink(keyFile(directory, partner))
}

/** Keys that signed here and do so no more, with their end. */
export async function endedKeys(directory: string): Promise<(TrustedKey & { readonly end: KeyEnd })[]> {
  const files = (await readdir(directory).catch(() => [])).filter((file) => file.endsWith(ENDED)).sort()
  return Promise.all(files.map(async (file) => {
    const { partner, end, ...jwk } = JSON.parse(await readFile(join(directory, file), 'utf8')) as { partner: string; end: unknown }
    if (!isPublicKey(jwk)) throw new Error(`${file} ist kein Ed25519-Schlüssel`)
    return { partner, jwk, end: KeyEnd.parse(end) }
  }))
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
    const end = KeyEnd.safeParse((jwk as { end?: unknown }).end)
    return { partner: jwk.partner, jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, ...(end.success && { end: end.data }) }
  })
}

function trustFile(directory: string): string {
  return join(directory, 'trusted.jwks.json')
}

function keyFile(directory: string, partner: string): string {
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(partner)) throw new Error(`„${partner}“ ist keine Kennung eines Partners`)
  return join(directory, `${partner}.jwk`)
}
