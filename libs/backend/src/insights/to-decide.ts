import type { Decision, Lage } from '@blaupause/contract/insights'
import type { Tx } from '../platform/index.js'

/** How many the page names; the number speaks of all. */
const MOST = 6

/** What in a programme waits for a second person, the oldest first: exceptions, overrides of a missing proof, imports after their dry run. One query. */
export async function toDecide(tx: Tx, programme: string): Promise<Lage['toDecide']> {
  const rows = await tx.query<Decision & { total: number }>('lage.to-decide', `
select kind, id, what, to_char(at at time zone 'Europe/Berlin', 'YYYY-MM-DD') since, (count(*) over ())::int total from (
  select 'exemption' kind, r.id, r.behoerde_name || ' × ' || r.onlinedienst_name what, x.requested_at at from exemption x join rollout r on r.id = x.rollout_id where x.programme = $1 and x.state = 'requested'
  union all
  select 'override', r.id, r.behoerde_name || ' × ' || r.onlinedienst_name, o.requested_at from live_override o join rollout r on r.id = o.rollout_id where o.programme = $1 and o.agreed_at is null and o.ended_at is null
  union all
  select 'import', i.id, i.name || ' ' || i.version_imported, i.uploaded_at from blueprint_import i where i.programme = $1 and i.state = 'dry-run'
) d order by at, id limit ${MOST}`, [programme])
  return { total: rows[0]?.total ?? 0, items: rows.map(({ kind, id, what, since }) => ({ kind, id, what, since })) }
}
