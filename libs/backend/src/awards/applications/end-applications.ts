import { endApplication, newsOfStep, openApplicationStates, type Application } from '@blaupause/domain/awards'
import type { Now } from '@blaupause/domain/rollouts'
import { record, type Tx } from '../../platform/index.js'
import { endedBodies } from '../../register/ended-bodies.js'
import { APPLICATION, saveApplication } from './application-row.js'
import { awardEvent } from './award-event.js'
import { speakOfAward } from './award-inbox.js'

/**
 * Stops each open application of a body that the register no longer has, and says why: since when, and who took it in. Its
 * process learns that nothing is due any more. A title that was given stays: taking it back is a decision.
 */
export async function endApplications(tx: Tx, now: Now): Promise<void> {
  const applications = await tx.query<Application>(
    'application.bodiless',
    `${APPLICATION} where a.state = any($1) and not exists (select from award_body b where b.key = a.body) order by a.id for update of a`,
    [[...openApplicationStates]],
  )
  const ended = await endedBodies(
    tx,
    applications.map(({ body }) => body),
  )
  for (const before of applications) {
    const gone = ended.get(before.body)
    if (!gone) continue
    const after = endApplication(before)
    const message = saveApplication(tx, after, null, now.now)
    await speakOfAward(tx, after, newsOfStep(before, after, now.today), now.now)
    record(
      tx,
      `award-ended-${before.id}`,
      [awardEvent('award.ended.v1', before, now.today, { from: before.state, to: after.state, until: gone.until, successor: gone.successor })],
      [message],
      now,
    )
  }
}
