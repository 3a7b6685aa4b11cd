import { canonicalBlueprint, countsDespiteEnd, readPackage, type Blueprint, type KeyEnd, type Signature } from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import { decodeProtectedHeader, flattenedVerify, importJWK } from 'jose'
import { fingerprint, isPublicKey, keyId, type PublicKey } from './fingerprint.js'
import type { TrustedKey } from './entered-keys.js'

/** One partner named as signer. `holds`: its signature is there and fits content and key; `trusted`: the key is one we know for it; `owner`: another partner whose key it is; `end`: since when the key counts no more; `signedOn`: the day the signature names; `key`: the one that made it. */
export type SignerCheck = {
  readonly partner: string
  readonly name: string
  readonly fingerprint: string
  readonly holds: boolean
  readonly trusted: boolean
  readonly owner: string | null
  readonly end: KeyEnd | null
  readonly signedOn: string | null
  readonly key: PublicKey | null
}

export type VerifiedPackage = { readonly blueprint: Blueprint; readonly signers: readonly SignerCheck[] }

/**
 * Reads a package and checks each partner the signed content names; a missing signature does not hold. Needs no network
 * and no database: keys come with the signatures and count only if their thumbprint is in `trustedKeys`. Refuses what is
 * no package (`blueprint.file`, `blueprint.not-canonical`) or signed by nobody (`blueprint.unsigned`).
 */
export async function verifyPackage(bytes: Uint8Array, trustedKeys: readonly TrustedKey[]): Promise<VerifiedPackage> {
  const { blueprint, signatures } = readPackage(bytes)
  const payload = Buffer.from(canonicalBlueprint(blueprint)).toString('base64url')
  const known = await Promise.all(trustedKeys.map(async ({ partner, jwk, end }) => ({ partner, kid: await keyId(jwk), end: end ?? null })))
  const signers = await Promise.all(
    blueprint.signers.map(async ({ partner, name, fingerprint: expected }): Promise<SignerCheck> => {
      const made = signatures.filter((signature) => signature.partner === partner)
      const signed = made.length === 1 ? await verifiedKey(made[0]!, payload) : null
      const holds = signed !== null && fingerprint(signed.kid) === expected
      const entries = known.filter(({ kid }) => holds && kid === signed.kid)
      const own = entries.filter((entry) => entry.partner === partner)
      const trusted = own.length > 0
      // Known twice, as by the operator and by the Land: it counts no more as soon as one of them says so.
      return {
        partner,
        name,
        fingerprint: expected,
        holds,
        trusted,
        owner: trusted ? null : (entries[0]?.partner ?? null),
        end: own.find(({ end }) => end)?.end ?? null,
        signedOn: holds ? signed.signedOn : null,
        key: holds ? signed.key : null,
      }
    }),
  )
  // A signature of somebody the content does not name: nobody vouches for it, so it was added or its partner altered.
  const strangers = signatures
    .filter(({ partner }) => !blueprint.signers.some((signer) => signer.partner === partner))
    .map(({ partner, kid }): SignerCheck => ({
      partner,
      name: partner,
      fingerprint: fingerprint(kid),
      holds: false,
      trusted: false,
      owner: null,
      end: null,
      signedOn: null,
      key: null,
    }))
  if (signers.length + strangers.length === 0) throw new DomainError('blueprint.unsigned')
  return { blueprint, signers: [...signers, ...strangers] }
}

/**
 * Refuses unless every signature holds (`blueprint.signature`, naming whose) and comes from a key known (`blueprint.untrusted`) for this
 * partner (`blueprint.wrong-partner`) that counted when it signed (`blueprint.revoked`). `knownOn`: the day from which this content is known here.
 */
export function requireSignatures({ signers }: VerifiedPackage, knownOn: string | null = null): void {
  const broken = signers.filter(({ holds }) => !holds)
  if (broken.length > 0) throw new DomainError('blueprint.signature', { partner: broken.map(({ name }) => name).join(', ') })
  const borrowed = signers.find(({ owner }) => owner !== null)
  if (borrowed) throw new DomainError('blueprint.wrong-partner', { partner: borrowed.name, fingerprint: borrowed.fingerprint, owner: borrowed.owner! })
  const stranger = signers.find(({ trusted }) => !trusted)
  if (stranger) throw new DomainError('blueprint.untrusted', { partner: stranger.name, fingerprint: stranger.fingerprint })
  const ended = signers.find(({ end, signedOn }) => end !== null && !countsDespiteEnd(end, signedOn, knownOn))
  if (ended?.end)
    throw new DomainError('blueprint.revoked', { partner: ended.name, fingerprint: ended.fingerprint, from: ended.end.from, ...endReason(ended.end) })
}

/** Why a key ended, in both languages: what its holder wrote, or that another took its place. */
function endReason({ because, reason }: KeyEnd): Record<string, string> {
  return because === 'rotated' ? { 'reason.de': 'ein neuer hat ihn ersetzt', 'reason.en': 'a new one has taken its place' } : { reason }
}

/** The key that made a detached JWS over these bytes, its thumbprint and the day it names; null if it does not hold. */
export function verifyDetached(signature: Pick<Signature, 'kid' | 'jws'>, bytes: Uint8Array): Promise<SignedBy | null> {
  return verifiedKey(signature, Buffer.from(bytes).toString('base64url'))
}

/** The key id that a JWS names in its header, unverified; null if it names none. */
export function signerOf(jws: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(jws)
    return typeof kid === 'string' ? kid : null
  } catch {
    return null
  }
}

export type SignedBy = { readonly kid: string; readonly key: PublicKey; readonly signedOn: string | null }

/** The same over a payload that is encoded already. */
async function verifiedKey({ kid, jws }: Pick<Signature, 'kid' | 'jws'>, payload: string): Promise<SignedBy | null> {
  try {
    const [protectedHeader = '', , signature = ''] = jws.split('.')
    const header = decodeProtectedHeader({ protected: protectedHeader, payload: '', signature })
    const jwk = header.jwk as unknown
    if (!isPublicKey(jwk) || header.kid !== kid || (await keyId(jwk)) !== kid) return null
    await flattenedVerify({ protected: protectedHeader, payload, signature }, await importJWK({ ...jwk } satisfies PublicKey, 'EdDSA'), {
      algorithms: ['EdDSA', 'Ed25519'],
    })
    const { signedOn } = header as { signedOn?: unknown }
    return {
      kid,
      key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x },
      signedOn: typeof signedOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(signedOn) ? signedOn : null,
    }
  } catch {
    return null
  }
}
