import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { Notification, NotificationQuery } from '@blaupause/contract/notifications'
import type { Actor } from '@blaupause/domain/identity'
import { hasInbox } from '@blaupause/domain/notifications'
import { DataSource } from 'typeorm'
import { Clock, Instance, pageFrom, transact } from '../platform/index.js'
import { aboutEntries, entryColumns, filterEntries, groupKey, INBOX, viewEntry, type Row } from './inbox-entries.js'

/** The reader's inbox: what the system said to their role, inside what they may see, with their own marks. */
@Injectable()
export class NotificationsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  async list(actor: Actor, query: NotificationQuery): Promise<PageOf<Notification>> {
    if (!hasInbox(actor)) return { items: [], nextCursor: null, ...(query.count && { total: 0 }), demo: this.instance.demo }
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const page = filterEntries(actor, query, today)
      // What belongs to a group is asked only where one is: without it the page needs no look beyond the entries.
      const from = query.group === undefined ? INBOX : `${INBOX} ${aboutEntries(actor)}`
      if (query.group !== undefined) page.where(`${groupKey(actor)} = ${page.bind(query.group)}`)
      const counting = page.total(tx, 'notification.count', from, query.count)
      const inner = `select n.*, m.read_at, m.done_at, m.snoozed_until from ${from} ${page.page(query.cursor, query.limit, 'n.id')}`
      const direction = query.sort === '-recordedAt' ? 'desc' : 'asc'
      const rows = await tx.query<Row>(
        'notification.list',
        `select ${entryColumns(actor, today)} from (${inner}) n ${aboutEntries(actor)} order by n.recorded_at ${direction}, n.id ${direction}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.recordedAt.toISOString(), id: row.id }),
          (row) => viewEntry(row, today),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}
