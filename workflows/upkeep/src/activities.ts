import type { UpkeepOutcome, UpkeepPage } from './contract.js'

/** What the workflow asks the house to do. Each may run twice: jobs find nothing left to do the second time. */
export type UpkeepActivities = {
  /** Works off one page of the job, from where the last one ended. */
  work(at: { job: string; cursor: string | null }): Promise<UpkeepPage>
  /** Notes how the run ended, for people and for those who operate the product. */
  note(outcome: UpkeepOutcome): Promise<void>
}
