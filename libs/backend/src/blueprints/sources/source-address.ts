import { DomainError } from '@blaupause/domain/kernel'

/**
 * What an address means: `base`, an installation (null for a file elsewhere); `edition`, the version it names, if any;
 * `url`, what is fetched for that version. People paste what stands in their browser, so pages count as what they show.
 */
export type SourcePlace = {
  readonly base: string | null
  readonly edition: { readonly name: string; readonly version: string } | null
  readonly url: string | null
}

/** Reads an address as somebody types it, https if it says nothing else. Refuses with `source.address`. */
export function readSourceAddress(text: string): SourcePlace {
  const typed = text.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(whole)) throw new DomainError('source.address')
  const url = new URL(whole)
  const base = (path: string): string => `${url.protocol}//${url.username === '' ? '' : `${url.username}@`}${url.host}${path.replace(/\/$/, '')}`
  const named = /^(.*?)\/(?:api\/v1\/public\/blueprints|blaupausen)\/([a-z][a-z0-9-]*)\/(\d+\.\d+\.\d+)(?:\/.*)?$/.exec(url.pathname)
  if (named) return edition(base(named[1]!), named[2]!, named[3]!)
  const listed = /^(.*?)\/oeffentlich\/blaupausen(?:\/([a-z][a-z0-9-]*))?\/?$/.exec(url.pathname)
  const version = /^#v(\d+\.\d+\.\d+)$/.exec(url.hash)?.[1]
  if (listed) return listed[2] && version ? edition(base(listed[1]!), listed[2], version) : { base: base(listed[1]!), edition: null, url: null }
  const page = /^(.*?)\/(?:api|blaupausen|oeffentlich)(?:\/.*)?$/.exec(url.pathname)
  if (page || url.pathname === '/') return { base: base(page?.[1] ?? ''), edition: null, url: null }
  return { base: null, edition: null, url: url.href }
}

/** Where an installation hands out one version. */
export function packageAddress(base: string, name: string, version: string): string {
  return `${base}/api/v1/public/blueprints/${encodeURIComponent(name)}/${encodeURIComponent(version)}`
}

/** Where an installation lists what it published, of one blueprint or of all. */
export function listAddress(base: string, name?: string): string {
  return `${base}/api/v1/public/blueprints?limit=200${name === undefined ? '' : `&name=${encodeURIComponent(name)}`}`
}

function edition(base: string, name: string, version: string): SourcePlace {
  return { base, edition: { name, version }, url: packageAddress(base, name, version) }
}
