import type { LocalDate } from '../kernel/index.js'
import type { Text } from './blueprint.js'

/**
 * One reason for a day, in the order in which they acted; `day` is the day it led to. The scheduler returns them with the
 * day, so that a date and its explanation are one computation.
 */
export type Because =
  /** Counted from the start, a step, a Stichtag or the commitment. `step`: which one, or the one after which a Stichtag was looked for; `known` false: no Stichtag or commitment is known, so it counts from what it depends on. `lead`: working days the work takes before a Stichtag; without a known one they are in `offset`. */
  | {
      readonly kind: 'anchor'
      readonly on: 'start' | 'step' | 'stichtag' | 'commitment'
      readonly step: string | null
      readonly calendar: string | null
      readonly known: boolean
      readonly lead: number
      readonly from: LocalDate
      readonly offset: number
      readonly day: LocalDate
    }
  /** Counted from the last step it depends on, by a measured duration. */
  | { readonly kind: 'duration'; readonly from: LocalDate; readonly workingDays: number; readonly day: LocalDate }
  /** Somebody set another day; `at`: when. `index` counts the shifts of the step. */
  | { readonly kind: 'shift'; readonly index: number; readonly at: LocalDate; readonly day: LocalDate }
  /** Not before a step it depends on, or (`step` null) not before the start. */
  | { readonly kind: 'dependency'; readonly step: string | null; readonly day: LocalDate }
  /** It lay with another party: the owner’s clock stood still. `promised`: that party’s own day, not yet come. */
  | {
      readonly kind: 'pause'
      readonly party: string
      readonly since: LocalDate
      readonly until: LocalDate
      readonly promised: boolean
      readonly workingDays: number
      readonly from: LocalDate
      readonly day: LocalDate
    }
  /** Not before the day that the party it waits on has named. */
  | { readonly kind: 'promise'; readonly party: string; readonly day: LocalDate }
  /** Nobody works on that day. */
  | { readonly kind: 'working-day'; readonly from: LocalDate; readonly day: LocalDate }
  | {
      readonly kind: 'sperrzeit'
      readonly id: string
      readonly name: Text
      readonly certainty: string
      readonly from: LocalDate
      readonly to: LocalDate
      readonly day: LocalDate
    }
  /** The day stands as it was once counted; by what is known today it would be another one. */
  | { readonly kind: 'kept'; readonly day: LocalDate }
