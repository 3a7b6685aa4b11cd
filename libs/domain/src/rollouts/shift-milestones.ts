import { addWorkingDays, LAST_CALENDAR_DAY, workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import type { Because } from '../blueprints/index.js'
import type { Actor } from '../identity/index.js'
import { require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import { milestoneEvent, requireVersion, type Milestone, type Now } from './milestone.js'
import { recount, type DatedMilestone, type DayShift, type PlanContext } from './recount.js'

/**
 * Where to: a day; so many working days later (earlier, if negative); or the day on which the party it waits on will have
 * done its part. With the latter a waiting step keeps the time its owner had left, another one is not due before it.
 */
export type ShiftTo = { readonly on: LocalDate } | { readonly workingDays: number } | { readonly promisedOn: LocalDate }

/** One step that gets another day. `direct`: it was named; the others follow along the dependencies. */
export type ShiftMove<M extends DatedMilestone = DatedMilestone> = {
  readonly milestone: M
  readonly from: LocalDate
  readonly to: LocalDate
  readonly workingDays: number
  readonly direct: boolean
  readonly because: readonly Because[]
}

/** What a shift does to one rollout: the steps with their new days, and the days somebody set, to be kept beside them. */
export type Shift<M extends DatedMilestone = DatedMilestone> = {
  readonly moves: readonly ShiftMove<M>[]
  readonly set: readonly { readonly milestone: M; readonly shift: DayShift }[]
}

/** A step to move; `version`: the one the user saw. */
export type ShiftTarget = { readonly stepId: string; readonly version?: number | undefined }

/**
 * Gives steps of one rollout another day and lets the open steps behind them follow. Never onto a day without work or
 * into a Sperrzeit: the day is moved on. Not into the past, so never before done work. Changes nothing else.
 */
export function shiftMilestones<M extends DatedMilestone>(
  steps: readonly M[],
  targets: readonly ShiftTarget[],
  to: ShiftTo,
  context: PlanContext,
  by: { readonly organisation: string; readonly commandKey: string },
  { today }: Now,
): Shift<M> {
  const set: { milestone: M; shift: DayShift }[] = []
  const changed = new Map<string, M>()
  for (const { stepId, version } of targets) {
    const step = steps.find((one) => one.stepId === stepId)
    require(step !== undefined, 'thing.unknown')
    if (version !== undefined) requireVersion(step, version)
    require(step.state === 'open' || step.state === 'running', 'milestone.state', { state: step.state })
    const named = namedDay(step, to, context.calendar)
    require(named >= today, 'shift.past', { date: named })
    require(named <= LAST_CALENDAR_DAY, 'shift.too-far', { date: named, last: LAST_CALENDAR_DAY })
    if ('promisedOn' in to && step.waitingOn !== null) {
      changed.set(stepId, { ...step, promisedOn: to.promisedOn })
    } else {
      const shift = { ...by, on: named, at: today }
      set.push({ milestone: step, shift })
      changed.set(stepId, { ...step, shifts: [...step.shifts, shift] })
    }
  }
  const after = steps.map((step) => changed.get(step.stepId) ?? step)
  const counted = recount(after, changed.keys(), context)
  require(counted.every(({ dueOn }) => dueOn <= LAST_CALENDAR_DAY), 'shift.too-far', {
    date:
      counted
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1) ?? '',
    last: LAST_CALENDAR_DAY,
  })
  const before = new Map(steps.map((step) => [step.stepId, step]))
  const moves = counted.flatMap(({ stepId, dueOn, because }): ShiftMove<M>[] => {
    const step = changed.get(stepId) ?? before.get(stepId)!
    const direct = changed.has(stepId)
    if (step.dueOn === dueOn && !(direct && step.promisedOn !== before.get(stepId)!.promisedOn)) return []
    const from = step.dueOn ?? dueOn
    return [
      {
        milestone: { ...step, dueOn, version: step.version + 1 },
        from,
        to: dueOn,
        workingDays: workingDaysMoved(context.calendar, from, dueOn),
        direct,
        because,
      },
    ]
  })
  const moved = new Set(moves.map(({ milestone }) => milestone.stepId))
  return { moves, set: set.filter(({ milestone }) => moved.has(milestone.stepId)) }
}

/** The event of each step that was named; it also says which other steps followed. The reason stands in its text. */
export function shiftEvents({ moves }: Shift, to: ShiftTo, reason: string, actor: Actor, { today }: Now): DomainEvent[] {
  const followed = moves.filter(({ direct }) => !direct).map((move) => ({ step: move.milestone.stepId, from: move.from, to: move.to }))
  return moves
    .filter(({ direct }) => direct)
    .map(({ milestone, from, to: day, workingDays }, index) => {
      const facts = {
        from,
        to: day,
        workingDays,
        ...('promisedOn' in to && { promisedOn: to.promisedOn, on: milestone.waitingOn }),
        followed: index === 0 ? followed : [],
      }
      return milestoneEvent(milestone, actor, 'milestone.shifted.v1', today, facts, { field: 'reason', text: reason, visibility: 'programme' })
    })
}

/** Working days from one day to another, negative if back. */
export function workingDaysMoved(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  return from <= to ? workingDaysBetween(calendar, from, to) : -workingDaysBetween(calendar, to, from)
}

function namedDay(step: Milestone, to: ShiftTo, calendar: WorkCalendar): LocalDate {
  if ('on' in to) return to.on
  if ('workingDays' in to) return addWorkingDays(calendar, step.dueOn!, to.workingDays)
  return step.waitingOn === null && step.dueOn !== null && step.dueOn > to.promisedOn ? step.dueOn : to.promisedOn
}
