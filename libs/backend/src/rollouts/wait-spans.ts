import { berlinDay } from '@blaupause/domain/kernel'
import { waitChanges } from '@blaupause/domain/rollouts'
import { newId, type Tx } from '../platform/index.js'
import type { RolloutChange } from './rollouts.store.js'

/**
 * Keeps what a command changed about waiting as spans, whatever verb it was: set-based, and nothing where nobody's wait
 * changed. A step that no longer waits, or waits on another party, is no longer held by its blocker.
 */
export function keepWaits(tx: Tx, changes: readonly RolloutChange[], now: string): void {
  const today = berlinDay(now)
  const waits = changes.flatMap(({ rollout, milestones, stateOn }) => {
    const before = new Map(rollout.milestones.map((milestone) => [milestone.id, milestone]))
    return milestones.flatMap((after) => waitChanges(before.get(after.id)!, after, stateOn < today ? stateOn : today))
  })
  if (waits.length === 0) return
  const ended = waits.filter((wait) => wait.kind === 'ended')
  const begun = waits.filter((wait) => wait.kind === 'began')
  const described = waits.filter((wait) => wait.kind === 'described')
  if (ended.length > 0) {
    tx.write('wait.end', END, [JSON.stringify(ended)])
    tx.write('blocker.leave', LEAVE, [ended.map(({ milestone }) => milestone), today])
  }
  if (described.length > 0) tx.write('wait.describe', DESCRIBE, [JSON.stringify(described)])
  if (begun.length > 0) tx.write('wait.begin', BEGIN, [JSON.stringify(begun.map((wait) => ({ id: newId(), ...wait }))), now])
}

const END = `
update wait_span s set until_on = greatest(c."on", s.from_on) from json_to_recordset($1) as c (milestone uuid, "on" date)
where s.milestone_id = c.milestone and s.until_on is null`

const DESCRIBE = `
update wait_span s set organisation = c.organisation, from_on = c."from" from json_to_recordset($1) as c (milestone uuid, organisation text, "from" date)
where s.milestone_id = c.milestone and s.until_on is null`

const BEGIN = `
insert into wait_span (id, milestone_id, rollout_id, step_id, land, programme, traeger, onlinedienst, party, organisation, from_on, recorded_at)
select c.id, m.id, m.rollout_id, m.step_id, m.land, m.programme, m.traeger, m.onlinedienst, c.party, c.organisation, c."from", $2
from json_to_recordset($1) as c (id uuid, milestone uuid, party text, organisation text, "from" date) join milestone m on m.id = c.milestone`

const LEAVE = `update blocker_milestone set left_on = $2, outcome = 'resumed' where milestone_id = any($1) and left_on is null`
