import { DomainError, require } from '@blaupause/domain/kernel'
import { request } from 'undici'
import { pinnedAgent, systemResolver, whyUnreached, type Resolver } from './pinned-agent.js'
import { requireSource, type BlueprintSources } from './source-rules.js'

const MOST_BYTES = 5_000_000
const MOST_REDIRECTS = 3
/** For the whole of it, redirects and body. */
const TIME_MS = 20_000
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** What an address answered: the status and at most 5 MB. */
export type SourceAnswer = { readonly status: number; readonly bytes: Uint8Array }

/**
 * Fetches what lies under an address of another installation. Each hop, also one that a redirect leads to, must be allowed
 * and goes to the address that was checked. What the answer says about its type counts for nothing; it is not unpacked.
 */
export class SourceReader {
  constructor(
    private readonly sources: BlueprintSources,
    private readonly resolver: Resolver = systemResolver,
    private readonly agentName = 'Blaupause/1',
  ) {}

  /** What can be told without the network. */
  require(address: string): URL {
    return requireSource(address, this.sources)
  }

  /** Refuses as `require` does, and with `source.unreachable`, `source.redirects` or `source.too-large`. */
  async read(address: string): Promise<SourceAnswer> {
    const signal = AbortSignal.timeout(TIME_MS)
    let url = this.require(address)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answer = await this.hop(url, signal)
      if (!('location' in answer)) return answer
      require(URL.canParse(answer.location, url.href), 'source.redirects', { host: url.host })
      url = this.require(new URL(answer.location, url.href).href)
    }
    throw new DomainError('source.redirects', { host: url.host })
  }

  private async hop(url: URL, signal: AbortSignal): Promise<SourceAnswer | { location: string }> {
    try {
      const agent = await pinnedAgent(url, this.resolver, this.sources.hosts.has(url.host))
      try {
        const { statusCode, headers, body } = await request(url, {
          method: 'GET',
          dispatcher: agent,
          signal,
          headers: { 'user-agent': this.agentName, accept: 'application/json', 'accept-encoding': 'identity' },
        })
        body.on('error', () => undefined)
        const { location } = headers
        if (REDIRECTS.has(statusCode) && typeof location === 'string') return { location }
        return { status: statusCode, bytes: await bytesOf(body, url) }
      } finally {
        await agent.destroy()
      }
    } catch (error) {
      if (error instanceof DomainError) throw error
      const why = whyUnreached(error)
      if (why === 'inside') throw new DomainError('source.inside', { host: url.host })
      const [de, en] = reasons[why] ?? reasons['failed']!
      throw new DomainError('source.unreachable', { host: url.host, 'reason.de': de, 'reason.en': en })
    }
  }
}

async function bytesOf(body: AsyncIterable<Uint8Array>, url: URL): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    require(size <= MOST_BYTES, 'source.too-large', { host: url.host })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  'no-name': ['Den Namen gibt es nicht', 'there is no such name'],
  'no-network': ['Diese Installation hat gerade kein Netz nach außen', 'this installation has no network to the outside right now'],
  timeout: ['Es kam nicht rechtzeitig eine ganze Antwort', 'no complete answer came in time'],
  certificate: ['Das Zertifikat gilt nicht', 'the certificate is not valid'],
  'no-answer': ['Dort antwortet niemand', 'nobody answers there'],
  failed: ['Die Verbindung ist gescheitert', 'the connection failed'],
}
