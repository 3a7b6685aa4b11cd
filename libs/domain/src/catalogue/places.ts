import type { Territory } from '../register/index.js'
import type { LandProfile } from './land-profile.js'

/** What authorities act for: the Gemeinden of a Land, those that its profile divides by the keys of their parts. `population`: by key of either, 0 where nobody says. */
export type Places = {
  readonly gemeinden: readonly Territory[]
  readonly partsOf: ReadonlyMap<string, readonly string[]>
  readonly population: ReadonlyMap<string, number>
}

export function placesOf({ parts = [] }: Pick<LandProfile, 'parts'>, gemeinden: readonly Territory[]): Places {
  const partsOf = new Map<string, string[]>()
  for (const { key } of parts) partsOf.set(key.slice(0, 8), [...(partsOf.get(key.slice(0, 8)) ?? []), key])
  return { gemeinden, partsOf, population: new Map([...gemeinden, ...parts].map(({ key, population }) => [key, population ?? 0])) }
}

/** The keys that stand for a Gemeinde: of its parts, or its own. */
export function keysIn({ partsOf }: Places, ags: string): readonly string[] {
  return partsOf.get(ags) ?? [ags]
}

/** Whether an area of a rule (`10041`, `02000000-5`) holds a place. A part's number is whole: `-1` is not the beginning of `-12`. */
export function coversPlace(area: string, key: string): boolean {
  return area.includes('-') ? area === key : key.startsWith(area)
}

/** The keys of an area, a Gemeinde in the place of all its parts; sorted. */
export function joinedKeys(area: ReadonlySet<string>, { partsOf }: Places): string[] {
  const whole = new Set([...partsOf].flatMap(([ags, parts]) => (parts.every((part) => area.has(part)) ? [ags] : [])))
  return [...new Set([...area].map((key) => (whole.has(key.slice(0, 8)) ? key.slice(0, 8) : key)))].sort()
}
