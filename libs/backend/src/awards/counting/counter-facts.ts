import type { AwardRule, DeadLink, NotCountedReason } from '@blaupause/domain/awards'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../../platform/index.js'
import type { CounterBody } from './counter-body.js'
import { judgedProcedures } from './procedures.store.js'

/** What is known of the procedures of one body. `own`: keys and names of what it has already. */
export type CounterFacts = {
  readonly counted: number
  readonly alive: number
  readonly countedOn: LocalDate | null
  readonly seenOn: LocalDate | null
  readonly segments: { readonly checked: number; readonly shown: number; readonly dead: number; readonly said: number }
  readonly notCounted: readonly { readonly because: NotCountedReason; readonly count: number }[]
  readonly trend: readonly { readonly on: LocalDate; readonly counted: number }[]
  readonly dead: readonly DeadLink[]
  readonly own: ReadonlySet<string>
}
type Tally = {
  readonly checked: number
  readonly shown: number
  readonly dead: number
  readonly said: number
  readonly origin: number
  readonly notInPortal: number
  readonly notSubmittable: number
}

export async function counterFacts(tx: Tx, { key }: CounterBody, { origins, submittable }: AwardRule): Promise<CounterFacts> {
  const tallying = tx.query<Tally>('counter.tally', tally, [key, origins, submittable])
  const trending = tx.query<{ on: LocalDate; counted: number; alive: number }>('counter.trend', TREND, [key])
  const dying = tx.query<DeadLink>('counter.dead', DEAD, [key])
  const owning = tx.query<{ key: string }>('counter.own', OWN, [key])
  const seeing = tx.query<{ on: LocalDate | null }>(
    'counter.seen',
    `select to_char(max(seen_on), 'YYYY-MM-DD') "on" from procedure_statement where body = $1 and source = 'portal'`,
    [key],
  )
  const { origin, notInPortal, notSubmittable, ...segments } = (await tallying)[0]!
  const trend = await trending
  const last = trend.at(-1)
  const reasons = [
    ['not-submittable', notSubmittable],
    ['not-in-portal', notInPortal],
    ['origin', origin],
  ] as const
  return {
    counted: last?.counted ?? 0,
    alive: last?.alive ?? 0,
    countedOn: last?.on ?? null,
    seenOn: (await seeing)[0]?.on ?? null,
    segments,
    notCounted: reasons.flatMap(([because, count]) => (count > 0 ? [{ because, count }] : [])),
    trend: trend.map(({ on, counted }) => ({ on, counted })),
    dead: await dying,
    own: new Set((await owning).map((row) => row.key)),
  }
}

const tally = `
select count(*) filter (where counts and portal and dead)::int dead, count(*) filter (where counts and portal and not dead and looked)::int checked, count(*) filter (where counts and portal and not dead and not looked)::int shown,
  count(*) filter (where counts and not portal)::int said, count(*) filter (where not counts_by_origin)::int origin, count(*) filter (where counts_by_origin and not shown)::int "notInPortal", count(*) filter (where counts_by_origin and shown and not_submittable)::int "notSubmittable"
from (select j.*, exists (select from procedure_statement s where s.body = j.body and s.link = j.link and s.source = 'link') looked from (${judgedProcedures('body = $1', '$2', '$3::boolean')}) j) judged`

/** The last count of each month of a year, and with it the newest of all. */
const TREND = `
select to_char(counted_on, 'YYYY-MM-DD') "on", counted, alive from (
  select distinct on (date_trunc('month', counted_on)) counted_on, counted, alive from procedure_count where body = $1 order by date_trunc('month', counted_on) desc, counted_on desc limit 12) months
order by counted_on`

const DEAD = `
select s.link, (array_agg(s.name order by s.source desc))[1] name, to_char(max(w.dead_since) at time zone 'Europe/Berlin', 'YYYY-MM-DD') since
from procedure_statement s left join procedure_watch w on w.link = s.link
where s.body = $1 and exists (select from procedure_statement d where d.body = s.body and d.link = s.link and d.dead) and s.source <> 'link' group by s.link order by 2`

const OWN = `select lower(name) key from procedure_statement where body = $1 union select unnest(leistungen) from procedure_statement where body = $1`
