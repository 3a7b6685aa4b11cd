import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { StichtagCalendarQuery, StichtagCalendarView, StichtagQuery, StichtagView } from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, Instance, PageQuery, pageFrom, pageOfAll, transact } from '../platform/index.js'
import { profileOf, profileLands, stichtageIn, stichtagName } from './calendars.js'
import { readStichtage, type StoredStichtag } from './stichtage.store.js'

type Row = Omit<StichtagView, 'addedAt' | 'endedAt' | 'name'> & { readonly name: string | null; readonly addedAt: Date; readonly endedAt: Date | null }

/** The named calendars of each Land, proposals as such, and the days that were entered in them, ended ones too. */
@Injectable()
export class StichtageReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  days(actor: Actor, query: StichtagQuery): Promise<PageOf<StichtagView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { on: { column: 's.on_day', type: 'date' } }).equal('s.land', query.land).equal('s.calendar', query.calendar)
      if (query.status) page.where(`s.ended_at is ${query.status === 'ended' ? 'not ' : ''}null`)
      const counting = page.total(tx, 'stichtag.count', 'stichtag s', query.count)
      const rows = await tx.query<Row>('stichtag.list', `${STICHTAG} ${page.page(query.cursor, query.limit, 's.id')}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ on, id }) => ({ value: on, id }), view), ...(await counting), demo: this.instance.demo }
    })
  }

  calendars(actor: Actor, query: StichtagCalendarQuery): Promise<PageOf<StichtagCalendarView>> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const entered = await readStichtage(tx, query.land ? [query.land] : null)
      const lands = query.land ? [query.land] : [...new Set([...profileLands(), ...entered.map(({ land }) => land)])]
      const rows = lands.flatMap((land) => calendarsOf(land, entered, today))
      return { ...pageOfAll(rows, query, ({ id }) => id, { id: ({ id }) => id }), demo: this.instance.demo }
    })
  }
}

function calendarsOf(land: string, entered: readonly StoredStichtag[], today: string): StichtagCalendarView[] {
  const profile = profileOf(land)?.calendar.stichtage ?? []
  const days = stichtageIn(land, entered)
  const ids = [...new Set([...profile.map(({ id }) => id), ...Object.keys(days)])]
  return ids.map((calendar) => {
    const ahead = (days[calendar] ?? []).filter((day) => day >= today)
    const shipped = profile.find(({ id }) => id === calendar)
    return {
      id: `${land} ${calendar}`,
      land,
      calendar,
      name: stichtagName(land, calendar, entered) ?? { de: calendar, en: calendar },
      next: ahead[0] ?? null,
      days: ahead.length,
      proposed: shipped
        ? {
            monthDays: shipped.days.by === 'month' ? shipped.days.days : [],
            dates: shipped.days.by === 'dates' ? shipped.days.dates : [],
            inForce: shipped.active,
            certainty: shipped.certainty,
            sources: shipped.sources.map(({ text, url }) => ({ text, url })),
            note: shipped.note,
          }
        : null,
    }
  })
}

function view({ name, addedAt, endedAt, ...row }: Row): StichtagView {
  const { land, calendar } = row
  return {
    ...row,
    name: stichtagName(land, calendar, [{ land, calendar, name, on: row.on }]) ?? { de: calendar, en: calendar },
    addedAt: addedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }
}

/** The name a calendar got with its first day holds for all of them. */
const STICHTAG = `
select s.id, s.land, s.calendar, coalesce(s.name, (select f.name from stichtag f where f.land = s.land and f.calendar = s.calendar and f.name is not null order by f.added_at, f.id limit 1)) "name",
  s.on_day "on", s.source, s.organisation, s.added_at "addedAt", s.ended_at "endedAt"
from stichtag s`
