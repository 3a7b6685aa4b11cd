import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../calendar/index.js'
import { addDays, daysBetween, type LocalDate } from '../kernel/index.js'
import { scheduleSteps, type PlanFacts, type PlanStep } from './schedule-steps.js'

/** The last working day to start on so that go-live (or, without one, every step) is due by `commitmentOn`. */
export function latestStart(
  steps: readonly (PlanStep & { readonly goLive?: boolean })[],
  commitmentOn: LocalDate,
  calendar: WorkCalendar,
  facts: PlanFacts = {},
): LocalDate {
  const last = steps.find((step) => step.goLive)?.id
  const holds = (startOn: LocalDate) =>
    scheduleSteps(steps, startOn, calendar, { ...facts, commitmentOn }).every(
      ({ stepId, dueOn }) => (last !== undefined && stepId !== last) || dueOn <= commitmentOn,
    )
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
