import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../calendar/index.js'
import { addDays, daysBetween, type LocalDate } from '../kernel/index.js'
import type { Text } from './blueprint.js'
import { orderSteps, type GraphStep } from './step-graph.js'

/** A step as the plan needs it. One that is left out (`omitted`) keeps its day for what counts from it, but holds nobody up. */
export type PlanStep = GraphStep & { readonly omitted?: Text | null }

/** Facts outside the blueprint: the promised day, and the Stichtage of each named calendar in ascending order. */
export type PlanFacts = { readonly commitmentOn?: LocalDate | null; readonly stichtage?: Readonly<Record<string, readonly LocalDate[]>> }

export type StepDay = { readonly stepId: string; readonly dueOn: LocalDate }

/**
 * The day each step is due when work starts on `startOn`, in topological order: working days of `calendar` from the
 * step's anchor, never a day without work, never before a step it depends on. Without a commitment or a known Stichtag
 * the offset counts from the last dependency, or from the start.
 */
export function scheduleSteps(steps: readonly PlanStep[], startOn: LocalDate, calendar: WorkCalendar, facts: PlanFacts = {}): StepDay[] {
  const days = new Map<string, LocalDate>()
  const omitted = new Set(steps.filter((step) => step.omitted).map((step) => step.id))
  return orderSteps(steps).ordered.map((step) => {
    const ready = step.dependsOn.filter((id) => !omitted.has(id)).map((id) => days.get(id) ?? startOn).reduce(later, addWorkingDays(calendar, startOn, 0))
    const dueOn = later(anchorDay(step, startOn, ready, days, calendar, facts), ready)
    days.set(step.id, dueOn)
    return { stepId: step.id, dueOn }
  })
}

/** The last working day to start on so that go-live (or, without one, every step) is due by `commitmentOn`. */
export function latestStart(steps: readonly (PlanStep & { readonly goLive?: boolean })[], commitmentOn: LocalDate, calendar: WorkCalendar, facts: PlanFacts = {}): LocalDate {
  const last = steps.find((step) => step.goLive)?.id
  const holds = (startOn: LocalDate) => scheduleSteps(steps, startOn, calendar, { ...facts, commitmentOn }).every(({ stepId, dueOn }) => (last !== undefined && stepId !== last) || dueOn <= commitmentOn)
  // A later start never brings an earlier end, so halving finds the last day that holds.
  let yes = addDays(commitmentOn, -1)
  for (let back = 64; !holds(yes) && back <= 16_384; back *= 2) yes = addDays(commitmentOn, -back)
  let no = addDays(commitmentOn, 1)
  while (daysBetween(yes, no) > 1) {
    const middle = addDays(yes, Math.floor(daysBetween(yes, no) / 2))
    if (holds(middle)) yes = middle
    else no = middle
  }
  return isWorkingDay(calendar, yes) ? yes : addWorkingDays(calendar, yes, -1)
}

function anchorDay({ anchor }: PlanStep, startOn: LocalDate, ready: LocalDate, days: ReadonlyMap<string, LocalDate>, calendar: WorkCalendar, { commitmentOn, stichtage }: PlanFacts): LocalDate {
  switch (anchor.on) {
    case 'start': return addWorkingDays(calendar, startOn, anchor.offset)
    case 'step': return addWorkingDays(calendar, days.get(anchor.step) ?? startOn, anchor.offset)
    case 'commitment': return addWorkingDays(calendar, commitmentOn ?? ready, anchor.offset)
    case 'stichtag': return addWorkingDays(calendar, stichtage?.[anchor.calendar]?.find((day) => day >= ready) ?? ready, anchor.offset)
  }
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
