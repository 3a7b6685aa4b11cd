import { compareVersions } from './compare-blueprints.js'
import { publishedStates } from './blueprint-states.js'
import type { EditionName } from './retire-blueprint.js'

/** An edition with those it was made from, nearest first. */
export type EditionLine = EditionName & { readonly state: string; readonly lineage: readonly EditionName[] }

/**
 * The edition that one follows: the highest earlier version of the same name that was published, else the nearest of those it
 * was made from that is known here. Null for the first.
 */
export function predecessorOf<T extends EditionLine>(
  { name, version, lineage }: Pick<EditionLine, 'name' | 'version' | 'lineage'>,
  known: readonly T[],
): T | null {
  const earlier = known
    .filter((one) => one.name === name && isPublished(one) && compareVersions(one.version, version) < 0)
    .sort((a, b) => compareVersions(b.version, a.version))
  return earlier[0] ?? lineage.map((ancestor) => known.find((one) => sameEdition(one, ancestor))).find((one) => one !== undefined) ?? null
}

/** Whether an edition can be followed: everybody may read it. */
function isPublished({ state }: EditionLine): boolean {
  return (publishedStates as readonly string[]).includes(state)
}

/** Whether two editions are of one name or of one origin, so that their ids mean the same. */
export function areRelated(a: Omit<EditionLine, 'state'>, b: Omit<EditionLine, 'state'>): boolean {
  const line = (one: Omit<EditionLine, 'state'>): readonly EditionName[] => [one, ...one.lineage]
  return a.name === b.name || line(a).some((one) => line(b).some((other) => sameEdition(one, other)))
}

export function sameEdition(a: EditionName, b: EditionName): boolean {
  return a.name === b.name && a.version === b.version
}
