import { createHash } from 'node:crypto'
import type { TitleStatement } from '@blaupause/contract/awards'
import { canonicalBytes } from '@blaupause/domain/blueprints'
import { verifyDetached, type SignedBy } from '../../platform/signing/index.js'

/** A detached JWS over a title's statement, and the thumbprint of its key. */
export type TitleSignature = { readonly kid: string; readonly jws: string }

/** The bytes that are signed of a title: canonical JSON (RFC 8785) of exactly these fields. */
export function titleBytes({ award, body, issuer, name, rule, signet, since }: TitleStatement): Uint8Array {
  return canonicalBytes({ award, body, issuer, name, rule, signet, since })
}

/** Who signed a title and when, without network or database; null if the signature does not hold. Whether the key is the ministry's, its fingerprint says. */
export function verifyTitle(statement: TitleStatement, signature: TitleSignature): Promise<SignedBy | null> {
  return verifyDetached(signature, titleBytes(statement))
}

/** The short public id of a signet, from the title's own id: nobody guesses one from another. */
export function signetOf(titleId: string): string {
  return BigInt(`0x${createHash('sha256').update(`signet ${titleId}`).digest('hex').slice(0, 30)}`)
    .toString(36)
    .padStart(12, '0')
    .slice(-12)
}
