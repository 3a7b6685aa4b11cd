import { DomainError } from '@blaupause/domain/kernel'
import type { ObservationResult } from '@blaupause/domain/proof'
import { request, type Agent } from 'undici'
import { requirePublicLink, type AllowedHosts } from './link-rules.js'
import { pinnedAgent, systemResolver, whyUnreached, type Resolver } from './pinned-agent.js'
import { isExampleHost } from './public-address.js'

/** What a look at an address showed; `detail` is a stable word: `http-200`, `http-404`, `no-name`, `inside`, `timeout` … */
export type LinkLook = { readonly result: ObservationResult; readonly detail: string }

/** How patient and how thorough the checker is. */
const MOST_REDIRECTS = 5
const HOP_MS = 10_000
const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** Answers of a server that is there and does not let a checker look. */
const CLOSED = new Set([401, 403, 407, 429, 451])

/**
 * Looks whether a public address answers, over a connection that leads nowhere else (`pinnedAgent`), with a new one at each
 * redirect. Sends HEAD, and GET where a server does not know HEAD. Never throws.
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

  /** A host that is kept for examples, as `host` or `host:port`: demo data use them, and nobody is asked there. */
  isForExamples(host: string): boolean {
    return !this.allowed.has(host) && isExampleHost(host.replace(/:\d+$/, ''))
  }

  async look(address: string): Promise<LinkLook> {
    try {
      let url = this.require(address)
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        if (this.isForExamples(url.host)) return { result: 'unclear', detail: 'example' }
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
    const agent = await pinnedAgent(url, this.resolver, this.allowed.has(url.host))
    try {
      const head = await this.send(agent, url, 'HEAD')
      return head.status >= 400 && !CLOSED.has(head.status) ? await this.send(agent, url, 'GET') : head
    } finally {
      await agent.destroy()
    }
  }

  private async send(agent: Agent, url: URL, method: 'HEAD' | 'GET'): Promise<{ status: number; location: string | null }> {
    const { statusCode, headers, body } = await request(url, {
      method,
      dispatcher: agent,
      signal: AbortSignal.timeout(HOP_MS),
      headersTimeout: HOP_MS,
      bodyTimeout: HOP_MS,
      headers: { 'user-agent': this.agentName, accept: 'text/html,*/*;q=0.5' },
    })
    // The status is all that counts; the rest of the page is not fetched.
    body.on('error', () => undefined).destroy()
    const location = headers['location']
    return { status: statusCode, location: typeof location === 'string' ? location : null }
  }
}

function verdict(status: number): LinkLook {
  return { result: status >= 200 && status < 300 ? 'seen' : CLOSED.has(status) ? 'unclear' : 'not-seen', detail: `http-${status}` }
}

/** An internal address is "not seen": whoever needs the service cannot get there either. A failing resolver of ours is unclear. */
function verdictOf(error: unknown): LinkLook {
  if (error instanceof DomainError) return { result: 'not-seen', detail: String(error.details['why'] ?? 'inside') }
  const detail = whyUnreached(error)
  return { result: detail === 'no-network' || detail === 'failed' ? 'unclear' : 'not-seen', detail }
}
