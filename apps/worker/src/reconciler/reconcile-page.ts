import { consumers, type Consumer, type ProcessService } from '@blaupause/backend/process'
import { tellAll } from '../relay/tell-all.js'
import type { Temporal } from '../temporal/temporal.js'

const PAGE = 200
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000'

/**
 * Tells one page of the processes that do not know their next wake, kind after kind, after the mark `after`. Page by page,
 * so that a pass that was cut off goes on where it stopped: what is armed is not found again. Throws if one could not be told.
 */
export async function reconcilePage(process: ProcessService, temporal: Temporal, after: string | null): Promise<{ armed: number; next: string | null }> {
  const { incarnation } = temporal
  const { consumer, id } = placeOf(after)
  const page = await process.toArm(consumer, incarnation, id, PAGE)
  const { heard, failure } = await tellAll(temporal, page)
  await process.armed(heard, incarnation)
  if (failure) throw failure
  if (page.length === PAGE) return { armed: heard.length, next: `${consumer} ${page.at(-1)!.subject}` }
  const following = consumers[consumers.indexOf(consumer) + 1]
  return { armed: heard.length, next: following ? `${following} ${BEFORE_ALL_IDS}` : null }
}

/** Where a mark stands: `<kind> <id>`; one without a kind was left by the first release, which knew rollouts only. */
function placeOf(mark: string | null): { consumer: Consumer; id: string } {
  const [first = '', second] = mark?.split(' ') ?? []
  if (second === undefined) return { consumer: 'rollout', id: first || BEFORE_ALL_IDS }
  return { consumer: consumers.find((known) => known === first) ?? 'rollout', id: second }
}
