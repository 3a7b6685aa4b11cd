import type { Edition, Territory } from './territory.js'

/** Fields whose change a second edition reports; the name has its own list. */
export const comparedFields = ['textkennzeichen', 'ars', 'verband', 'kreis', 'seat', 'areaHa', 'population', 'plz'] as const
export type ComparedField = (typeof comparedFields)[number]

export type RegisterDifference = {
  readonly opened: readonly Territory[]
  /** `absorbedBy`: key of the one Gemeinde of the same Kreis that grew by the same area. Computed, the register does not say it. */
  readonly closed: readonly (Territory & { readonly absorbedBy: string | null })[]
  readonly renamed: readonly { readonly key: string; readonly level: Territory['level']; readonly before: string; readonly after: string }[]
  readonly changed: readonly {
    readonly key: string
    readonly level: Territory['level']
    readonly field: ComparedField
    readonly before: string | number | null
    readonly after: string | number | null
  }[]
}

/** What the later edition `after` changes against `before`, record by record and by key. */
export function compareEditions(before: Pick<Edition, 'territories'>, after: Pick<Edition, 'territories'>): RegisterDifference {
  const old = byKey(before.territories)
  const current = byKey(after.territories)
  const kept = after.territories.flatMap((now) => {
    const was = old.get(now.key)
    return was ? [{ was, now }] : []
  })
  return {
    opened: after.territories.filter(({ key }) => !old.has(key)),
    closed: before.territories.filter(({ key }) => !current.has(key)).map((gone) => ({ ...gone, absorbedBy: absorbedBy(gone, kept) })),
    renamed: kept
      .filter(({ was, now }) => was.name !== now.name)
      .map(({ was, now }) => ({ key: now.key, level: now.level, before: was.name, after: now.name })),
    changed: kept.flatMap(({ was, now }) =>
      comparedFields
        .filter((field) => was[field] !== now[field])
        .map((field) => ({ key: now.key, level: now.level, field, before: was[field], after: now[field] })),
    ),
  }
}

function byKey(territories: readonly Territory[]): Map<string, Territory> {
  return new Map(territories.map((territory) => [territory.key, territory]))
}

function absorbedBy(gone: Territory, kept: readonly { was: Territory; now: Territory }[]): string | null {
  if (gone.level !== 'gemeinde' || gone.areaHa === null || gone.areaHa === 0) return null
  const grown = kept.filter(
    ({ was, now }) => now.level === 'gemeinde' && now.kreis === gone.kreis && Math.abs((now.areaHa ?? 0) - (was.areaHa ?? 0) - gone.areaHa!) <= 1,
  )
  return grown.length === 1 ? grown[0]!.now.key : null
}
