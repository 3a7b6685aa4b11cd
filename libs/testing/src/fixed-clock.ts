import { ManualClock } from '@blaupause/backend/platform'

/** A clock that stands at `instant` (ISO 8601, UTC) until it is set; the default is a Monday without a holiday in any Land, ten o'clock in Berlin. */
export function fixedClock(instant = '2026-03-02T09:00:00.000Z'): ManualClock {
  return new ManualClock(new Date(instant))
}
