import type { Decision, Lage } from '@blaupause/contract/insights'
import { pendingCondition } from '../blockers/pending-shift.js'
import type { Actor } from '@blaupause/domain/identity'
import type { Tx } from '../platform/index.js'

/** How many the page names; the number speaks of all. */
const MOST = 6

/** Whose desk this is: everybody else reads the Lage without it, and their database role does not reach the imports. */
function decides({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'bund' || role === 'land'
}

/** What in a programme somebody has to decide, the oldest first: exceptions, overrides of a missing proof, imports after their dry run, dates that hang on a named day, rollouts whose authority is responsible no more. One query. */
export async function toDecide(tx: Tx, programme: string, today: string): Promise<Lage['toDecide']> {
  if (!decides(tx.actor)) return { total: 0, items: [] }
  const rows = await tx.query<Decision & { total: number }>(
    'lage.to-decide',
    `
select kind, id, what, rollouts, to_char(at at time zone 'Europe/Berlin', 'YYYY-MM-DD') since, (count(*) over ())::int total from (
  select 'exemption' kind, r.id, r.behoerde_name || ' × ' || r.onlinedienst_name what, x.requested_at at, null::int rollouts from exemption x join rollout r on r.id = x.rollout_id where x.programme = $1 and x.state = 'requested'
  union all
  select 'override', r.id, r.behoerde_name || ' × ' || r.onlinedienst_name, o.requested_at, null from live_override o join rollout r on r.id = o.rollout_id where o.programme = $1 and o.agreed_at is null and o.ended_at is null
  union all
  select 'import', i.id, i.name || ' ' || i.version_imported, i.uploaded_at, null from blueprint_import i where i.programme = $1 and i.state = 'dry-run'
  union all
  select 'ended', r.id, concat_ws(' → ', r.behoerde_name || ' × ' || r.onlinedienst_name, n.party), n.recorded_at, null from notification n join rollout r on r.id = n.rollout_id where n.programme = $1 and n.kind = 'authority-ended' and n.closed_at is null
  union all
  select 'dates', b.id, b.title, coalesce((select min(n.recorded_at) from notification n where n.blocker_id = b.id and n.kind = 'date-proposed' and n.closed_at is null), b.updated_at), count(distinct k.rollout_id)::int
  from blocker b join blocker_milestone k on k.blocker_id = b.id join milestone m on m.id = k.milestone_id where k.programme = $1 and ${pendingCondition('$2::date')} group by b.id
) d order by at, id limit ${MOST}`,
    [programme, today],
  )
  return { total: rows[0]?.total ?? 0, items: rows.map(({ kind, id, what, rollouts, since }) => ({ kind, id, what, rollouts, since })) }
}
