import type { Actor } from '../identity/index.js'
import type { Milestone } from './milestone.js'

/**
 * Who may do what to a milestone or rollout. Pure, and asked three times: by the button, by the service and (as scope)
 * by row-level security.
 */
type Scoped = Pick<Milestone, 'land' | 'programme' | 'traeger'>

/** Steps that only a Land or the roll-in team can carry out; a Kommune cannot report them. */
const ownersBeyondTheKommune = ['land', 'rollin-team', 'bund']

/** The Kommune for its own steps, the roll-in team inside its programme, the Land for all of its steps (report by telephone). */
export function canReportMilestone(actor: Actor, milestone: Scoped & Pick<Milestone, 'owner'>): boolean {
  switch (actor.role) {
    case 'kommune':
      return actor.traeger.includes(milestone.traeger) && !ownersBeyondTheKommune.includes(milestone.owner)
    case 'rollin':
      return actor.programmes.includes(milestone.programme) && milestone.owner !== 'land'
    case 'land':
      return actor.land === milestone.land
    default:
      return false
  }
}

/** Whoever may report may also say that it lies with somebody else. */
export const canWaitMilestone = canReportMilestone
export const canResumeMilestone = canReportMilestone

/** The Land confirms what its municipalities report; that it is another person is a rule of the verb, not of the role. */
export function canConfirmMilestone(actor: Actor, milestone: Scoped): boolean {
  return actor.role === 'land' && actor.land === milestone.land
}
export const canReturnMilestone = canConfirmMilestone

/** Whoever may report takes a report back; the Land may always. */
export const canCorrectMilestone = canReportMilestone

/** Small ones are ticked by whoever may report the step, and proven by the Land or the roll-in team; what a register shows comes from the system. */
export const canTickItems = canReportMilestone
export function canProveItems(actor: Actor, milestone: Scoped): boolean {
  return canConfirmMilestone(actor, milestone) || (actor.role === 'rollin' && actor.programmes.includes(milestone.programme))
}

/** The body itself, not one that acts for it, objects to what others reported for it. */
export function canObjectMilestone(actor: Actor, milestone: Scoped): boolean {
  return actor.role === 'kommune' && actor.traeger[0] === milestone.traeger
}

/** Everybody who sees the milestone and works in the programme; auditors only read. */
export function canNoteMilestone(actor: Actor, milestone: Scoped): boolean {
  switch (actor.role) {
    case 'kommune':
      return actor.traeger.includes(milestone.traeger)
    case 'rollin':
    case 'bund':
      return actor.programmes.includes(milestone.programme)
    case 'land':
      return actor.land === milestone.land
    default:
      return false
  }
}

/** The Land, or the roll-in team it works with, starts a rollout. */
export function canStartRollout(actor: Actor, rollout: Scoped): boolean {
  return (actor.role === 'land' && actor.land === rollout.land) || (actor.role === 'rollin' && actor.programmes.includes(rollout.programme))
}

/** Dates are the Land's and the roll-in team's to move: a Kommune says with whom a step lies, and its clock pauses. The system moves what a party answered. */
export function canShiftMilestone(actor: Actor, milestone: Scoped): boolean {
  return actor.role === 'system' || canStartRollout(actor, milestone)
}

/** An authority itself, who acts for it, the roll-in team and the Land ask for an exception; the Land decides, another person than who asked. */
export function canRequestExemption(actor: Actor, rollout: Scoped): boolean {
  return (actor.role === 'kommune' && actor.traeger.includes(rollout.traeger)) || canStartRollout(actor, rollout)
}
export const canDecideExemption = canConfirmMilestone

/** Bestand is taken over from a list by the Land, or the roll-in team inside its programme. */
export const canTakeBestand = canStartRollout

/** The authority accepts what was delivered; the Land may take that down for it. */
export function canAcceptRollout(actor: Actor, rollout: Scoped): boolean {
  return (actor.role === 'kommune' && actor.traeger.includes(rollout.traeger)) || canConfirmMilestone(actor, rollout)
}

/** Who may do it instead, for the sentence of a refusal. */
export function responsibleFor(milestone: Pick<Milestone, 'owner'>): string {
  return ownersBeyondTheKommune.includes(milestone.owner) ? 'Land / Roll-in-Team' : 'Kommune'
}
