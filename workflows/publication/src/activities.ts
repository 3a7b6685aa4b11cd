import type { NextWake } from './contract.js'

/** What the workflow asks the house to do. Each may run twice: what it did is kept in Postgres. */
export type PublicationActivities = {
  /** Tells those who are heard, who is in turn, who subscribed, and ends a hearing on its day, each once; then says when to look again. */
  fire(blueprintId: string): Promise<NextWake>
}
