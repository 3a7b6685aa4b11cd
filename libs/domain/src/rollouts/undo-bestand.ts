import { require, type DomainEvent } from '../kernel/index.js'
import { requireVersion, type Milestone, type Now } from './milestone.js'
import type { Rollout } from './rollout.js'
import { rolloutEvent } from './rollout-event.js'

export type UndoBestandCommand = { readonly version: number; readonly reason: string }

/**
 * The way back from a takeover that was wrong: what was taken as Bestand is open again, with its small ones; what was
 * reported here stays. `unstarted`: it had not begun here either, so it waits for its start again. Refuses with
 * `bestand.none` where nothing is Bestand.
 */
export function undoBestand(
  rollout: Pick<Rollout, 'id' | 'land' | 'programme' | 'traeger' | 'startedOn' | 'version'>,
  milestones: readonly Milestone[],
  command: UndoBestandCommand,
  { today }: Now,
): { milestones: Milestone[]; unstarted: boolean; event: DomainEvent } {
  requireVersion(rollout, command.version)
  const taken = milestones.filter(({ state }) => state === 'bestand')
  require(taken.length > 0, 'bestand.none')
  return {
    unstarted: rollout.startedOn === null,
    milestones: taken.map((milestone) => ({ ...milestone, state: 'open', ready: false, startedOn: null, itemsDone: 0, version: milestone.version + 1 })),
    event: rolloutEvent(
      'rollout.bestand-undone.v1',
      rollout,
      today,
      { steps: taken.length },
      {
        text: { field: 'reason', text: command.reason, visibility: 'programme' },
      },
    ),
  }
}
