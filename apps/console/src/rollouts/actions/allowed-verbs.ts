import type { Actor } from '@blaupause/domain/identity'
import {
  canConfirmMilestone,
  canCorrectMilestone,
  canNoteMilestone,
  canObjectMilestone,
  canReportMilestone,
  isConfirmable,
  canResumeMilestone,
  canReturnMilestone,
  canShiftMilestone,
  canWaitMilestone,
  transitions,
  type Milestone,
} from '@blaupause/domain/rollouts'

/** The verbs a person can use on a step, in the order of their buttons. */
export const stepVerbs = ['report', 'confirm', 'return', 'resume', 'wait', 'shift', 'object', 'correct', 'note'] as const
export type StepVerb = (typeof stepVerbs)[number]

type Subject = Pick<
  Milestone,
  'id' | 'proof' | 'reportedOn' | 'reportedFor' | 'land' | 'programme' | 'traeger' | 'owner' | 'state' | 'waitingOn' | 'gate' | 'reportedBy'
>

/** What `actor` may do to `milestone` now: the shared permission functions and the shared table of transitions, nothing else. */
export function allowedVerbs(actor: Actor, milestone: Subject): StepVerb[] {
  const from = (verb: keyof typeof transitions): boolean => (transitions[verb].from as readonly string[]).includes(milestone.state)
  const allowed: Record<StepVerb, boolean> = {
    report: from('report') && canReportMilestone(actor, milestone),
    confirm: from('confirm') && isConfirmable(milestone) && canConfirmMilestone(actor, milestone) && milestone.reportedBy !== actor.subject,
    return: from('return') && canReturnMilestone(actor, milestone) && milestone.reportedBy !== actor.subject,
    resume: from('resume') && milestone.waitingOn !== null && canResumeMilestone(actor, milestone),
    wait: from('wait') && milestone.waitingOn === null && canWaitMilestone(actor, milestone),
    shift: (milestone.state === 'open' || milestone.state === 'running') && canShiftMilestone(actor, milestone),
    object: from('object') && milestone.reportedFor !== null && canObjectMilestone(actor, milestone),
    correct: from('correct') && canCorrectMilestone(actor, milestone),
    note: canNoteMilestone(actor, milestone),
  }
  return stepVerbs.filter((verb) => allowed[verb])
}
