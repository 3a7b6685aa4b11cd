import { Context } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import { UpkeepService } from '@blaupause/backend/process'
import { DomainError } from '@blaupause/domain/kernel'
import type { UpkeepActivities } from '@blaupause/workflow-upkeep/activities'
import type { House, UpkeepJob } from '../upkeep/upkeep-job.js'

const BEAT_MS = 10_000

/** The jobs of upkeep as activities. One that no worker of this release knows is an answer, not an outage. */
export function upkeepActivities(house: House, jobs: Readonly<Record<string, UpkeepJob>>): UpkeepActivities {
  return {
    async work({ job, cursor }) {
      const known = jobs[job]
      if (!known) throw ApplicationFailure.nonRetryable(`No job is called ${job}`, 'upkeep.unknown')
      const { next, ...counts } = await beating(() => known.work(house, cursor))
      return { counts: counts as Record<string, number>, next }
    },
    note: (outcome) => house.get(UpkeepService).note(outcome),
  }
}

/** Says that it is still at work, so that a worker that died is noticed within a minute. A refusal ends the run. */
async function beating<T>(work: () => Promise<T>): Promise<T> {
  const { heartbeat } = Context.current()
  const beat = setInterval(() => heartbeat(), BEAT_MS)
  try {
    return await work()
  } catch (error) {
    throw error instanceof DomainError ? ApplicationFailure.nonRetryable(error.message, error.code) : error
  } finally {
    clearInterval(beat)
  }
}
