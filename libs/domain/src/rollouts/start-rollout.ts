import type { Actor } from '../identity/index.js'
import { require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import { isActive, requireVersion, type Milestone, type Now } from './milestone.js'
import type { Rollout } from './rollout.js'
import { rolloutEvent } from './rollout-event.js'

export type StartCommand = { readonly version: number; readonly startOn: LocalDate }

/** A rollout begins on `startOn` (today or earlier): its steps take the days counted from there. Steps that stay as planned are left alone. */
export function startRollout(
  rollout: Pick<Rollout, 'id' | 'land' | 'programme' | 'traeger' | 'state' | 'version'>,
  milestones: readonly Milestone[],
  dueOn: ReadonlyMap<string, LocalDate>,
  command: StartCommand,
  actor: Actor,
  { today }: Now,
): { milestones: Milestone[]; event: DomainEvent } {
  requireVersion(rollout, command.version)
  require(rollout.state === 'open', 'rollout.started')
  require(command.startOn <= today, 'milestone.future', { date: command.startOn })
  return {
    milestones: milestones.flatMap((milestone) => {
      const started = {
        ...milestone,
        ready: isActive(milestone, milestones),
        dueOn: dueOn.get(milestone.stepId) ?? milestone.dueOn,
        version: milestone.version + 1,
      }
      return started.ready === milestone.ready && started.dueOn === milestone.dueOn ? [] : [started]
    }),
    event: rolloutEvent('rollout.started.v1', rollout, command.startOn),
  }
}
