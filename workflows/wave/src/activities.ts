import type { NextWake } from './contract.js'

/** What the workflow asks the house to do. Each may run twice: what it did is kept in Postgres. */
export type WaveActivities = {
  /** Looks at the rings, judges the gate, reminds who decides, begins the wave and makes its rollouts, each once; then says when to look again. */
  fire(waveId: string): Promise<NextWake>
}
