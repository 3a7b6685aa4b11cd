import type { NextWake } from './contract.js'

/** What the workflow asks the house to do. Each may run twice: what it did is kept in Postgres. */
export type AwardActivities = {
  /** Reminds whose turn it is, says what is late, publishes what nobody objected to, asks for another look, each once; then says when to look again. */
  fire(applicationId: string): Promise<NextWake>
}
