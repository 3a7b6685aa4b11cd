import { require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import type { Milestone, Now } from './milestone.js'
import type { Rollout } from './rollout.js'
import { rolloutEvent } from './rollout-event.js'
import { notWaiting } from './unreported.js'

/** How far an authority had come before anybody recorded it here: up to a step, or live. `on`: the day it was reached. */
export type BestandEntry = { readonly upTo: string | 'live'; readonly on: LocalDate }

/** Nothing that is worth taking over was connected earlier. */
const EARLIEST = '2000-01-01'

/**
 * What an authority brings along: wholly, then the rollout is Bestand; or half-way, then the steps up to the one reached
 * are, and the rest goes on. What was reported here already stays as it was reported. Answers null if nothing changes.
 */
export function takeAsBestand(
  rollout: Pick<Rollout, 'id' | 'land' | 'programme' | 'traeger' | 'state'>,
  milestones: readonly (Milestone & { readonly operation: boolean })[],
  entry: BestandEntry,
  { today }: Now,
): { milestones: Milestone[]; whole: boolean; event: DomainEvent } | null {
  require(entry.on <= today, 'milestone.future', { date: entry.on })
  require(entry.on >= EARLIEST, 'bestand.early', { date: entry.on })
  require(rollout.state !== 'exempt', 'bestand.exempt')
  require(rollout.state !== 'reported' && rollout.state !== 'confirmed', 'bestand.live')
  if (rollout.state === 'bestand') return null
  const goLive = milestones.find((milestone) => milestone.goLive)
  const reached = entry.upTo === 'live' ? goLive : milestones.find(({ stepId }) => stepId === entry.upTo)
  require(reached !== undefined, 'bestand.step', { step: entry.upTo })
  const whole = reached.goLive || reached.operation
  const taken = milestones.filter(({ state, position }) => (state === 'open' || state === 'running') && (whole || position <= reached.position))
  if (taken.length === 0) return null
  return {
    whole,
    milestones: taken.map((milestone) => ({
      ...milestone,
      state: 'bestand',
      ready: false,
      ...notWaiting,
      startedOn: milestone.startedOn ?? entry.on,
      itemsDone: milestone.itemsTotal,
      version: milestone.version + 1,
    })),
    event: rolloutEvent(
      'rollout.bestand.v1',
      rollout,
      entry.on,
      { upTo: whole ? 'live' : reached.stepId, steps: taken.length },
      {
        stepId: whole ? null : reached.stepId,
      },
    ),
  }
}
