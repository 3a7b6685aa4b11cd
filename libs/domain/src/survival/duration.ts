import { notEstimable, type NotEstimable } from './not-estimable.js'

/**
 * One observed duration. `time` in any unit ≥ 0 (here working days), `event` false while it still runs (right-censored at
 * `time`). `entry`: observed only from this time on (left truncation). `weight` counts the row that many times.
 */
export type Duration = { readonly time: number; readonly event: boolean; readonly entry?: number | undefined; readonly weight?: number | undefined }

/** What is wrong with a set of durations, or null. `events: false` lets a set without any event pass. */
export function faultyDurations(rows: readonly Duration[], need: { readonly events: boolean } = { events: true }): NotEstimable | null {
  if (rows.length === 0) return notEstimable('no-cases')
  let events = 0
  for (const { time, event, entry, weight } of rows) {
    if (!Number.isFinite(time) || (entry !== undefined && !Number.isFinite(entry))) return notEstimable('not-a-number')
    if (time < 0 || (entry ?? 0) < 0) return notEstimable('negative-time')
    if (entry !== undefined && entry >= time) return notEstimable('no-time-at-risk')
    if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) return notEstimable('bad-weight')
    if (event) events += 1
  }
  return need.events && events === 0 ? notEstimable('no-events') : null
}
