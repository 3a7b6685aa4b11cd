import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'

/** An Ed25519 public key as JWK (RFC 8037). */
export type PublicKey = { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }

/** The public key of its point `x` (base64url). */
export function publicKeyOf(x: string): PublicKey {
  return { kty: 'OKP', crv: 'Ed25519', x }
}

/** The id of a key: its RFC 7638 thumbprint (SHA-256, base64url). */
export function keyId(jwk: PublicKey): Promise<string> {
  return calculateJwkThumbprint({ kty: jwk.kty, crv: jwk.crv, x: jwk.x }, 'sha256')
}

/**
 * The first 128 bits of a key id in groups of four, to be read out on the telephone: `9C4E 1B07 …`. Shorter would be
 * easier to read and also to forge.
 */
export function fingerprint(kid: string): string {
  const hex = Buffer.from(kid, 'base64url').subarray(0, 16).toString('hex').toUpperCase()
  return hex.match(/.{4}/g)!.join(' ')
}

/** SHA-256 of bytes as base64url: what a signer is shown, and what lineage names. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

export function isPublicKey(jwk: unknown): jwk is PublicKey {
  const { kty, crv, x } = (jwk ?? {}) as JWK
  return kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string' && /^[\w-]{43}$/.test(x)
}
