import { Injectable } from '@nestjs/common'
import type { RolloutWaits, WaitingTimes, WaitingTimesQuery } from '@blaupause/contract/blockers'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { timeByParty, type Party, type WaitSpan } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Clock, found, groupBy, Instance, transact } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'

type Counted = {
  key: string
  name: string | null
  party: Party | null
  land: string
  seat: string
  from: string
  until: string | null
  waits: number
  rollouts: string[]
}

/** Time by party, from the spans that every command keeps: of one rollout, and summed. Per organisation, never per person. */
@Injectable()
export class WaitingTimesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  ofRollout(actor: Actor, id: string): Promise<RolloutWaits> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const reading = tx.query<{ land: string; seat: string; startedOn: string | null; liveOn: string | null }>(
        'waits.rollout',
        'select land, seat, started_on "startedOn", coalesce(live_confirmed_on, live_reported_on) "liveOn" from rollout where id = $1',
        [id],
      )
      const spans = tx.query<WaitSpan>('waits.spans', 'select party, organisation, from_on "from", until_on "until" from wait_span where rollout_id = $1', [id])
      const blockers = tx.query<RolloutWaits['blockers'][number]>(
        'waits.blockers',
        `select b.id, b.title, b.state, m.milestone_id "milestoneId", b.promised_on "promisedOn" from blocker_milestone m join blocker b on b.id = m.blocker_id where m.rollout_id = $1 and m.outcome is distinct from 'split' order by m.joined_on desc`,
        [id],
      )
      const rollout = found((await reading)[0])
      const times =
        rollout.startedOn === null
          ? { parties: [], nobody: 0, total: 0 }
          : timeByParty(await spans, rollout.startedOn, rollout.liveOn ?? today, calendarOf(rollout))
      return { ...times, blockers: await blockers, demo: this.instance.demo }
    })
  }

  /** Equal spans of one seat are counted once and weighed; each authority's days are those of its own calendar. */
  summed(actor: Actor, query: WaitingTimesQuery): Promise<WaitingTimes> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const rows = await tx.query<Counted>(
        `waits.summed.${query.by}`,
        `
select ${KEYS[query.by]}, s.land, r.seat, s.from_on "from", s.until_on "until", count(*)::int waits, array_agg(distinct s.rollout_id) rollouts
from wait_span s join rollout r on r.id = s.rollout_id ${query.by === 'onlinedienst' ? 'left join onlinedienst o on o.id = s.onlinedienst' : ''}
where ($1::text is null or s.programme = $1) and ($2::text is null or s.land = $2) and ($3::text is null or s.onlinedienst = $3)
group by 1, 2, 3, s.land, r.seat, s.from_on, s.until_on`,
        [query.programme ?? null, query.land ?? null, query.onlinedienst ?? null],
      )
      const items = [...groupBy(rows, ({ key }) => key).values()].map((group) => {
        const lengths = group.map(({ land, seat, from, until, waits }) => ({
          days: workingDaysBetween(calendarOf({ land, seat }), from, until ?? today),
          waits,
          open: until === null,
        }))
        return {
          key: group[0]!.key,
          name: group[0]!.name,
          party: group[0]!.party,
          days: lengths.reduce((sum, { days, waits }) => sum + days * waits, 0),
          waits: lengths.reduce((sum, { waits }) => sum + waits, 0),
          open: lengths.reduce((sum, { waits, open }) => sum + (open ? waits : 0), 0),
          rollouts: new Set(group.flatMap(({ rollouts }) => rollouts)).size,
          longest: Math.max(...lengths.map(({ days }) => days)),
        }
      })
      return { by: query.by, items: items.sort((a, b) => b.days - a.days), today, demo: this.instance.demo }
    })
  }
}

const KEYS: Readonly<Record<WaitingTimesQuery['by'], string>> = {
  party: `s.party as key, null::text as name, s.party`,
  organisation: `coalesce(s.organisation, s.party) as key, s.organisation as name, s.party`,
  onlinedienst: `s.onlinedienst as key, o.short_name->>'de' as name, null::text as party`,
  land: `s.land as key, null::text as name, null::text as party`,
}
