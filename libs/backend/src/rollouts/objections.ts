import type { Milestone } from '@blaupause/domain/rollouts'
import type { Tx } from '../platform/index.js'

/** What was objected to each of these steps that carries an open objection: the latest reason, by milestone id. */
export async function objectionsOf(tx: Tx, milestones: readonly Pick<Milestone, 'id' | 'objectedOn'>[]): Promise<ReadonlyMap<string, string>> {
  const ids = milestones.filter(({ objectedOn }) => objectedOn !== null).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; text: string }>(
    'milestone.objections',
    `
select distinct on (e.subject_id) e.subject_id id, t.text from event e join event_text t on t.event_id = e.id
where e.subject_type = 'milestone' and e.subject_id = any($1) and e.type = 'milestone.objected.v1' order by e.subject_id, e.recorded_at desc`,
    [ids],
  )
  return new Map(rows.map(({ id, text }) => [id, text]))
}
