import { DomainError, require, type LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'
import type { LockedRollout } from './rollouts.store.js'

/** An authority that is responsible no more: from which day on, and who has taken over its area ("Gemeinde Oberhaching (meldebehoerde-09184134)"; none where the register does not say it). */
export type EndedAuthority = { readonly id: string; readonly name: string; readonly until: LocalDate; readonly successors: { id: string; name: string }[] }

/** Of these authorities those that have ended by the register editions and Land profiles taken in. One query for all. */
export async function endedAuthorities(tx: Tx, ids: readonly string[]): Promise<Map<string, EndedAuthority>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<EndedAuthority>('behoerde.ended', ENDED, [[...new Set(ids)]])
  return new Map(rows.map((authority) => [authority.id, authority]))
}

/**
 * Refuses what is said to have happened `on` a day before the programme (`milestone.before-programme`: that is Bestand),
 * or one on which the authority of this rollout was responsible no more (`rollout.authority-ended`, naming the
 * successor). What was done before that day may still be reported.
 */
export async function refuseDayOutside(tx: Tx, rollout: LockedRollout, on: LocalDate): Promise<void> {
  requireInProgramme(rollout, on)
  if (!hasEnded(rollout, on)) return
  throw authorityEnded((await endedAuthorities(tx, [rollout.behoerdeId])).get(rollout.behoerdeId)!)
}

/** Refuses a day before the programme of this rollout began. */
export function requireInProgramme({ programmeBegins }: LockedRollout, on: LocalDate): void {
  require(programmeBegins === null || on >= programmeBegins, 'milestone.before-programme', { date: on, begins: programmeBegins ?? '' })
}

/** Was the authority of this rollout responsible no more on that day? */
export function hasEnded({ endedOn }: LockedRollout, on: LocalDate): boolean {
  return endedOn !== null && on >= endedOn
}

/** The refusal for one that has ended. */
export function authorityEnded({ name, until, successors }: EndedAuthority): DomainError {
  const named = successors.map((successor) => `${successor.name} (${successor.id.slice(successor.id.lastIndexOf('-') + 1)})`).join(', ')
  return new DomainError('rollout.authority-ended', { name, until, successor: named || '–' })
}

/**
 * The last version of each, and the authorities of the same kind that now have its Gemeinden, or the Gemeinde that took
 * in one of them (`absorbedBy`, computed at import from the areas).
 */
const ENDED = `
with gone as (
  select distinct on (b.id) b.id, b.name, b.kind, b.land, b.valid_from, b.valid_to from behoerde b
  where b.id = any($1) and not exists (select 1 from behoerde o where o.id = b.id and o.valid_to is null) order by b.id, b.valid_from desc
), area as (
  select g.id, t.ags from gone g join behoerde_territory t on t.behoerde_id = g.id and t.valid_from = g.valid_from
), covered as (
  select id, ags from area
  union select a.id, c->>'absorbedBy' from area a join edition e on true cross join lateral jsonb_array_elements(coalesce(e.report->'closed', '[]')) c where c->>'key' = a.ags
)
select g.id, g.name, g.valid_to::text until, coalesce((
  select jsonb_agg(distinct jsonb_build_object('id', n.id, 'name', n.name)) from covered c join behoerde_territory t on t.ags = c.ags
  join behoerde n on n.id = t.behoerde_id and n.valid_from = t.valid_from and n.valid_to is null and n.kind = g.kind and n.land = g.land where c.id = g.id), '[]') successors
from gone g`
