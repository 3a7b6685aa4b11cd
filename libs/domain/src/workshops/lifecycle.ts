import { DomainError, require, type LocalDate } from '../kernel/index.js'

export const workshopStates = ['planned', 'invited', 'held', 'minutes', 'closed', 'cancelled'] as const
export type WorkshopState = (typeof workshopStates)[number]

/** What may be done in which state; service, screen and help read this one table. */
export const workshopVerbs = {
  change: ['planned', 'invited'],
  move: ['planned', 'invited'],
  invite: ['planned'],
  cancel: ['planned', 'invited'],
  hold: ['planned', 'invited'],
  'open-minutes': ['planned', 'invited', 'held'],
  attend: ['held', 'minutes'],
  record: ['held', 'minutes'],
  decide: ['held', 'minutes'],
  close: ['minutes'],
  append: ['closed'],
  attach: ['planned', 'invited', 'held', 'minutes', 'closed'],
  settle: ['held', 'minutes', 'closed'],
} as const satisfies Record<string, readonly WorkshopState[]>
export type WorkshopVerb = keyof typeof workshopVerbs

/** When it takes place: times of day in Berlin as `HH:MM`, both or none. */
export type WorkshopTime = { readonly on: LocalDate; readonly from: string | null; readonly to: string | null }

/** `sequence`: RFC 5545 SEQUENCE of its calendar entry, raised whenever those invited must know. */
export type WorkshopCourse = { readonly state: WorkshopState; readonly on: LocalDate; readonly sequence: number }

export function mayNow(state: WorkshopState, verb: WorkshopVerb): boolean {
  return (workshopVerbs[verb] as readonly WorkshopState[]).includes(state)
}

/** Refuses with `workshop.state`, or `workshop.minutes-closed` where an addendum is the way, unless `verb` fits the state. */
export function requireWorkshop(state: WorkshopState, verb: WorkshopVerb): void {
  if (mayNow(state, verb)) return
  throw new DomainError(state === 'closed' ? 'workshop.minutes-closed' : 'workshop.state', { state })
}

/** A workshop is moved or planned ahead, from today on. */
export function requireAhead(on: LocalDate, today: LocalDate): void {
  require(on >= today, 'workshop.past', { date: on })
}

/** Both times or none, in order. */
export function requireTimes({ from, to }: Pick<WorkshopTime, 'from' | 'to'>): void {
  require((from === null) === (to === null) && (from === null || from < to!), 'workshop.times', { from: from ?? '–', to: to ?? '–' })
}

/** It took place: not before its day. */
export function requireBegun({ on }: Pick<WorkshopCourse, 'on'>, today: LocalDate): void {
  require(on <= today, 'workshop.too-early', { date: on })
}

/** Those invited are told of what changes in their calendar, and only they; what no calendar shows (`told` false) raises nothing. */
export function nextSequence({ state, sequence }: Pick<WorkshopCourse, 'state' | 'sequence'>, told = true): number {
  return state === 'invited' && told ? sequence + 1 : sequence
}

/** Minutes since midnight of a time of day `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
