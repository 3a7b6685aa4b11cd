import { berlinDay } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'

/** The only source of time in the backend. Demo data and tests bring their own. */
export abstract class Clock {
  abstract instant(): Date

  /** The instant and the day in Berlin, as commands take them. */
  now(): Now {
    const now = this.instant().toISOString()
    return { now, today: berlinDay(now) }
  }
}

export class SystemClock extends Clock {
  override instant(): Date {
    return new Date()
  }
}

/** A clock that runs, but ahead of this machine's (or, negative, behind it): the journeys begin on the same working day, whenever they run. */
export class ShiftedClock extends Clock {
  constructor(private readonly aheadMs: number) {
    super()
  }

  override instant(): Date {
    return new Date(Date.now() + this.aheadMs)
  }
}

/** A clock that stands where it was set: demo data move it day by day. */
export class ManualClock extends Clock {
  constructor(private at: Date) {
    super()
  }

  override instant(): Date {
    return this.at
  }

  set(at: Date): void {
    this.at = at
  }
}
