import { canonicalBlueprint, type Blueprint, type Signature } from '@blaupause/domain/blueprints'
import type { SigningKey } from './key-file.js'

/**
 * A detached compact JWS over `bytes` (RFC 7515 appendix F, without `b64=false`: that breaks interoperability). `alg` is
 * `EdDSA`, the name that every library knows; RFC 9864's `Ed25519` is accepted when verifying. The header carries the
 * public key, so that anyone can verify offline and compare the fingerprint, and the day it was signed (`signedOn`). The
 * bytes to sign are put together here, because a token signs bytes and knows nothing of JWS.
 */
export async function sign(key: SigningKey, bytes: Uint8Array, signedOn: string | null = null, alg: 'EdDSA' | 'Ed25519' = 'EdDSA'): Promise<string> {
  const header = base64url(JSON.stringify({ alg, jwk: { ...key.publicKey }, kid: key.kid, ...(signedOn !== null && { signedOn }) }))
  const signature = await key.sign(Buffer.from(`${header}.${base64url(bytes)}`, 'ascii'))
  return `${header}..${base64url(signature)}`
}

export async function signBlueprint(key: SigningKey, blueprint: Blueprint, signedOn: string | null = null): Promise<Signature> {
  return { partner: key.partner, kid: key.kid, jws: await sign(key, canonicalBlueprint(blueprint), signedOn) }
}

function base64url(bytes: string | Uint8Array): string {
  return Buffer.from(bytes as string).toString('base64url')
}
