import type { Instant } from '../kernel/index.js'

/** A link is dead when it was not seen so often, over so many hours. */
export const DEAD_AFTER = { misses: 3, hours: 48 } as const
/** When to look again (hours): a link that answers weekly, one that does not daily, so that the third miss falls into 48 hours. */
export const LOOK_AGAIN = { seen: 168, 'not-seen': 24, unclear: 72 } as const

/** What is known of a link. `missedSince`: the first look of an unbroken run that found nothing. */
export type LinkState = { readonly misses: number; readonly missedSince: Instant | null; readonly deadSince: Instant | null }

/**
 * What a look makes of it: dead after three misses in 48 hours, alive again at the first answer. A look that could not tell
 * changes nothing.
 */
export function lookAtLink(before: LinkState, result: 'seen' | 'not-seen' | 'unclear', now: Instant): LinkState {
  if (result === 'unclear') return before
  if (result === 'seen') return { misses: 0, missedSince: null, deadSince: null }
  const missedSince = before.missedSince ?? now
  const misses = before.misses + 1
  const long = Date.parse(now) - Date.parse(missedSince) >= DEAD_AFTER.hours * 3_600_000
  return { misses, missedSince, deadSince: before.deadSince ?? (misses >= DEAD_AFTER.misses && long ? now : null) }
}
