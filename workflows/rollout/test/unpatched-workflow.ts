import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { RolloutActivities } from '../src/activities.js'
import type { NextWake, RolloutProcess } from '../src/contract.js'
import { spreadOf } from '../src/spread.js'

const { fire } = proxyActivities<RolloutActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })

/** What nobody may release either: the spreading of 0.2.0 as if every rollout had begun with it. */
export async function rollout({ rolloutId, ...next }: RolloutProcess): Promise<void> {
  let { wakeAt, revision } = next
  const began = Date.now()
  let notBefore = 0
  setHandler(defineSignal<[NextWake]>('changed'), (news) => {
    if (news.revision > revision) ({ wakeAt, revision } = news)
  })
  while (wakeAt !== null) {
    const known = revision
    const pause = Math.max(Math.max(Date.parse(wakeAt), began) + spreadOf(rolloutId), notBefore) - Date.now()
    if (pause > 0 && (await condition(() => revision > known, pause))) continue
    const answer = await fire(rolloutId)
    if (answer.revision >= revision) ({ wakeAt, revision } = answer)
    notBefore = Date.now() + 1_000
  }
}
