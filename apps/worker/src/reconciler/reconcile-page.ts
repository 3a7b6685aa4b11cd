import type { ProcessService } from '@blaupause/backend/process'
import { tellAll } from '../relay/tell-all.js'
import type { Temporal } from '../temporal/temporal.js'

const PAGE = 200
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000'

/**
 * Tells one page of the rollouts whose process does not know its next wake, after the id `after`. Page by page, so that a
 * pass that was cut off goes on where it stopped: what is armed is not found again. Throws if one could not be told.
 */
export async function reconcilePage(process: ProcessService, temporal: Temporal, after: string | null): Promise<{ armed: number; next: string | null }> {
  const { incarnation } = temporal
  const page = await process.toArm(incarnation, after ?? BEFORE_ALL_IDS, PAGE)
  const { heard, failure } = await tellAll(temporal, page)
  await process.armed(heard, incarnation)
  if (failure) throw failure
  return { armed: heard.length, next: page.length < PAGE ? null : page.at(-1)!.rolloutId }
}
