import type { Now } from '@blaupause/domain/rollouts'
import { endApplications } from '../awards/applications/end-applications.js'
import type { Tx } from '../platform/index.js'
import { tellEnded } from '../rollouts/tell-ended.js'

/** What follows when bodies or authorities have ended by what was just taken in: their Land hears of rollouts, open applications for a title stop. */
export async function followEnded(tx: Tx, now: Now): Promise<void> {
  await tellEnded(tx, now.now)
  await endApplications(tx, now)
}
