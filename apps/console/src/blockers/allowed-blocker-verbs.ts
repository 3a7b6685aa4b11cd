import type { Actor } from '@blaupause/domain/identity'
import {
  blockerTransitions,
  canChaseBlocker,
  canNoteBlocker,
  canPromiseBlocker,
  canReopenBlocker,
  canShiftByBlocker,
  canSolveBlocker,
  type BlockerScope,
  type BlockerState,
} from '@blaupause/domain/blockers'

/** The verbs a person can use on a blocker, in the order of their buttons. */
export const blockerVerbs = ['chase', 'promise', 'shift', 'solve', 'reopen', 'note'] as const
export type BlockerAction = (typeof blockerVerbs)[number]

/** What `actor` may do to `blocker` now: the shared permission functions and the shared table of transitions, nothing else. */
export function allowedBlockerVerbs(
  actor: Actor,
  blocker: BlockerScope & { readonly state: BlockerState; readonly promisedOn: string | null },
): BlockerAction[] {
  const from = (verb: keyof typeof blockerTransitions): boolean => (blockerTransitions[verb].from as readonly string[]).includes(blocker.state)
  const allowed: Record<BlockerAction, boolean> = {
    chase: from('chase') && canChaseBlocker(actor, blocker),
    promise: from('promise') && canPromiseBlocker(actor, blocker),
    shift: blocker.state === 'promised' && blocker.promisedOn !== null && canShiftByBlocker(actor, blocker),
    solve: from('solve') && canSolveBlocker(actor, blocker),
    reopen: from('reopen') && canReopenBlocker(actor, blocker),
    note: from('note') && canNoteBlocker(actor, blocker),
  }
  return blockerVerbs.filter((verb) => allowed[verb])
}
