import { condition, setHandler, workflowInfo, type SignalDefinition } from '@temporalio/workflow'
import type { NextWake } from '@blaupause/domain/kernel'

/** After acting, look again in a second at the earliest: a worker whose clock lags behind must not make this spin. */
const BREATH_MS = 1_000

export type Keeping = {
  /** The signal that says: the thing changed, its next wake is another one. */
  readonly changed: SignalDefinition<[NextWake]>
  /** Asks the house to act on the thing; answers when to look again. */
  readonly fire: () => Promise<NextWake>
  /** Goes on in a new run with this and nothing else. */
  readonly again: (next: NextWake) => Promise<never>
  /** When to act on what is due at `wakeAt` (milliseconds since 1970); at once where it is left out. */
  readonly due?: (wakeAt: number) => number
}

/**
 * Waits for the next due instant or for a change, acts, asks when to look again, until nothing is open. It holds no state but
 * that instant: Postgres is the truth, and a process that ended is simply started again by the next change. Every process of
 * the house that waits for one instant after another is this; a change here is a change of all of them, and the golden
 * histories of each say whether running ones can follow.
 */
export async function keepTime({ wakeAt, revision }: NextWake, { changed, fire, again, due = (at) => at }: Keeping): Promise<void> {
  let notBefore = 0

  setHandler(changed, (news) => {
    if (news.revision > revision) ({ wakeAt, revision } = news)
  })

  while (wakeAt !== null) {
    if (workflowInfo().continueAsNewSuggested) await again({ wakeAt, revision })

    const known = revision
    const pause = Math.max(due(Date.parse(wakeAt)), notBefore) - Date.now()
    if (pause > 0 && (await condition(() => revision > known, pause))) continue

    const answer = await fire()
    // An equal revision counts here, unlike in a signal: else the spent instant would be waited for again.
    if (answer.revision >= revision) ({ wakeAt, revision } = answer)
    notBefore = Date.now() + BREATH_MS
  }
}
