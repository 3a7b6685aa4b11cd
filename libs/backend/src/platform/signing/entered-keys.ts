import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyEnd } from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import { isPublicKey, type PublicKey } from './fingerprint.js'
import { writeWhole } from './key-file.js'

/** Whose signature counts: a partner and its public key, compared over a second channel before it was entered; `end`: since when it signs no more. */
export type TrustedKey = { readonly partner: string; readonly jwk: PublicKey; readonly end?: KeyEnd | null }

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
  await writeWhole(trustFile(directory), JSON.stringify({ keys }, null, 2))
}

/** The partners' keys of a JWKS (RFC 7517) whose entries name their partner; `source` is named in the refusal. */
export function trustedKeysOf(jwks: string, source: string): TrustedKey[] {
  const { keys } = JSON.parse(jwks) as { keys?: { partner?: unknown }[] }
  return (keys ?? []).map((jwk) => {
    if (!isPublicKey(jwk) || typeof jwk.partner !== 'string')
      throw new DomainError('request.invalid', {
        'reason.de': `${source} enthält einen Schlüssel, der kein Ed25519-Schlüssel eines Partners ist`,
        'reason.en': `${source} holds a key that is no Ed25519 key of a partner`,
      })
    const end = KeyEnd.safeParse((jwk as { end?: unknown }).end)
    return { partner: jwk.partner, jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, ...(end.success && { end: end.data }) }
  })
}

function trustFile(directory: string): string {
  return join(directory, 'trusted.jwks.json')
}
