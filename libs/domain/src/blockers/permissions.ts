import type { Actor } from '../identity/index.js'
import { canWaitMilestone } from '../rollouts/index.js'
import type { Blocker } from './blocker.js'

/** What the rules ask of a blocker: who owns it and whom it holds up. `others`: authorities of bodies not named in `traeger`. */
export type BlockerScope = Pick<Blocker, 'ownerOrganisation' | 'laender' | 'programmes'> & { readonly traeger: readonly string[]; readonly others: number }

/** Whoever may say that a step waits may say what it waits for. */
export const canOpenBlocker = canWaitMilestone
export const canSplitBlocker = canWaitMilestone

/** The organisation that must act, signed in for itself. */
export function ownsBlocker(actor: Actor, blocker: Pick<BlockerScope, 'ownerOrganisation'>): boolean {
  return actor.role === 'dienstleister' && blocker.ownerOrganisation === actor.organisation.id
}

/** A Land or programme that some of the affected belong to; the audit office only reads. */
function coordinates(actor: Actor, { laender, programmes }: BlockerScope): boolean {
  switch (actor.role) {
    case 'land':
      return actor.land !== null && laender.includes(actor.land)
    case 'bund':
    case 'rollin':
      return programmes.some((programme) => actor.programmes.includes(programme))
    default:
      return false
  }
}

/** A Kommune that some of the affected steps belong to. */
function isAffected(actor: Actor, { traeger }: BlockerScope): boolean {
  return actor.role === 'kommune' && traeger.some((key) => actor.traeger.includes(key))
}

export function canNoteBlocker(actor: Actor, blocker: BlockerScope): boolean {
  return ownsBlocker(actor, blocker) || coordinates(actor, blocker) || isAffected(actor, blocker)
}

/** The owner names its day, or the coordination writes down what it heard by telephone. */
export function canPromiseBlocker(actor: Actor, blocker: BlockerScope): boolean {
  return ownsBlocker(actor, blocker) || coordinates(actor, blocker)
}

/** Solving releases everybody: the owner, whoever coordinates all of the affected, or a Kommune that alone waits. */
export function canSolveBlocker(actor: Actor, blocker: BlockerScope): boolean {
  if (ownsBlocker(actor, blocker)) return true
  switch (actor.role) {
    case 'land':
      return blocker.laender.every((land) => land === actor.land)
    case 'bund':
    case 'rollin':
      return blocker.programmes.every((programme) => actor.programmes.includes(programme))
    case 'kommune':
      return blocker.others === 0 && blocker.traeger.length > 0 && blocker.traeger.every((key) => actor.traeger.includes(key))
    default:
      return false
  }
}

/** It does not hold: whoever coordinates, or who is still held up. Not the owner that said it was solved. */
export function canReopenBlocker(actor: Actor, blocker: BlockerScope): boolean {
  return coordinates(actor, blocker) || isAffected(actor, blocker)
}

/** Following up, with or without a link to answer by: Land, programme and roll-in team. */
export const canChaseBlocker = coordinates

/** Moving the dates that hang on a promise is planning: Land and roll-in team, each for what it coordinates. */
export function canShiftByBlocker(actor: Actor, blocker: BlockerScope): boolean {
  return actor.role !== 'bund' && coordinates(actor, blocker)
}

/** Who may do it instead, for the sentence of a refusal. */
export const responsibleForBlocker = 'Land / Roll-in-Team'
