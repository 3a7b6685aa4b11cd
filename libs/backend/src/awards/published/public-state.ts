import type { AwardRule, PublicBody, Snapshot } from '@blaupause/domain/awards'
import type { Instant, LocalDate } from '@blaupause/domain/kernel'

/** A figure that press or ministry named once, with its day and source. `metric`: what was counted; two metrics never stand together. */
export type ReportedFigure = {
  readonly metric: string
  readonly body: string
  readonly name: string
  readonly operator: string
  readonly value: number
  readonly on: string
  readonly source: string
  readonly note: string
}
/** What was put right in public, or answered to a report: the day it concerns, the page it is about, and the instant at which it was said. */
export type Correction = {
  readonly id: string
  readonly kind: 'correction' | 'answer'
  readonly on: LocalDate
  readonly de: string
  readonly en: string
  readonly page: string | null
  readonly recordedAt: Instant
}

/** What stands around the titles of a snapshot and changes seldom: the conditions, the bodies with their names, and what was reported. Published with it, so that a permalink shows those of then. `versions`: all of the award that are released, oldest first; what was published before they were kept has none. */
export type PublicFrame = {
  readonly rule: AwardRule
  readonly versions?: readonly AwardRule[]
  readonly bodies: readonly PublicBody[]
  readonly parts: Readonly<Record<string, string>>
  readonly figures: readonly ReportedFigure[]
}

/**
 * Everything the public pages of one award are made of. `instants`: at which it was ever published, the first one first.
 * `corrections`: all there are, the last one first; `signed`: titles as signed, for the check page. Both are those of today also in a state of then.
 */
export type PublicState = PublicFrame & {
  readonly snapshot: Snapshot
  readonly instants: readonly Instant[]
  readonly corrections: readonly Correction[]
  readonly signed: Readonly<Record<string, { readonly jws: string; readonly kid: string; readonly since: string; readonly name: string }>>
}

/** What the public pages ask for: the awards with their states now, the one that was published first in front, and a state of then. */
export type Published = {
  readonly states: readonly PublicState[]
  /** Called after a state changed. */
  onChange(listener: () => void): void
  /** The state as it was published at one of its `instants`. Throws what the database says where it cannot be read. */
  at(state: PublicState, instant: Instant): Promise<PublicState>
}

/** The instant that was valid at another one: the last at or before it, null before anything was published. */
export function publishedAt({ instants }: Pick<PublicState, 'instants'>, at: Instant): Instant | null {
  return instants.findLast((instant) => instant <= at) ?? null
}
