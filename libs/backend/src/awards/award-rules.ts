import { awardsOn, shippedAwards, type Application, type AwardRule } from '@blaupause/domain/awards'
import type { WorkCalendar } from '@blaupause/domain/calendar'
import { DomainError, type LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'

/** Every version that holds or held: those that come with the product, and those that a Land has released. Public facts. */
export async function awardVersions(tx: Tx): Promise<AwardRule[]> {
  const rows = await tx.query<{ content: AwardRule }>(
    'award-rule.released',
    `select content from award_rule where state = 'released' order by valid_from, rule`,
  )
  return [...shippedAwards, ...rows.map(({ content }) => content)]
}

/** The awards that are granted on a day, each in the version that holds then. */
export async function releasedAwards(tx: Tx, on: LocalDate): Promise<AwardRule[]> {
  return awardsOn(await awardVersions(tx), on)
}

/** The rule of a Land's award that holds on a day; refuses a Land that grants none (`award.none`). */
export async function awardRuleOf(tx: Tx, land: string, on: LocalDate): Promise<AwardRule> {
  const rule = (await releasedAwards(tx, on)).find((one) => one.land === land)
  if (!rule) throw new DomainError('award.none')
  return rule
}

/** The rules of all Länder that grant an award on a day, by Land. */
export async function awardLands(tx: Tx, on: LocalDate): Promise<ReadonlyMap<string, AwardRule>> {
  return new Map((await releasedAwards(tx, on)).map((rule) => [rule.land, rule]))
}

/** Every version by its id: an application and a title name the one they belong to. */
export async function awardRulesById(tx: Tx): Promise<(id: string) => AwardRule> {
  const versions = new Map((await awardVersions(tx)).map((rule) => [rule.id, rule]))
  return (id) => versions.get(id)!
}

/** The version of an application: the one under which it was handed in and every step after it is taken. A draft is measured by what holds today, because it is not handed in before. */
export async function applicationRules(tx: Tx, today: LocalDate): Promise<(application: Pick<Application, 'rule' | 'land' | 'submittedOn'>) => AwardRule> {
  const versions = await awardVersions(tx)
  const holding = awardsOn(versions, today)
  return ({ rule, land, submittedOn }) =>
    (submittedOn === null ? holding.find((one) => one.land === land) : undefined) ?? versions.find(({ id }) => id === rule)!
}

/** Working days of the ministry and of the body: those of the Land. */
export function awardCalendar(land: string): WorkCalendar {
  return calendarOf({ land, seat: '' })
}
