import { canonicalBlueprint, type Blueprint, type Signature } from '@blaupause/domain/blueprints'
import { CompactSign, importJWK } from 'jose'
import type { SigningKey } from './key-store.js'

/**
 * A detached compact JWS over `bytes` (RFC 7515 appendix F, without `b64=false`: that breaks interoperability). `alg` is
 * `EdDSA`, the name that every library knows; RFC 9864's `Ed25519` is accepted when verifying. The header carries the
 * public key, so that anyone can verify offline and compare the fingerprint, and the day it was signed (`signedOn`).
 */
export async function sign(key: SigningKey, bytes: Uint8Array, signedOn: string | null = null): Promise<string> {
  const privateKey = await importJWK(key.privateJwk, 'EdDSA')
  const jws = await new CompactSign(bytes).setProtectedHeader({ alg: 'EdDSA', jwk: { ...key.publicKey }, kid: key.kid, ...(signedOn !== null && { signedOn }) }).sign(privateKey)
  const [header, , signature] = jws.split('.')
  return `${header}..${signature}`
}

export async function signBlueprint(key: SigningKey, blueprint: Blueprint, signedOn: string | null = null): Promise<Signature> {
  return { partner: key.partner, kid: key.kid, jws: await sign(key, canonicalBlueprint(blueprint), signedOn) }
}
