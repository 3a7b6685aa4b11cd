import { Injectable } from '@nestjs/common'
import type { AllRead, MarkGroup, SnoozeGroup } from '@blaupause/contract/notifications'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { hasInbox, requireSnooze } from '@blaupause/domain/notifications'
import { keysOf } from '@blaupause/domain/workshops'
import { Commands } from '../platform/index.js'
import { aboutEntries, groupKey, INBOX } from './inbox-entries.js'
import { heardBy } from './subject-entries.js'

type Verb = 'read' | 'done' | 'snooze'

/**
 * What a reader does with a whole group: the same marks as on each of its open entries, in one statement whatever their
 * number. Like the single verbs it leaves no event. What came after `upTo` stays as it is; a second time changes nothing.
 */
@Injectable()
export class NotificationGroupsService {
  constructor(private readonly commands: Commands) {}

  read(actor: Actor, group: string, key: string, { upTo }: MarkGroup): Promise<AllRead> {
    return this.mark(actor, group, key, 'read', upTo)
  }

  done(actor: Actor, group: string, key: string, { upTo }: MarkGroup): Promise<AllRead> {
    return this.mark(actor, group, key, 'done', upTo)
  }

  /** Out of sight until that day; refused with `notification.snooze` unless the day is near and to come. */
  snooze(actor: Actor, group: string, key: string, { upTo, until }: SnoozeGroup): Promise<AllRead> {
    return this.mark(actor, group, key, 'snooze', upTo, until)
  }

  private mark(actor: Actor, group: string, key: string, verb: Verb, upTo: string, until: string | null = null): Promise<AllRead> {
    return this.commands.run(
      actor,
      { key, body: [`group-${verb}`, group, upTo, until] },
      async () => require(hasInbox(actor), 'permission.denied', { who: 'Bund / Land / Kommune / Dienstleister' }),
      async (tx, _, { now, today }) => {
        if (until !== null) requireSnooze(until, today)
        const rows = await tx.query(`notification.group-${verb}`, statement(actor, verb), [
          actor.subject,
          until ?? now,
          actor.role,
          upTo,
          group,
          today,
          keysOf(actor),
        ])
        return { answer: { count: rows.length }, events: [] }
      },
    )
  }
}

/** The values that the single verb would write (`$2` is now, or the day it is put off to), and which entries would not change by it. */
const marks: Record<Verb, { values: string; set: string; unless: string }> = {
  read: { values: '$2::timestamptz, null, m.snoozed_until', set: 'read_at = excluded.read_at', unless: 'm.read_at is not null' },
  done: {
    values: 'coalesce(m.read_at, $2::timestamptz), $2::timestamptz, m.snoozed_until',
    set: 'read_at = excluded.read_at, done_at = excluded.done_at',
    unless: 'false',
  },
  snooze: { values: 'null::timestamptz, null::timestamptz, $2::date', set: 'read_at = null, snoozed_until = excluded.snoozed_until', unless: 'false' },
}

function statement(actor: Actor, verb: Verb): string {
  const { values, set, unless } = marks[verb]
  return `
insert into notification_mark (notification_id, actor, read_at, done_at, snoozed_until)
select n.id, $1, ${values} from ${INBOX} ${aboutEntries(actor)}
where ${heardBy('$3', '$7')} and n.closed_at is null and m.done_at is null and (m.snoozed_until is null or m.snoozed_until <= $6::date) and n.recorded_at <= $4 and ${groupKey(actor)} = $5 and not (${unless})
on conflict (notification_id, actor) do update set ${set}
returning 1 one`
}
