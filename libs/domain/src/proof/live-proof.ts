import type { Actor } from '../identity/index.js'
import { require } from '../kernel/index.js'
import {
  canConfirmMilestone,
  canReportMilestone,
  milestoneEvent,
  requireTransition,
  requireVersion,
  type Change,
  type Milestone,
  type Now,
} from '../rollouts/index.js'

/** What speaks for a go-live: current proofs attached to it, whether the latest look saw it, and whether a contradiction is open. */
export type LiveProof = { readonly evidence: number; readonly seen: boolean; readonly contradicted: boolean }

/**
 * "Live" needs proof (decision 0004): something attached, something observed, or a second person who saw it in the portal
 * or a register. Only where the blueprint asks for no proof is the second person's own look enough. Never against an open
 * contradiction: then it takes an override by two people.
 */
export function requireLiveProof(
  goLive: Pick<Milestone, 'proof'>,
  { evidence, seen, contradicted }: LiveProof,
  seenIn: 'person' | 'register' | 'portal',
): void {
  require(!contradicted, 'live.contradiction')
  require(evidence > 0 || seen || seenIn !== 'person' || goLive.proof === 'none', 'live.proof')
}

/** One person wants "live and proven" although proof is missing or contradicts: the owner, or the Land. */
export function canRequestOverride(actor: Actor, goLive: Pick<Milestone, 'land' | 'programme' | 'traeger' | 'owner'>): boolean {
  return canReportMilestone(actor, goLive) || canConfirmMilestone(actor, goLive)
}

/** A wish of one person that waits for a second. */
export type OverrideRequest = { readonly id: string; readonly requestedBy: string }

/** The first of two people, with a reason. */
export function requestOverride(
  goLive: Milestone,
  command: { readonly version: number; readonly reason: string },
  actor: Actor,
  { today }: Pick<Now, 'today'>,
): Change {
  requireVersion(goLive, command.version)
  require(goLive.goLive, 'live.only-go-live')
  requireTransition(goLive, 'confirm')
  return {
    milestone: goLive,
    event: milestoneEvent(goLive, actor, 'milestone.override-requested.v1', today, {}, { field: 'reason', text: command.reason, visibility: 'programme' }),
  }
}

/** The second: neither the one who asked nor the one who reported. The go-live counts as proven, marked as overridden. */
export function agreeOverride(
  goLive: Milestone,
  request: OverrideRequest,
  command: { readonly version: number },
  actor: Actor,
  { today }: Pick<Now, 'today'>,
): Change {
  requireVersion(goLive, command.version)
  requireTransition(goLive, 'confirm')
  require(actor.subject !== request.requestedBy && actor.subject !== goLive.reportedBy, 'live.two-people')
  const milestone: Milestone = {
    ...goLive,
    state: 'confirmed',
    confirmedOn: today,
    confirmedOrganisation: actor.organisation.name,
    version: goLive.version + 1,
  }
  return { milestone, event: milestoneEvent(goLive, actor, 'milestone.overridden.v1', today, { request: request.id }) }
}
