import type { RingFacts } from '@blaupause/domain/waves'
import type { Tx } from '../platform/index.js'
import { IS_BLOCKED } from '../rollouts/moved.js'

/** What the record shows today of the rollouts that each wave has begun, by wave. Bestand and exceptions were not begun and do not count. */
export async function ringFacts(tx: Tx, waves: readonly string[], today: string): Promise<ReadonlyMap<string, RingFacts>> {
  const rows = await tx.query<RingFacts & { id: string }>('wave.facts', FACTS, [waves, today])
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

export const NO_FACTS: RingFacts = { rollouts: 0, live: 0, blocked: 0, overrun: 0 }

const FACTS = `
select w.id, count(*)::int rollouts, (count(*) filter (where r.state in ('reported', 'confirmed')))::int live, (count(*) filter (where ${IS_BLOCKED}))::int blocked,
  (count(*) filter (where exists (select from milestone s where s.rollout_id = r.id and s.state in ('open', 'running') and not s.operation and s.due_on < $2)))::int overrun
from wave w join rollout r on r.id = any(w.made) where w.id = any($1) and r.state in ('running', 'reported', 'confirmed') group by w.id`
