import { require } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'

/** Steps by id, or the open ones that fit every given condition. */
export type ShiftSelection = {
  readonly milestones?: readonly string[] | undefined
  readonly sperrzeit?: string | undefined
  readonly waitingOn?: string | undefined
  readonly step?: string | undefined
  readonly onlinedienst?: string | undefined
  readonly programme?: string | undefined
  readonly land?: string | undefined
  readonly kreis?: string | undefined
}

/** Steps that one shift may move directly. */
const MOST = 5000

/** The ids a selection means, of rollouts that run. Refused with `shift.too-many` beyond 5,000. */
export async function shiftTargets(tx: Tx, { milestones, ...by }: ShiftSelection): Promise<readonly string[]> {
  if (milestones) return milestones
  const columns = { step: 'm.step_id', onlinedienst: 'm.onlinedienst', programme: 'm.programme', land: 'm.land', kreis: 'm.kreis' } as const
  const given = Object.entries(columns).flatMap(([name, column]): { column: string; value: string }[] => {
    const value = by[name as keyof typeof columns]
    return value === undefined ? [] : [{ column, value }]
  })
  const conditions = given.map(({ column }, index) => `${column} = $${index + 1}`)
  if (by.waitingOn !== undefined)
    conditions.push(`(m.waiting_on = $${given.push({ column: 'party', value: by.waitingOn })} or m.waiting_organisation = $${given.length})`)
  if (by.sperrzeit !== undefined) conditions.push(insideSperrzeit(`$${given.push({ column: 'sperrzeit', value: by.sperrzeit })}`))
  const rows = await tx.query<{ id: string }>(
    'shift.targets',
    `select m.id from milestone m join rollout r on r.id = m.rollout_id where m.state in ('open', 'running') and r.state <> 'open' and ${conditions.join(' and ')} order by m.id limit ${MOST + 1}`,
    given.map(({ value }) => value),
  )
  require(rows.length <= MOST, 'shift.too-many', { count: `> ${MOST}`, most: MOST })
  return rows.map(({ id }) => id)
}

/** The authority's own steps that are due in a Sperrzeit in force that spares it. */
const insideSperrzeit = (
  id: string,
) => `m.owner = 'kommune' and exists (select from sperrzeit s where s.id = ${id} and s.lifted_at is null and s.land = m.land and (length(s.traeger) = 2 or s.traeger = m.traeger)
  and m.due_on between s.from_on and s.to_on and (cardinality(s.kinds) = 0 or r.behoerde_kind = any(s.kinds)) and (s.max_population is null or r.population <= s.max_population))`

/** The names of all steps of some rollouts, by id. */
export async function stepNames(tx: Tx, rollouts: readonly string[]): Promise<ReadonlyMap<string, { de: string; en: string }>> {
  if (rollouts.length === 0) return new Map()
  const rows = await tx.query<{ id: string; name: { de: string; en: string } }>(
    'step.names',
    `select m.id, w.base->'name' as name from milestone m join milestone_wording w on w.id = m.wording_id where m.rollout_id = any($1)`,
    [rollouts],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
