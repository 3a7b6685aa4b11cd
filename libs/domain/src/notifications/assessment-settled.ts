import type { AssessmentNews, Timed } from '../assessments/index.js'
import type { SettledBecause } from './settled-because.js'

/**
 * Why there is nothing left to do about what was said of an assessment, or `null` while there is. That it is final stays until
 * it was read, or until all it asked for is done.
 */
export function assessmentSettled(one: AssessmentNews, assessment: Timed, said: readonly AssessmentNews[]): SettledBecause | null {
  const { state, submitBy, reviewBy, openActions, superseded, values } = assessment
  const louder = (kind: AssessmentNews['kind']): SettledBecause | null =>
    said.some((other) => other.kind === kind && other.recipient === one.recipient && other.dueOn === one.dueOn) ? 'overtaken' : null
  const rates = state === 'draft' || state === 'changes'
  switch (one.kind) {
    case 'begun':
      return state === 'draft' ? null : 'done'
    case 'submit-reminder':
    case 'submit-late':
      if (!rates) return 'done'
      if (one.dueOn !== submitBy) return 'moved'
      return one.kind === 'submit-reminder' ? louder('submit-late') : null
    case 'changes':
      return state === 'changes' && one.dueOn === submitBy ? null : 'done'
    case 'submitted':
      return state === 'submitted' && one.dueOn === reviewBy ? null : 'done'
    case 'challenged':
      return state === 'challenged' && one.dueOn === reviewBy ? null : 'done'
    case 'review-due':
      return (state === 'submitted' || state === 'challenged') && one.dueOn === reviewBy ? null : 'done'
    case 'decided':
    case 'challenge-ending':
      if (state === 'decided') return null
      return state === 'final' ? 'passed' : 'done'
    case 'final':
      if (superseded) return 'overtaken'
      return openActions.length === 0 ? 'done' : null
    case 'exemption-ending':
      if (superseded) return 'overtaken'
      return values.some(({ exemption }) => exemption?.until === one.dueOn) ? null : 'moved'
    case 'action-reminder':
      return openActions.includes(one.dueOn) ? louder('action-late') : 'done'
    case 'action-late':
      return openActions.includes(one.dueOn) ? null : 'done'
  }
}
