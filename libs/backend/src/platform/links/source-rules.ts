import { DomainError, require } from '@blaupause/domain/kernel'
import { isInsideHost } from './public-address.js'

/** Where packages may be fetched: hosts (`host` or `host:port`) that the operator named, also inside and without https; `any`: every https host with a public address. */
export type BlueprintSources = { readonly any: boolean; readonly hosts: ReadonlySet<string> }

/**
 * Reads `BLUEPRINT_SOURCES`: unset or empty, every public https host; else only the hosts named in it, separated by commas, and with
 * a `*` among them every public https host beside. Throws one sentence for an entry that is no host.
 */
export function blueprintSources(list: string | undefined): BlueprintSources {
  const entries = (list || '*')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '')
  const wrong = entries.find((entry) => entry !== '*' && !/^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(entry))
  if (wrong !== undefined)
    throw new Error(
      `BLUEPRINT_SOURCES: „${wrong}“ ist kein Host. Nennen Sie Hosts mit Komma getrennt, z. B. blaupause.example.de oder 127.0.0.1:4000, und * für alle öffentlichen.`,
    )
  return { any: entries.includes('*'), hosts: new Set(entries.filter((entry) => entry !== '*')) }
}

/** An address to fetch from, checked for what can be told without the network. Refuses with `source.address`, `source.credentials`, `source.host`, `source.https` or `source.inside`. */
export function requireSource(text: string, { any, hosts }: BlueprintSources): URL {
  if (!URL.canParse(text)) throw new DomainError('source.address')
  const url = new URL(text)
  require(url.protocol === 'https:' || url.protocol === 'http:', 'source.address')
  require(url.username === '' && url.password === '', 'source.credentials')
  if (hosts.has(url.host)) return url
  require(!isInsideHost(url.hostname), 'source.inside', { host: url.host })
  require(any, 'source.host', { host: url.host })
  require(url.protocol === 'https:' && url.port === '', 'source.https', { host: url.host })
  return url
}
