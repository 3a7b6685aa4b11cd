import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { isPublicAddress } from './public-address.js'

/** Every address a name leads to. */
export type Resolver = (host: string) => Promise<readonly { readonly address: string; readonly family: 4 | 6 }[]>

const CONNECT_MS = 5_000

export const systemResolver: Resolver = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))

/** No connection was tried: the name leads nowhere (`no-name`), or inside (`inside`). */
export class Unreached extends Error {}

/**
 * A connection to the host of `url` and to nothing else. The name is resolved here and once, every address it has must be
 * public, unless the host is one that counts as public (`asPublic`), and the connection goes to the one that was checked:
 * a name that answers differently a second later leads nowhere else. Refuses with `Unreached`; destroy it after use.
 */
export async function pinnedAgent(url: URL, resolver: Resolver, asPublic: boolean): Promise<Agent> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = isIP(host)
  const addresses = literal ? [{ address: host, family: literal === 6 ? (6 as const) : (4 as const) }] : await resolver(host)
  const [pinned] = addresses
  if (!pinned) throw new Unreached('no-name')
  if (!asPublic && !addresses.every(({ address }) => isPublicAddress(address))) throw new Unreached('inside')
  const answer: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address: pinned.address, family: pinned.family }]) : done(null, pinned.address, pinned.family)
  return new Agent({ connect: { lookup: answer, timeout: CONNECT_MS }, connections: 1, pipelining: 0 })
}

/** Why no answer came, in one stable word: `no-name`, `inside`, `no-network`, `timeout`, `certificate`, `no-answer` or `failed`. */
export function whyUnreached(error: unknown): string {
  if (error instanceof Unreached) return error.message
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const name = cause instanceof Error ? cause.name : ''
  if (code === 'ENOTFOUND' || code === 'ENODATA') return 'no-name'
  if (code === 'EAI_AGAIN' || code === 'ENETUNREACH') return 'no-network'
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return 'timeout'
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) return 'certificate'
  return /ECONNREFUSED|ECONNRESET|EHOSTUNREACH|UND_ERR/.test(code) ? 'no-answer' : 'failed'
}
