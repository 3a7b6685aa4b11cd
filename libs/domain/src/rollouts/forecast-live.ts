import { latestStart, quantile, scheduleSteps, type PlanFacts, type PlanStep } from '../blueprints/index.js'
import { workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import type { LocalDate } from '../kernel/index.js'

/** How long a finished step took, from the day it could begin to the day it was reported. */
export type MeasuredStep = { readonly onlinedienst: string; readonly stepId: string; readonly workingDays: number }

/** Finished steps from which on a median speaks (design §6: no percentile from four numbers). */
const ENOUGH = 5

/** The median duration of a step: of the same service where five are finished, else of the whole programme, else none. */
export function measuredDurations(cases: readonly MeasuredStep[]): (onlinedienst: string, stepId: string) => number | null {
  const groups = new Map<string, number[]>()
  for (const { onlinedienst, stepId, workingDays } of cases) {
    for (const key of [`${onlinedienst} ${stepId}`, ` ${stepId}`]) {
      const days = groups.get(key)
      if (days) days.push(workingDays)
      else groups.set(key, [workingDays])
    }
  }
  const medians = new Map(
    [...groups].flatMap(([key, days]) =>
      days.length < ENOUGH
        ? []
        : [
            [
              key,
              quantile(
                days.sort((a, b) => a - b),
                1,
                2,
              ),
            ] as const,
          ],
    ),
  )
  return (onlinedienst, stepId) => medians.get(`${onlinedienst} ${stepId}`) ?? medians.get(` ${stepId}`) ?? null
}

/** A step of a rollout as a forecast sees it. `begunOn`: the day its turn came, if it has. */
export type ForecastStep = PlanStep & { readonly goLive: boolean; readonly done: boolean; readonly begunOn: LocalDate | null }

type Duration = (stepId: string) => number | null

/** The latest start that holds `commitmentOn`: measured durations where there are any, else the blueprint's offsets. `measured` of `of` steps before go-live. */
export function latestStartBy(
  steps: readonly (PlanStep & { readonly goLive: boolean })[],
  duration: Duration,
  commitmentOn: LocalDate,
  calendar: WorkCalendar,
  facts: PlanFacts,
): { on: LocalDate; measured: number; of: number } {
  const counted = steps.map((step) => withDuration(step, duration(step.id)))
  const needed = counted.filter(({ omitted }) => !omitted)
  return { on: latestStart(counted, commitmentOn, calendar, facts), measured: needed.filter((step) => step.duration !== undefined).length, of: needed.length }
}

/** The start of one rollout that has not begun, counted backwards from its commitment. */
export type StartBy = {
  readonly state: 'open' | 'running'
  readonly latestStartOn: LocalDate
  readonly commitmentOn: LocalDate
  readonly measured: number
  readonly of: number
}

/**
 * The day by which all must have begun that has not: the earliest of their latest starts, with what it was counted from;
 * `null` if everything has begun. The Lage, the Lagezettel and the page Termine say this day and no other.
 */
export function tightestStart(starts: readonly StartBy[]): Omit<StartBy, 'state'> | null {
  const first = starts
    .filter(({ state }) => state === 'open')
    .reduce<StartBy | null>((least, one) => (least === null || one.latestStartOn < least.latestStartOn ? one : least), null)
  return first && { latestStartOn: first.latestStartOn, commitmentOn: first.commitmentOn, measured: first.measured, of: first.of }
}

/** The day go-live is to be expected, if everything still open takes its measured time, or else as long as planned, from `today` on. */
export function forecastLive(steps: readonly ForecastStep[], duration: Duration, today: LocalDate, calendar: WorkCalendar, facts: PlanFacts): LocalDate | null {
  const planned = new Map(
    scheduleSteps(
      steps.map(({ time: _, ...step }) => step),
      today,
      calendar,
      facts,
    ).map(({ stepId, dueOn }) => [stepId, dueOn]),
  )
  const days = scheduleSteps(
    steps.map((step) => {
      if (step.done) return { ...step, time: { keptOn: today } }
      const plannedDays = workingDaysBetween(
        calendar,
        step.dependsOn.map((id) => planned.get(id) ?? today).reduce((a, b) => (a > b ? a : b), today),
        planned.get(step.id) ?? today,
      )
      const spent = step.begunOn === null ? 0 : workingDaysBetween(calendar, step.begunOn, today)
      return withDuration({ ...step, time: {} }, Math.max(0, (duration(step.id) ?? plannedDays) - spent))
    }),
    today,
    calendar,
    facts,
  )
  const last = steps.find(({ goLive }) => goLive)
  return last ? (days.find(({ stepId }) => stepId === last.id)?.dueOn ?? null) : null
}

function withDuration<S extends PlanStep>(step: S, duration: number | null): S {
  return duration === null ? step : { ...step, duration }
}
