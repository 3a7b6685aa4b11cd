import type { Blueprint } from '../blueprint.js'

/** A service of this Land's catalogue by what names it everywhere: keys of the Leistungskatalog, OZG ids. */
export type KnownService = { readonly id: string; readonly ozgIds: readonly string[]; readonly leikaKeys: readonly string[] }

/** Two keys of the same Leistung; see `LeikaAlias`. */
export type KeyAlias = { readonly key: string; readonly formerly: string }

export type ServiceMatch = { readonly id: string; readonly by: 'leika' | 'ozg' }

/**
 * Own services that a foreign one may be, the surest first: they share a Leistungsschlüssel, also an older one of the same
 * Leistung, or else only an OZG id. What the blueprint names by itself is no candidate.
 */
export function matchService(
  { id, ozgIds, leikaKeys }: KnownService,
  ours: readonly KnownService[],
  aliases: readonly KeyAlias[],
  services: Blueprint['services'],
): ServiceMatch[] {
  const newest = (key: string) => aliases.find(({ formerly }) => formerly === key)?.key ?? key
  const keys = new Set(leikaKeys.map(newest))
  const free = ours.filter((one) => one.id !== id && !services.some((service) => service.id === one.id))
  const shared = free.map((one) => ({
    one,
    leika: one.leikaKeys.filter((key) => keys.has(newest(key))).length,
    ozg: one.ozgIds.filter((ozg) => ozgIds.includes(ozg)).length,
  }))
  return shared
    .filter(({ leika, ozg }) => leika > 0 || ozg > 0)
    .sort((a, b) => b.leika - a.leika || b.ozg - a.ozg || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one, leika }) => ({ id: one.id, by: leika > 0 ? 'leika' : 'ozg' }))
}
