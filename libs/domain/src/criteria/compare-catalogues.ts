import type { Text } from '../blueprints/index.js'
import type { CatalogueCriterion } from './catalogue.js'
import { weightShare } from './edit-catalogue.js'

/** What a reader of two versions wants to know, in the order in which it matters. */
export const changeFields = ['statement', 'reason', 'measure', 'evidence', 'scale', 'knockOut', 'appliesTo', 'dimension', 'steps', 'source'] as const
export type ChangeField = (typeof changeFields)[number]

/** One criterion that differs. `weightBefore`, `weightAfter`: shares of all weights (0 to 1), so that they can be compared across versions. */
export type CatalogueChange = {
  readonly criterion: string
  readonly statement: Text
  readonly kind: 'added' | 'retired' | 'restored' | 'removed' | 'changed'
  readonly fields: readonly { readonly field: ChangeField; readonly before: unknown; readonly after: unknown }[]
  readonly weightBefore: number | null
  readonly weightAfter: number | null
  readonly reason: Text | null
}

/**
 * What became of the catalogue between two versions: added, retired (with the reason), reworded, weighted differently. A
 * weight counts as changed where its own number did; that others' shares move because a criterion came is no change of theirs.
 */
export function compareCatalogues(before: readonly CatalogueCriterion[], after: readonly CatalogueCriterion[]): CatalogueChange[] {
  const shareIn = (criteria: readonly CatalogueCriterion[], id: string) =>
    criteria.some((one) => one.id === id && one.retired === null) ? weightShare(criteria, id) : null
  const entry = (one: CatalogueCriterion, kind: CatalogueChange['kind'], fields: CatalogueChange['fields'] = []): CatalogueChange => ({
    criterion: one.id,
    statement: one.statement,
    kind,
    fields,
    weightBefore: shareIn(before, one.id),
    weightAfter: shareIn(after, one.id),
    reason: kind === 'retired' ? one.retired : null,
  })
  const removed = before.filter(({ id }) => !after.some((one) => one.id === id)).map((one) => entry(one, 'removed'))
  const others = after.flatMap((now): CatalogueChange[] => {
    const old = before.find(({ id }) => id === now.id)
    if (!old) return now.retired === null ? [entry(now, 'added')] : []
    const fields = differences(old, now)
    if (old.retired === null && now.retired !== null) return [entry(now, 'retired', fields)]
    if (old.retired !== null && now.retired === null) return [entry(now, 'restored', fields)]
    return fields.length > 0 || old.weight !== now.weight ? [entry(now, 'changed', fields)] : []
  })
  return [...others, ...removed]
}

function differences(before: CatalogueCriterion, after: CatalogueCriterion): CatalogueChange['fields'] {
  return changeFields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}
