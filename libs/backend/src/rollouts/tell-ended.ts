import { newId, type Tx } from '../platform/index.js'
import { endedAuthority, namesOf, type EndedAuthority } from './ended-authority.js'

type Untold = {
  readonly rolloutId: string
  readonly stepId: string
  readonly land: string
  readonly programme: string
  readonly traeger: string
  readonly ended: EndedAuthority
}

/**
 * Tells the Land of each rollout under way whose authority is responsible no more by what has just been taken in: once,
 * with the successor as the register names it. The entry hangs on the step of going live, so it closes when the rollout
 * is set apart.
 */
export async function tellEnded(tx: Tx, now: string): Promise<void> {
  const rows = await tx.query<Untold>('rollout.ended-untold', UNTOLD)
  if (rows.length > 0)
    tx.write('notification.ended', TELL, [
      JSON.stringify(rows.map(({ ended, ...row }) => ({ id: newId(), ...row, until: ended.until, successor: namesOf(ended.successors) }))),
      now,
    ])
}

const UNTOLD = `
select * from (
  select r.id "rolloutId", m.step_id "stepId", r.land, r.programme, r.traeger, ${endedAuthority('r.behoerde_id')} ended
  from rollout r join milestone m on m.rollout_id = r.id and m.go_live where r.state in ('open', 'running')
) u where ended is not null`

const TELL = `
insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, party, land, programme, traeger, recorded_at)
select id, "rolloutId", "stepId", 'authority-ended', until, 'land', array['land'], successor, land, programme, traeger, $2
from json_to_recordset($1) as n (id uuid, "rolloutId" uuid, "stepId" text, until date, successor text, land text, programme text, traeger text)
on conflict (rollout_id, step_id, kind, due_on) do nothing`
