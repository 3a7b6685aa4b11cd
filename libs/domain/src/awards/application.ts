import { require } from '../kernel/index.js'

/** The states of an application, from the Kommune's draft to the title and its end. */
export const applicationStates = ['draft', 'submitted', 'in-review', 'question', 'proposed', 'preview', 'awarded', 'refused', 'returned', 'withdrawn', 'hearing', 'revoked'] as const
export type ApplicationState = (typeof applicationStates)[number]

/**
 * What may follow. `submitted`: completeness is checked; `returned`: something is missing, the Kommune completes and hands in
 * again; `proposed`: one person proposed, a second decides; `preview`: the Kommune reads what will be published; `hearing`:
 * heard before a title is taken back.
 */
export const applicationWays: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['in-review', 'returned', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  'in-review': ['question', 'proposed', 'withdrawn'],
  question: ['in-review', 'withdrawn'],
  proposed: ['preview', 'refused', 'in-review'],
  preview: ['awarded'],
  awarded: ['hearing'],
  hearing: ['awarded', 'revoked'],
  refused: [],
  withdrawn: [],
  revoked: [],
}

/** Open ones: while one of them runs no other application of the same body may begin. */
export const openApplicationStates = ['draft', 'submitted', 'returned', 'in-review', 'question', 'proposed', 'preview'] as const satisfies readonly ApplicationState[]

/** Refuses a step that the table does not know (`award.state`). */
export function requireWay(from: ApplicationState, to: ApplicationState): void {
  require(applicationWays[from].includes(to), 'award.state', { state: from })
}

/** A decision takes two people: who proposed it does not confirm it (`award.four-eyes`). */
export function requireSecondPerson(proposedBy: string, decidedBy: string): void {
  require(proposedBy !== decidedBy, 'award.four-eyes')
}
