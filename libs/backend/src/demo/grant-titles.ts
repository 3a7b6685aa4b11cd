import { digitalesAmt } from '@blaupause/domain/awards'
import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { SYSTEM } from '@blaupause/domain/identity'
import { addDays, berlinHour, daysBetween, type LocalDate } from '@blaupause/domain/kernel'
import { bodyName, type Territory } from '@blaupause/domain/register'
import type { DataSource } from 'typeorm'
import { signetOf, type TitleRegister } from '../awards/index.js'
import { newId, transact, type Tx } from '../platform/index.js'
import { random } from './random.js'

/** Titles in the demo with those that the press names: about as many as the ministry speaks of. */
export const TITLES = 412

/** How many titles there were by a day, as the press counted them: none before the start, 200 in February 2023, about 400 at the end of 2023. */
const course: readonly (readonly [LocalDate, number])[] = [
  ['2021-07-28', 0],
  ['2023-02-15', 200],
  ['2023-12-15', 400],
]

/** Bodies that show more procedures hold it earlier and more often, by so much chance. */
const CHANCE = 60

type Body = Pick<Territory, 'level' | 'textkennzeichen'> & { readonly key: string; readonly kind: string; readonly name: string; readonly counted: number }

/**
 * Titles given before today (invented), each signed like a real one, to bodies on or above their line
 * that have not applied and are not named by the press. The newest three wait for their sign.
 */
export async function grantTitles(source: DataSource, register: TitleRegister, today: LocalDate, applicants: readonly string[]): Promise<void> {
  const rule = digitalesAmt.validOn(today)
  await transact(source, SYSTEM, 'write', async (tx) => {
    const [bodies, reported] = await Promise.all([
      bodiesOnLine(tx, applicants, [rule.thresholds.gemeinde!, rule.thresholds.bezirk!]),
      tx.query<{ bodies: number }>('demo.reported', `select count(distinct body)::int bodies from reported_award where award = $1 and body is not null`, [
        rule.award,
      ]),
    ])
    const rank = ({ key, counted }: Body) => counted + random(key, 17) * CHANCE
    const holders = [...bodies].sort((a, b) => rank(b) - rank(a) || (a.key < b.key ? -1 : 1)).slice(0, TITLES - reported[0]!.bodies)
    const titles = await Promise.all(
      holders.map(async (body, at) => {
        const [id, since] = [newId(), sinceOf(at, holders.length, today)]
        const statement = { award: rule.award, body: body.key, name: bodyName(body), issuer: rule.issuer.id, rule: rule.id, signet: signetOf(id), since }
        return {
          ...statement,
          id,
          published: berlinHour(since, 9),
          signature: await register.signed(statement, since),
          sign: ['sent', 'made', 'ordered'][at - (holders.length - 3)] ?? 'delivered',
          to: `${statement.name}, Poststelle (Demodaten)`,
        }
      }),
    )
    tx.write(
      'demo.titles',
      `insert into award_title (id, award, body, body_name, land, rule, since, published_at, signet, signature)
      select id, award, body, name, 'BY', rule, since, published, signet, signature from jsonb_to_recordset($1::jsonb) as t (id uuid, award text, body text, name text, rule text, since date, published timestamptz, signet text, signature jsonb)`,
      [JSON.stringify(titles)],
    )
    tx.write(
      'demo.signs',
      `insert into award_sign_order (title, body, land, deliver_to, state, changed_on) select id, body, 'BY', "to", sign, least(since + 30, $2::date) from jsonb_to_recordset($1::jsonb) as t (id uuid, body text, "to" text, sign text, since date)`,
      [JSON.stringify(titles), today],
    )
  })
}

function bodiesOnLine(tx: Tx, applicants: readonly string[], [line, ofBezirk]: readonly [number, number]): Promise<Body[]> {
  return tx.query<Body>(
    'demo.on-line',
    `
    select b.key, b.kind, b.name, b.level, b.textkennzeichen, c.counted from award_body b join lateral (select counted from procedure_count where body = b.key order by counted_on desc limit 1) c on true
    where b.land = 'BY' and b.kind <> 'verband' and c.counted >= case b.kind when 'bezirk' then $3::int else $2::int end and b.key <> all($1) and not exists (select from reported_award r where r.body = b.key)`,
    [applicants, line, ofBezirk],
  )
}

/** The day on which the `at`-th of `of` titles began: along the course that the press counted, and evenly since. */
function sinceOf(at: number, of: number, today: LocalDate): LocalDate {
  const marks = [...course, [addDays(today, -40), Math.max(of, course.at(-1)![1])] as const]
  const next = marks.findIndex(([, count]) => at < count)
  const [[from, before], [to, count]] = [marks[Math.max(0, next - 1)]!, marks[next === -1 ? marks.length - 1 : next]!]
  const days = Math.floor(((at - before) / Math.max(1, count - before)) * daysBetween(from, to))
  return addWorkingDays(landCalendar('BY'), addDays(from, days), 1)
}
