import { DomainError, require, type LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'
import type { LockedRollout } from './rollouts.store.js'

/** An authority that is responsible no more: from which day on, and who has taken over its area ("Gemeinde Oberhaching (meldebehoerde-09184134)"; none where the register does not say it). */
export type EndedAuthority = { readonly id: string; readonly name: string; readonly until: LocalDate; readonly successors: { id: string; name: string }[] }

/** Of these authorities those that have ended by the register editions and Land profiles taken in. One query for all. */
export async function endedAuthorities(tx: Tx, ids: readonly string[]): Promise<Map<string, EndedAuthority>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ ended: EndedAuthority }>(
    'behoerde.ended',
    `select ended from (select ${endedAuthority('w.id')} ended from unnest($1::text[]) w (id)) e where ended is not null`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map(({ ended }) => [ended.id, ended]))
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
  return new DomainError('rollout.authority-ended', { name, until, successor: namesOf(successors) ?? '–' })
}

/** "Gemeinde Oberhaching (09184134)"; null where the register names nobody. */
export function namesOf(successors: EndedAuthority['successors']): string | null {
  return successors.map(({ id, name }) => `${name} (${id.slice(id.lastIndexOf('-') + 1)})`).join(', ') || null
}

/**
 * SQL: the authority of this id as an `EndedAuthority`, null while it is responsible. Its last version, and the
 * authorities of the same kind that now have its Gemeinden, or the Gemeinde that took in one of them (`absorbedBy`,
 * computed at import from the areas). For one that goes on it costs a look into an index.
 */
export function endedAuthority(id: string): string {
  const own = 'from behoerde_territory t where t.behoerde_id = g.id and t.valid_from = g.valid_from'
  return `(
select json_build_object('id', g.id, 'name', g.name, 'until', g.valid_to, 'successors', coalesce((
  select jsonb_agg(distinct jsonb_build_object('id', n.id, 'name', n.name)) from (
    select t.ags ${own}
    union select c->>'absorbedBy' from edition e cross join lateral jsonb_array_elements(coalesce(e.report->'closed', '[]')) c where c->>'key' in (select t.ags ${own})
  ) covered join behoerde_territory t on t.ags = covered.ags
  join behoerde n on n.id = t.behoerde_id and n.valid_from = t.valid_from and n.valid_to is null and n.kind = g.kind and n.land = g.land), '[]'))
from (select b.* from behoerde b where b.id = ${id} and not exists (select from behoerde o where o.id = b.id and o.valid_to is null) order by b.valid_from desc limit 1) g)`
}
