import type { PublicState } from '@blaupause/backend/awards'
import { publicPageNames } from '@blaupause/domain/awards'

/** Only these parts of an address mean something; others neither change the answer nor fill memory. */
const KNOWN = ['stand', 'sprache', 'rb', 'kreis', 'art', 'groesse', 'lage', 'seite', 'q'] as const

/** A path below `/oeffentlich` and, where several awards are granted, below the award; and the parts of the query that mean something. */
export type Asked = { readonly path: string; readonly query: Readonly<Partial<Record<(typeof KNOWN)[number], string>>> }

/** What an address asks for. `state`: of the award it names, else of the one that was published first, whose addresses are the shortest; null for the list of several awards. */
export function addressOf(url: string, states: readonly PublicState[]): Asked & { readonly state: PublicState | null } {
  const { pathname, searchParams } = new URL(url, 'http://oeffentlich')
  const query = Object.fromEntries(KNOWN.flatMap((name) => { const value = searchParams.get(name); return value === null || value === '' || (name === 'sprache' && value !== 'en') ? [] : [[name, value.slice(0, 80)]] })) as Asked['query']
  const path = decoded(pathname.replace(/^\/oeffentlich/, '').replace(/\/$/, '')).slice(0, 160)
  const [, first = '', ...rest] = path.split('/')
  const named = first === '' || publicPageNames.includes(first) ? undefined : states.find(({ snapshot }) => snapshot.award === first)
  if (named) return { state: named, path: rest.length === 0 ? '' : `/${rest.join('/')}`, query }
  if (path === '' && query.stand === undefined && states.length > 1) return { state: null, path, query }
  return { state: states[0]!, path, query }
}

/** One name for an address however it is written. */
export function keyOf({ path, query }: Asked, award: string): string {
  return `${award} ${path}?${KNOWN.flatMap((name) => (query[name] === undefined ? [] : [`${name}=${encodeURIComponent(query[name])}`])).join('&')}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
