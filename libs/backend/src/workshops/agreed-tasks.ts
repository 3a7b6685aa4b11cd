import type { AgreedTask } from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { addDays, type LocalDate } from '@blaupause/domain/kernel'
import { keysOf } from '@blaupause/domain/workshops'
import type { Tx } from '../platform/index.js'

/** For how many days what was done stays in sight, so that it can be taken back. */
const IN_SIGHT = 7

/** Tasks and questions of workshops that lie with the actor's organisation, by day; what was done lately last. */
export function agreedTasks(tx: Tx, actor: Actor, today: LocalDate): Promise<AgreedTask[]> {
  return tx.query<AgreedTask>(
    'tasks.agreed',
    `
    select o.id, o.kind, o.text, o.due_on "dueOn", o.done_on "doneOn", json_build_object('id', w.id, 'title', w.title, 'on', w.held_on) workshop
    from workshop_outcome o join workshop w on w.id = o.workshop_id
    where o.kind in ('task', 'question') and o.owner = any($1) and (o.done_on is null or o.done_on >= $2)
    order by o.done_on is not null, o.due_on nulls last, o.id limit 100`,
    [keysOf(actor), addDays(today, -IN_SIGHT)],
  )
}
