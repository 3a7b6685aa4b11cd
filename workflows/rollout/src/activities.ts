import type { NextWake } from './contract.js'

/** What the workflow asks the house to do. Each may run twice: what it did is keyed in Postgres. */
export type RolloutActivities = {
  /** Reminds, escalates and asks what is due by now, then says when to look again. */
  fire(rolloutId: string): Promise<NextWake>
}
