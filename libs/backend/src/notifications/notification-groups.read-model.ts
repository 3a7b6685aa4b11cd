import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { NotificationGroup, NotificationGroupQuery } from '@blaupause/contract/notifications'
import type { Actor } from '@blaupause/domain/identity'
import { hasInbox } from '@blaupause/domain/notifications'
import { DataSource } from 'typeorm'
import { Clock, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'
import { aboutEntries, entryColumns, filterEntries, groupKey, INBOX, viewEntry, type Row } from './inbox-entries.js'

type GroupRow = Row & { key: string; count: number; authorities: number; unread: number; latestAt: Date }

/** The reader's inbox in groups of entries that say the same, so that a maker who keeps 1,400 waiting is one line. */
@Injectable()
export class NotificationGroupsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  async list(actor: Actor, query: NotificationGroupQuery): Promise<PageOf<NotificationGroup>> {
    if (!hasInbox(actor)) return { items: [], nextCursor: null, ...(query.count && { total: 0 }), demo: this.instance.demo }
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const entries = filterEntries(actor, query, today)
      const page = new PageQuery(query.sort, { recordedAt: { column: 'g.latest', type: 'timestamptz' } })
      for (const value of entries.values) page.bind(value)
      const groups = `(${grouped(actor, entries, page.bind(today))}) g`
      const counting = page.total(tx, 'notification.groups-count', groups, query.count)
      const inner = `select g.* from ${groups} ${page.page(query.cursor, query.limit, 'g.key')}`
      const direction = query.sort === '-recordedAt' ? 'desc' : 'asc'
      const marked = `(select n.*, m.read_at, m.done_at, m.snoozed_until, g.key, g.count, g.authorities, g.unread, g.latest from (${inner}) g join notification n on n.id = g.longest left join notification_mark m on m.notification_id = n.id and m.actor = $1) n`
      const rows = await tx.query<GroupRow>(
        'notification.groups',
        `select n.key, n.count, n.authorities, n.unread, n.latest "latestAt", ${entryColumns(actor, today)} from ${marked} ${aboutEntries(actor)} order by n.latest ${direction}, n.key ${direction}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.latestAt.toISOString(), id: row.key }),
          (row) => view(row, today),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

/** Longest is who waits for longest, or whose day was first. */
function grouped(actor: Actor, entries: PageQuery, today: string): string {
  const behoerde = actor.role === 'dienstleister' ? 'k.behoerde_id' : 'r.behoerde_id'
  const since = actor.role === 'dienstleister' ? 'k.waiting_since' : `case when n.kind = 'stale-waiting' or n.kind like 'blocker-%' then s.waiting_since end`
  return `select ${groupKey(actor)} key, count(*)::int count, count(distinct ${behoerde})::int authorities, max(n.recorded_at) latest, (array_agg(n.id order by coalesce(${since}, n.due_on), n.recorded_at, n.id))[1] longest,
    (count(*) filter (where n.closed_at is null and m.done_at is null and m.read_at is null and (m.snoozed_until is null or m.snoozed_until <= ${today}::date)))::int unread
    from ${INBOX} ${aboutEntries(actor)} ${entries.filter} group by 1`
}

function view({ key, count, authorities, unread, latestAt, ...row }: GroupRow, today: string): NotificationGroup {
  return { key, count, authorities, unread, latestAt: latestAt.toISOString(), longest: viewEntry(row, today) }
}
