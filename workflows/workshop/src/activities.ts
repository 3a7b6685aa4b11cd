import type { NextWake } from './contract.js'

/** What the workflow asks the house to do. Each may run twice: what it did is kept in Postgres. */
export type WorkshopActivities = {
  /** Invites or cancels, reminds, asks for the minutes, follows up tasks and questions, each once; then says when to look again. */
  fire(workshopId: string): Promise<NextWake>
}
