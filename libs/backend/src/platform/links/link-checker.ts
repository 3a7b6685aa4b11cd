import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { DomainError } from '@blaupause/domain/kernel'
import type { ObservationResult } from '@blaupause/domain/proof'
import { Agent, request } from 'undici'
import { requirePublicLink, type AllowedHosts } from './link-rules.js'
import { isExampleHost, isPublicAddress } from './public-address.js'

/** Every address a name leads to. */
export type Resolver = (host: string) => Promise<readonly { readonly address: string; readonly family: 4 | 6 }[]>

/** What a look at an address showed; `detail` is a stable word: `http-200`, `http-404`, `no-name`, `inside`, `timeout` … */
export type LinkLook = { readonly result: ObservationResult; readonly detail: string }

/** How patient and how thorough the checker is. */
const MOST_REDIRECTS = 5
const CONNECT_MS = 5_000
const HOP_MS = 10_000
const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** Answers of a server that is there and does not let a checker look. */
const CLOSED = new Set([401, 403, 407, 429, 451])

export const systemResolver: Resolver = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))

/**
 * Looks whether a public address answers. The name is resolved here and once, every address it has must be public, and
 * the connection goes to the one that was checked: a name that answers differently a second later leads nowhere else. The
 * same again at each redirect. Sends HEAD, and GET where a server does not know HEAD. Never throws.
 */
export class LinkChecker {
  constructor(
    private readonly resolver: Resolver = systemResolver,
    private readonly allowed: AllowedHosts = new Set(),
    private readonly agentName = 'Blaupause-Linkpruefung/1',
  ) {}

  /** What can be told without the network: refuses with `evidence.address`. */
  require(address: string): URL {
    return requirePublicLink(address, this.allowed)
  }

  async look(address: string): Promise<LinkLook> {
    try {
      let url = this.require(address)
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        if (isExampleHost(url.hostname) && !this.allowed.has(url.host)) return { result: 'unclear', detail: 'example' }
        const { status, location } = await this.hop(url)
        if (!REDIRECTS.has(status) || location === null) return verdict(status)
        if (!URL.canParse(location, url.href)) return { result: 'not-seen', detail: 'redirect' }
        url = this.require(new URL(location, url.href).href)
      }
      return { result: 'not-seen', detail: 'redirects' }
    } catch (error) {
      return verdictOf(error)
    }
  }

  /** One request to the address that was checked, in a connection of its own. */
  private async hop(url: URL): Promise<{ status: number; location: string | null }> {
    const pinned = await this.resolve(url)
    const answer: LookupFunction = (_host, options, done) => (options.all ? done(null, [{ address: pinned.address, family: pinned.family }]) : done(null, pinned.address, pinned.family))
    const agent = new Agent({ connect: { lookup: answer, timeout: CONNECT_MS }, connections: 1, pipelining: 0 })
    try {
      const head = await this.send(agent, url, 'HEAD')
      return head.status >= 400 && !CLOSED.has(head.status) ? await this.send(agent, url, 'GET') : head
    } finally {
      await agent.destroy()
    }
  }

  private async resolve(url: URL): Promise<{ address: string; family: 4 | 6 }> {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const literal = isIP(host)
    const addresses = literal ? [{ address: host, family: literal === 6 ? (6 as const) : (4 as const) }] : await this.resolver(host)
    const [first] = addresses
    if (!first) throw new Look('no-name')
    if (!this.allowed.has(url.host) && !addresses.every(({ address }) => isPublicAddress(address))) throw new Look('inside')
    return first
  }

  private async send(agent: Agent, url: URL, method: 'HEAD' | 'GET'): Promise<{ status: number; location: string | null }> {
    const { statusCode, headers, body } = await request(url, { method, dispatcher: agent, signal: AbortSignal.timeout(HOP_MS), headersTimeout: HOP_MS, bodyTimeout: HOP_MS, headers: { 'user-agent': this.agentName, accept: 'text/html,*/*;q=0.5' } })
    // The status is all that counts; the rest of the page is not fetched.
    body.on('error', () => undefined).destroy()
    const location = headers['location']
    return { status: statusCode, location: typeof location === 'string' ? location : null }
  }
}

/** A look that ended before a status was read. */
class Look extends Error {}

function verdict(status: number): LinkLook {
  return { result: status >= 200 && status < 300 ? 'seen' : CLOSED.has(status) ? 'unclear' : 'not-seen', detail: `http-${status}` }
}

/** An internal address is "not seen": whoever needs the service cannot get there either. A failing resolver of ours is unclear. */
function verdictOf(error: unknown): LinkLook {
  if (error instanceof Look) return { result: 'not-seen', detail: error.message }
  if (error instanceof DomainError) return { result: 'not-seen', detail: String(error.details['why'] ?? 'inside') }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const name = cause instanceof Error ? cause.name : ''
  if (code === 'ENOTFOUND' || code === 'ENODATA') return { result: 'not-seen', detail: 'no-name' }
  if (code === 'EAI_AGAIN' || code === 'ENETUNREACH') return { result: 'unclear', detail: 'no-network' }
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return { result: 'not-seen', detail: 'timeout' }
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) return { result: 'not-seen', detail: 'certificate' }
  if (/ECONNREFUSED|ECONNRESET|EHOSTUNREACH|UND_ERR/.test(code)) return { result: 'not-seen', detail: 'no-answer' }
  return { result: 'unclear', detail: 'failed' }
}
