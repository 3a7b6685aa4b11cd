import { scheduleSteps, type ResolvedStep } from '../blueprints/index.js'
import { workingDaysBetween } from '../calendar/index.js'

const NO_HOLIDAYS = { holidays: new Set<string>() }
/** Any Monday: only distances are read off. */
const MONDAY = '2024-01-01'

/** The working day after the start by which each step is done according to plan. Steps that hang on the commitment, and what counts from them, have none. */
export function planDays(steps: readonly ResolvedStep[]): ReadonlyMap<string, number> {
  const loose = new Set<string>()
  for (const step of steps) if (step.anchor.on === 'commitment' || (step.anchor.on === 'step' && loose.has(step.anchor.step))) loose.add(step.id)
  const scheduled = scheduleSteps(steps, MONDAY, NO_HOLIDAYS)
  return new Map(scheduled.filter(({ stepId }) => !loose.has(stepId)).map(({ stepId, dueOn }) => [stepId, workingDaysBetween(NO_HOLIDAYS, MONDAY, dueOn)]))
}
