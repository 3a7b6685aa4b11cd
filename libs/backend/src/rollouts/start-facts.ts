import type { Anchor, PlanFacts } from '@blaupause/domain/blueprints'
import { workingDaysBetween, type WorkCalendar } from '@blaupause/domain/calendar'
import { latestStartBy, measuredDurations, type ForecastStep } from '@blaupause/domain/rollouts'
import { groupBy, type PageQuery, type Tx } from '../platform/index.js'
import { calendarOf } from './calendars.js'
import { SPERRZEIT_COLUMNS, type StoredSperrzeit } from './moves.store.js'
import { planFactsOf } from './plan-context.js'
import { readStichtage } from './stichtage.store.js'
import { wording } from './wording.js'

/** A step of a template: rollouts of one service, kind and blueprint in one Land have the same steps, one of them stands for all. */
export type TemplateStep = {
  readonly template: string
  readonly id: string
  readonly dependsOn: string[]
  readonly anchor: Anchor
  readonly owner: string
  readonly goLive: boolean
  readonly exempt: boolean
}
type Case = {
  readonly onlinedienst: string
  readonly stepId: string
  readonly land: string
  readonly seat: string
  readonly begunOn: string
  readonly doneOn: string
}
type Place = Parameters<typeof planFactsOf>[0]
export type LatestDay = { readonly on: string; readonly measured: number; readonly of: number }

/** What latest starts are counted with, whatever the number of rollouts: the steps of each template, how long they take, Sperrzeiten and Stichtage in force. */
export type StartFacts = {
  readonly stepsOf: (template: string) => readonly TemplateStep[]
  readonly lasting: (onlinedienst: string) => (stepId: string) => number | null
  readonly factsOf: (place: Place) => PlanFacts
  readonly latest: (
    template: string,
    onlinedienst: string,
    plan: readonly ForecastStep[],
    commitmentOn: string,
    calendar: WorkCalendar,
    facts: PlanFacts,
  ) => LatestDay
}

/** Reads them for every rollout `r` of a filter, in a fixed number of queries. */
export async function startFacts(tx: Tx, filter: PageQuery): Promise<StartFacts> {
  const templating = tx.query<TemplateStep>('latest.templates', templates(filter.filter), filter.values)
  const measuring = tx.query<Case>('latest.cases', cases(filter.filter), filter.values)
  const closing = tx.query<StoredSperrzeit>('latest.sperrzeiten', `select ${SPERRZEIT_COLUMNS} from sperrzeit where lifted_at is null`)
  const naming = readStichtage(tx)
  const plans = groupBy(await templating, ({ template }) => template)
  const duration = measuredDurations(
    (await measuring).map(({ onlinedienst, stepId, land, seat, begunOn, doneOn }) => ({
      onlinedienst,
      stepId,
      workingDays: workingDaysBetween(calendarOf({ land, seat }), begunOn, doneOn),
    })),
  )
  const set = { sperrzeiten: await closing, stichtage: await naming }
  const known = new Map<WorkCalendar, Map<string, LatestDay>>()
  return {
    stepsOf: (template) => plans.get(template) ?? [],
    lasting: (onlinedienst) => (stepId) => duration(onlinedienst, stepId),
    factsOf: (place) => planFactsOf(place, set),
    latest: (template, onlinedienst, plan, commitmentOn, calendar, facts) => {
      const here = known.get(calendar) ?? new Map<string, LatestDay>()
      known.set(calendar, here)
      const key = `${template} ${commitmentOn} ${JSON.stringify(facts.sperrzeiten)} ${plan
        .filter(({ omitted }) => omitted)
        .map(({ id }) => id)
        .join()}`
      const before = here.get(key)
      if (before) return before
      const fresh = latestStartBy(plan, (stepId) => duration(onlinedienst, stepId), commitmentOn, calendar, facts)
      here.set(key, fresh)
      return fresh
    },
  }
}

/** A step as the forecast sees it; `now` is how it stands in one rollout, if that has begun. */
export function forecastStep(
  { id, dependsOn, anchor, owner, goLive, exempt }: TemplateStep,
  now?: { readonly done: boolean; readonly exempt: boolean; readonly begunOn: string | null },
): ForecastStep {
  return { id, dependsOn, anchor, goLive, own: owner === 'kommune', omitted: now?.exempt ?? exempt, done: now?.done ?? false, begunOn: now?.begunOn ?? null }
}

/** SQL: the template of rollout `r`. */
export const TEMPLATE = `concat_ws('|', r.land, r.behoerde_kind, r.onlinedienst, r.blueprint_name, r.blueprint_version, r.local_plan)`

const templates = (filter: string) => `
select t.template, m.step_id id, m.depends_on "dependsOn", ${wording(`base->'anchor'`, 'm')} anchor, m.owner, m.go_live "goLive", m.state = 'exempt' exempt
from (select ${TEMPLATE} template, min(r.id::text)::uuid id from rollout r ${filter} group by r.land, r.behoerde_kind, r.onlinedienst, r.blueprint_name, r.blueprint_version, r.local_plan) t join milestone m on m.rollout_id = t.id
where not m.operation order by t.template, m.position`

/** How many finished steps a median rests on at most: the latest say best how long it takes today, and a large programme is read as fast as a small one. */
const LATEST = 100

/** The latest finished steps of the programmes looked at, for each service and step, whatever else the filter says: a single service alone has too few. */
const cases = (filter: string) => `
with one as (
  select r.programme, min(r.id::text)::uuid id from rollout r where r.programme in (select distinct r.programme from rollout r ${filter})
  group by r.programme, r.land, r.behoerde_kind, r.onlinedienst, r.blueprint_name, r.blueprint_version
), kind as (select distinct one.programme, m.onlinedienst, m.step_id from one join milestone m on m.rollout_id = one.id where not m.operation)
select m.onlinedienst, m.step_id "stepId", r.land, r.seat, m.reported_on "doneOn",
  greatest(r.started_on, (select max(b.reported_on) from milestone b where b.rollout_id = m.rollout_id and b.step_id = any(m.depends_on))) "begunOn"
from kind cross join lateral (
  select * from milestone f where f.programme = kind.programme and f.onlinedienst = kind.onlinedienst and f.step_id = kind.step_id and f.state in ('reported', 'confirmed') and f.reported_on is not null
  order by f.reported_on desc limit ${LATEST}
) m join rollout r on r.id = m.rollout_id where r.started_on is not null`
