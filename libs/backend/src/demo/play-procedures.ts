import { digitalesAmt, type AwardBodyKind, type ProcedureRow } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { addDays, berlinHour, type LocalDate } from '@blaupause/domain/kernel'
import type { DataSource } from 'typeorm'
import { countBodies, writeStatements } from '../awards/index.js'
import { transact, type Tx } from '../platform/index.js'
import { demoCounts, isLikeMainburg, monthsUntil, seriesOf, sinceOf, toldCounts } from './demo-counts.js'
import { catalogueProcedures, lackedByMainburg, shownAtMainburg, type DemoProcedure } from './demo-procedures.js'
import { random } from './random.js'

type Body = {
  readonly key: string
  readonly kind: AwardBodyKind
  readonly name: string
  readonly population: number | null
  readonly textkennzeichen: string | null
}

const MAINBURG = '09273147'
const BAD_ABBACH = '09273116'
/** Bodies with a list of their own; the others have figures alone, so that the demo stays small. */
const LISTED = 60

/**
 * Online-Verfahren of the demo (invented): monthly figures of all Bavarian bodies, and the list behind them of some sixty and of all that take part in the programme, among them
 * Mainburg (47, of which 44 are checked and one leads nowhere), towns like it, and those of whom the ministry's queue tells.
 */
export async function playProcedures(source: DataSource, today: LocalDate): Promise<void> {
  await transact(source, SYSTEM, 'write', async (tx) => {
    const bodies = await tx.query<Body>(
      'demo.award-bodies',
      `select key, kind, name, population, textkennzeichen from award_body where land = 'BY' order by key`,
    )
    const [counts, days] = [demoCounts(bodies, today), monthsUntil(today)]
    const series = bodies.map(({ key }) => ({ key, counts: seriesOf(key, counts.get(key)!, days.length) }))
    writeSeries(tx, series, days)
    tx.write(
      'demo.yesterday',
      `insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted) values ($1, 'BY', $2, 50, 50, 0, 0) on conflict (body, counted_on) do update set counted = 50, alive = 50`,
      [BAD_ABBACH, addDays(today, -1)],
    )
    const taking = new Set((await tx.query<{ key: string }>('demo.taking-part', TAKING_PART)).map(({ key }) => key))
    const listed = listedBodies(
      bodies.filter(({ key }) => counts.get(key)! > 0),
      taking,
    )
    const pool = catalogueProcedures(400)
    writeStatements(
      tx,
      listed.flatMap((body) => shownBy(body, counts.get(body.key)!, pool, days, today)),
      { land: 'BY', source: 'portal', importId: null },
    )
    playLooks(
      tx,
      listed.map(({ key }) => key),
      today,
    )
    countBodies(
      tx,
      'BY',
      today,
      digitalesAmt.validOn(today),
      listed.map(({ key }) => key),
    )
  })
}

function writeSeries(tx: Tx, series: readonly { readonly key: string; readonly counts: readonly number[] }[], days: readonly LocalDate[]): void {
  tx.write(
    'demo.counts',
    `insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted)
    select key, 'BY', ($2::date[])[at], value::int, value::int, 0, 0 from jsonb_to_recordset($1::jsonb) as s (key text, counts jsonb), jsonb_array_elements_text(counts) with ordinality as v (value, at)`,
    [JSON.stringify(series), days],
  )
}

/** Bodies of the programme's rollouts and the members of their Verbände: what goes live there is counted with their list. */
const TAKING_PART = `select r.traeger key from rollout r union select t.key from territory t join rollout r on r.traeger = t.verband where t.level = 'gemeinde' and t.valid_to is null`

/** Those told of, towns that are like Mainburg, the Landkreise around it, the Bezirke, and then by chance. */
function listedBodies(bodies: readonly Body[], taking: ReadonlySet<string>): Body[] {
  const first = (body: Body) =>
    body.key in toldCounts ? 3 : isLikeMainburg(body) || /^092\d\d$/.test(body.key) ? 2 : body.kind === 'bezirk' ? 1 : random(body.key, 16)
  const sorted = [...bodies].sort((a, b) => first(b) - first(a) || (a.key < b.key ? -1 : 1))
  return sorted.filter((body, at) => at < LISTED || taking.has(body.key))
}

function shownBy({ key, name }: Body, count: number, pool: readonly DemoProcedure[], days: readonly LocalDate[], today: LocalDate): ProcedureRow[] {
  const own = key === MAINBURG
  const common = [...shownAtMainburg, ...(own ? [] : lackedByMainburg.filter(({ id, share }) => random(`${key} ${id}`) < share))]
  const others = pool
    .map((one, at) => ({ one, at: at + random(`${key} ${one.id}`) * 14 }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
  const series = seriesOf(key, count, days.length)
  // The newest of Mainburg's are those that nobody has looked at yet.
  const [late, early] = [
    common.filter(({ id }) => own && (id === 'kita' || id === 'plakate')),
    common.filter(({ id }) => !own || (id !== 'kita' && id !== 'plakate')),
  ]
  const chosen = [...early, ...others]
    .slice(0, Math.max(0, count - late.length))
    .concat(late)
    .slice(0, count)
  const counted = chosen.map((one, at) => row(key, name, one, at < count - late.length ? sinceOf(key, at, days, series) : addDays(today, -3), today, true))
  if (!own) return counted
  const pages = others.slice(-15)
  return [...counted, ...pages.map((one) => ({ ...row(key, name, one, addDays(today, -200), today, false), name: `${one.name} (Information)` }))]
}

function row(
  body: string,
  provider: string,
  { id, name, origin, leistungen }: DemoProcedure,
  since: LocalDate,
  today: LocalDate,
  submittable: boolean,
): ProcedureRow {
  const link = origin === 'zentral' ? `https://zentral.example/verfahren/${id}` : `https://portal.example/${body}/${id}`
  return {
    line: 0,
    body,
    name,
    link,
    origin,
    provider: origin === 'zentral' ? 'Freistaat Bayern' : provider,
    leistungen,
    submittable,
    inPortal: true,
    seenOn: since <= today ? since : today,
  }
}

/** The link checker has been at all but Mainburg's two newest; one of its links, and one of Bad Abbach's, has led nowhere for days. */
function playLooks(tx: Tx, bodies: readonly string[], today: LocalDate): void {
  const dead = [`https://portal.example/${MAINBURG}/hundesteuer-abmeldung`, `https://portal.example/${BAD_ABBACH}/hundesteuer-abmeldung`]
  tx.write(
    'demo.looks',
    `insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, dead, since, seen_on)
    select body, land, link, 'link', name, origin, provider, leistungen, submittable, in_portal, link = any($2), since, $3 from procedure_statement
    where body = any($1) and source = 'portal' and submittable and not (body = $4 and (link like '%/kita' or link like '%/plakate'))`,
    [bodies, dead, addDays(today, -1), MAINBURG],
  )
  tx.write('demo.seen', `update procedure_statement set seen_on = $2 where body = any($1) and source = 'portal'`, [bodies, today])
  tx.write(
    'demo.watch',
    `insert into procedure_watch (link, host, next_at, checked_at, misses, missed_since, dead_since, detail)
    select link, 'portal.example', $2::timestamptz + interval '1 day', $2, 3, $2::timestamptz - interval '2 days', $2, 'http-404' from unnest($1::text[]) link`,
    [dead, berlinHour(addDays(today, -1), 5)],
  )
}
