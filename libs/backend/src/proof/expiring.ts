import { SYSTEM } from '@blaupause/domain/identity'
import { berlinDay, type DomainEvent } from '@blaupause/domain/kernel'
import { expiryAudience, expiryDue } from '@blaupause/domain/proof'
import type { DataSource } from 'typeorm'
import { newId, record, transact, type Tx } from '../platform/index.js'

const PAGE = 500

type Expiring = {
  readonly id: string
  readonly rolloutId: string
  readonly milestoneId: string
  readonly stepId: string
  readonly land: string
  readonly programme: string
  readonly traeger: string
  readonly expiresOn: string
  readonly owner: string
}

/**
 * Reminds of certificates that run out: each reminder is a row keyed by rollout, step, kind and last day, so that asking
 * twice writes once. Page by page; answers the earliest instant at which the next reminder falls due, or null.
 */
export async function remindExpiring(source: DataSource, now: string): Promise<string | null> {
  let next: string | null = null
  for (let after = ''; ;) {
    const page = await transact(source, SYSTEM, 'write', (tx) => remindPage(tx, after, now))
    for (const { expiresOn } of page) {
      const at = expiryDue(expiresOn, now).next
      if (at !== null && (next === null || at < next)) next = at
    }
    if (page.length < PAGE) return next
    after = page.at(-1)!.id
  }
}

async function remindPage(tx: Tx, after: string, now: string): Promise<Expiring[]> {
  const page = await tx.query<Expiring>('evidence.expiring', EXPIRING, [after || '00000000-0000-0000-0000-000000000000', berlinDay(now), PAGE])
  const due = page.flatMap((one) => {
    const { due: daysBefore } = expiryDue(one.expiresOn, now)
    return daysBefore === null
      ? []
      : [
          {
            ...one,
            notification: newId(),
            kind: `certificate-${daysBefore < 0 ? 'past' : daysBefore}`,
            audience: expiryAudience(daysBefore, one.owner),
            daysBefore,
          },
        ]
  })
  if (due.length === 0) return page
  const written = new Set((await tx.query<{ id: string }>('evidence.remind', REMIND, [JSON.stringify(due), now])).map(({ id }) => id))
  const events = due
    .filter(({ notification }) => written.has(notification))
    .map((one): DomainEvent => ({
      type: 'evidence.expiring.v1',
      effectiveOn: berlinDay(now),
      subject: { type: 'milestone', id: one.milestoneId },
      rolloutId: one.rolloutId,
      stepId: one.stepId,
      land: one.land,
      programme: one.programme,
      traeger: one.traeger,
      onBehalfOf: null,
      facts: { evidence: one.id, expiresOn: one.expiresOn, daysBefore: one.daysBefore },
      text: null,
    }))
  if (events.length > 0) record(tx, `expiring-${now}-${after}`, events, [], { now, today: berlinDay(now) })
  return page
}

/** A certificate that ran out is spoken of until the programme has heard it; after that it is an overdue renewal, not news. */
const EXPIRING = `
select e.id, e.rollout_id "rolloutId", e.milestone_id "milestoneId", e.step_id "stepId", e.land, e.programme, e.traeger, e.expires_on "expiresOn", m.owner
from evidence e join milestone m on m.id = e.milestone_id
where e.superseded_at is null and e.expires_on is not null and e.id > $1 and e.expires_on >= $2::date - 14 order by e.id limit $3`

/** An earlier reminder is overtaken by a later one. */
const REMIND = `
with due as (
  select * from json_to_recordset($1) as d (notification uuid, "rolloutId" uuid, "stepId" text, kind text, "expiresOn" date, "daysBefore" int, audience json, land text, programme text, traeger text, owner text)
), overtaken as (
  update notification n set closed_at = $2, closed_because = 'overtaken' from due d
  where n.rollout_id = d."rolloutId" and n.step_id = d."stepId" and n.kind like 'certificate-%' and n.kind <> d.kind and n.closed_at is null
)
insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, land, programme, traeger, recorded_at)
select notification, "rolloutId", "stepId", kind, "expiresOn", 'owner', array(select json_array_elements_text(audience)), land, programme, traeger, $2
from due on conflict (rollout_id, step_id, kind, due_on) do nothing returning id`
