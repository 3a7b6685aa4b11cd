import type { Now } from '@blaupause/domain/rollouts'
import type { Tx } from '../platform/index.js'
import { pendingCondition } from './pending-shift.js'

/**
 * Asks each Land and programme once whether the days that hang on a blocker shall follow the day its owner has named,
 * and takes back what is no question any more: another day was named, all have followed, nobody waits, that day has
 * passed. `blockers`: these, or (`null`) all. The transaction must reach all. Doing it again changes nothing.
 */
export function keepProposals(tx: Tx, blockers: readonly string[] | null, { now, today }: Now): void {
  tx.write('proposal.close', CLOSE, [blockers, today, now])
  tx.write('proposal.open', OPEN, [blockers, today, now])
}

/** The same for all, with how many are open afterwards. */
export async function keepAllProposals(tx: Tx, now: Now): Promise<number> {
  keepProposals(tx, null, now)
  const [row] = await tx.query<{ n: number }>('proposal.count', `select count(*)::int n from notification where kind = 'date-proposed' and closed_at is null`)
  return row!.n
}

const CLOSE = `
update notification n set closed_at = $3, closed_because = case when b.state = 'solved' then 'resumed' when b.promised_on is distinct from n.due_on then 'overtaken' when b.promised_on < $2::date then 'passed' else 'moved' end
from blocker b
where b.id = n.blocker_id and n.kind = 'date-proposed' and n.closed_at is null and ($1::uuid[] is null or b.id = any($1))
  and not (b.promised_on is not distinct from n.due_on and exists (
    select from blocker_milestone k join milestone m on m.id = k.milestone_id where k.blocker_id = b.id and k.land = n.land and k.programme = n.programme and ${pendingCondition('$2::date')}))`

/** At the step that has waited longest. A day that was named before and is named again asks whoever had put it aside once more. */
const OPEN = `
with asked as (
  insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, land, programme, traeger, blocker_id, recorded_at)
  select gen_random_uuid(), rollout_id, step_id, 'date-proposed', promised_on, 'land', array['land', 'rollin'], land, programme, traeger, blocker_id, $3 from (
    select distinct on (b.id, k.land, k.programme) b.id blocker_id, b.promised_on, k.rollout_id, k.step_id, k.land, k.programme, k.traeger
    from blocker b join blocker_milestone k on k.blocker_id = b.id join milestone m on m.id = k.milestone_id
    where ($1::uuid[] is null or b.id = any($1)) and ${pendingCondition('$2::date')}
      and not exists (select from notification n where n.blocker_id = b.id and n.kind = 'date-proposed' and n.closed_at is null and n.land = k.land and n.programme = k.programme)
    order by b.id, k.land, k.programme, k.waiting_since, k.milestone_id
  ) one
  on conflict (rollout_id, step_id, kind, due_on) do update set closed_at = null, closed_because = null, blocker_id = excluded.blocker_id, recorded_at = excluded.recorded_at
  returning id
)
update notification_mark set read_at = null, done_at = null, snoozed_until = null where notification_id in (select id from asked)`
