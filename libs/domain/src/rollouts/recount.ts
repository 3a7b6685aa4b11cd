import { descendantsOf, scheduleSteps, type Anchor, type Pause, type PlanFacts, type PlanStep, type StepDay, type StepTime } from '../blueprints/index.js'
import type { WorkCalendar } from '../calendar/index.js'
import type { LocalDate } from '../kernel/index.js'
import { isDone, type Milestone } from './milestone.js'

/** A day that somebody set on `at`, with the organisation. */
export type DayShift = { readonly on: LocalDate; readonly at: LocalDate; readonly organisation: string; readonly commandKey: string }

/** A step with what its day is counted from, and what happened to it since. */
export type DatedMilestone = Milestone & { readonly anchor: Anchor; readonly shifts: readonly DayShift[]; readonly pauses: readonly Pause[] }

/** What the days of one rollout are counted with. */
export type PlanContext = { readonly startOn: LocalDate; readonly calendar: WorkCalendar; readonly facts: PlanFacts }

/**
 * The days of `changed` steps and of the open ones behind them, counted anew; every other step keeps its day. One pass in
 * topological order, the same computation that explains a day.
 */
export function recount(steps: readonly DatedMilestone[], changed: Iterable<string>, context: PlanContext): StepDay[] {
  const roots = new Set(changed)
  const behind = descendantsOf(steps.map(graphStep), roots)
  const counted = new Set(steps.filter((step) => roots.has(step.stepId) || (behind.has(step.stepId) && !isDone(step))).map(({ stepId }) => stepId))
  return schedule(steps, context, ({ stepId, dueOn }) => (counted.has(stepId) ? {} : { fixedOn: dueOn })).filter(({ stepId }) => counted.has(stepId))
}

/** Why each step of a rollout is due when it is: counted from the beginning, ending at the day that stands. */
export function explainDays(steps: readonly DatedMilestone[], context: PlanContext): StepDay[] {
  return schedule(steps, context, ({ dueOn }) => ({ keptOn: dueOn }))
}

/** The days of every step counted from `context.startOn`, as a rollout begins. */
export function plannedDays(steps: readonly DatedMilestone[], context: PlanContext): ReadonlyMap<string, LocalDate> {
  return new Map(schedule(steps, context, () => ({})).map(({ stepId, dueOn }) => [stepId, dueOn]))
}

function schedule(
  steps: readonly DatedMilestone[],
  { startOn, calendar, facts }: PlanContext,
  stands: (step: DatedMilestone) => Pick<StepTime, 'keptOn' | 'fixedOn'>,
): StepDay[] {
  // Without spreads: a wave counts 18,000 steps, and most of them keep their day.
  const plan = steps.map((step): PlanStep => {
    const { keptOn = null, fixedOn = null } = stands(step)
    const done = isDone(step)
    const time: StepTime = fixedOn ? { fixedOn, done } : { keptOn, done, shifts: step.shifts, pauses: [...step.pauses, ...promised(step)] }
    return { id: step.stepId, dependsOn: step.dependsOn, anchor: step.anchor, omitted: step.state === 'exempt', own: step.owner === 'kommune', time }
  })
  return scheduleSteps(plan, startOn, calendar, facts)
}

/** The rest of a wait whose end the other party has named. */
function promised({ waitingOn, waitingOrganisation, waitingSince, promisedOn }: Milestone): Pause[] {
  return waitingOn !== null && waitingSince !== null && promisedOn !== null && promisedOn > waitingSince
    ? [{ party: waitingOrganisation ?? waitingOn, since: waitingSince, until: promisedOn, promised: true }]
    : []
}

function graphStep({ stepId, dependsOn, anchor }: Pick<DatedMilestone, 'stepId' | 'dependsOn' | 'anchor'>) {
  return { id: stepId, dependsOn, anchor }
}
