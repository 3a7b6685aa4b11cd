import { Context } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'
import { UpkeepService } from '@blaupause/backend/process'
import type { UpkeepActivities } from '@blaupause/workflow-upkeep/activities'
import type { House, UpkeepJob } from '../upkeep/upkeep-job.js'
import { refusalsEnd } from './refusals-end.js'

const BEAT_MS = 10_000

/** The jobs of upkeep as activities. One that no worker of this release knows is an answer, not an outage. */
export function upkeepActivities(house: House, jobs: Readonly<Record<string, UpkeepJob>>): UpkeepActivities {
  return {
    async work({ job, cursor }) {
      const known = jobs[job]
      if (!known) throw ApplicationFailure.nonRetryable(`No job is called ${job}`, 'upkeep.unknown')
      const { next, ...counts } = await refusalsEnd(beating(() => known.work(house, cursor)))
      return { counts: counts as Record<string, number>, next }
    },
    note: (outcome) => house.get(UpkeepService).note(outcome),
  }
}

/** Says that it is still at work, so that a worker that died is noticed within a minute. */
async function beating<T>(work: () => Promise<T>): Promise<T> {
  const { heartbeat } = Context.current()
  const beat = setInterval(() => heartbeat(), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}
