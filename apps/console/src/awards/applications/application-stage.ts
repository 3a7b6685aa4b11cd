import type { ApplicationView, Counter } from '@blaupause/contract/awards'
import { openApplicationStates } from '@blaupause/domain/awards'

/** The five stages of an application as the body sees them. */
export const stages = ['reach', 'apply', 'review', 'decide', 'title'] as const
export type StageMark = 'belegt' | 'laeuft' | 'wartet' | 'nicht'
type Known = Pick<ApplicationView, 'state'> | null

/** Whether an application is on its way or holds a title: another cannot begin. */
export function isRunning(application: Known): boolean {
  return application !== null && ([...openApplicationStates, 'awarded', 'hearing'] as readonly string[]).includes(application.state)
}

/** Where the body stands in it: done, in turn, waiting for the ministry, or not begun. */
export function stageMarks(application: Known, { reached, holds }: Pick<Counter, 'reached' | 'holds'>): Readonly<Record<(typeof stages)[number], StageMark>> {
  const state = isRunning(application) ? application!.state : null
  const at =
    state === null
      ? holds
        ? 5
        : reached
          ? 1
          : 0
      : {
          draft: 1,
          returned: 1,
          submitted: 2,
          'in-review': 2,
          question: 2,
          proposed: 3,
          preview: 4,
          awarded: 5,
          hearing: 4,
          refused: 1,
          withdrawn: 1,
          revoked: 1,
          ended: 1,
        }[state]
  const waits = state === 'submitted' || state === 'in-review' || state === 'proposed'
  return Object.fromEntries(stages.map((stage, place) => [stage, place < at ? 'belegt' : place > at ? 'nicht' : waits ? 'wartet' : 'laeuft'])) as Record<
    (typeof stages)[number],
    StageMark
  >
}
