import type { NextWake } from './contract.js'

/** What the workflow asks the house to do. Each may run twice: what it did is kept in Postgres. */
export type AssessmentActivities = {
  /** Reminds of handing in, says that a review is due, makes a decision final once nobody may challenge it any more; then says when to look again. */
  fire(assessmentId: string): Promise<NextWake>
}
