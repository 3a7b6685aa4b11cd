import type { Actor } from '../identity/index.js'
import type { Instant } from '../kernel/index.js'
import { milestoneEvent, requireTransition, type Change, type Milestone, type Now } from './milestone.js'

/**
 * Said to be live, observed not to be. Softly: a proven go-live counts as reported again, a reported one and Bestand stay
 * as they are; the event is recorded in each case. Nothing before it is undone.
 */
export function contradictMilestone(
  milestone: Milestone,
  found: { readonly since: Instant; readonly observation: string },
  actor: Actor,
  { today }: Now,
): Change {
  const event = milestoneEvent(milestone, actor, 'milestone.contradicted.v1', today, { was: milestone.state, ...found })
  if (milestone.state !== 'confirmed') return { milestone, event }
  requireTransition(milestone, 'contradict')
  return { milestone: { ...milestone, state: 'reported', confirmedOn: null, confirmedOrganisation: null, version: milestone.version + 1 }, event }
}
