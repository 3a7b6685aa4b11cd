import type { Actor } from '@blaupause/domain/identity'
import { isDone, missingBefore } from '@blaupause/domain/rollouts'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { allowedVerbs, type StepVerb } from '../actions/allowed-verbs.js'

/**
 * The one next thing this reader can do: confirm what waits for a second person, else report the first step whose turn it
 * is and that lies with nobody else. The Land reports only its own steps from here; for others it opens the row.
 */
export function nextAction(actor: Actor, milestones: readonly MilestoneView[]): { milestone: MilestoneView; verb: StepVerb } | null {
  const can = (milestone: MilestoneView, verb: StepVerb): boolean => allowedVerbs(actor, milestone).includes(verb)
  const confirm = milestones.find((milestone) => can(milestone, 'confirm'))
  if (confirm) return { milestone: confirm, verb: 'confirm' }
  const turn = milestones.filter((milestone) => !milestone.operation && !isDone(milestone) && missingBefore(milestone, milestones).length === 0)
  const report = turn.find((milestone) => milestone.waitingOn === null && can(milestone, 'report') && (actor.role !== 'land' || milestone.owner === 'land'))
  return report ? { milestone: report, verb: 'report' } : null
}
