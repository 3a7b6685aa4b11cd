import type { DomainEvent, LocalDate } from '../kernel/index.js'
import type { Milestone, Now } from './milestone.js'
import type { Rollout } from './rollout.js'
import { rolloutEvent } from './rollout-event.js'
import { takeAsBestand } from './take-as-bestand.js'

/** A step that was done before the rollout began here, and the day it was. */
export type ListedStep = { readonly step: string; readonly on: LocalDate }

/**
 * A rollout begins with what a list of the Land says was done already: exactly these steps, each on its day, the others go
 * on. With the go-live among them it is wholly Bestand. Steps the plan does not have count nothing. Null if nothing changes.
 */
export function takeListedSteps(
  rollout: Pick<Rollout, 'id' | 'land' | 'programme' | 'traeger' | 'state'>,
  milestones: readonly (Milestone & { readonly operation: boolean })[],
  listed: readonly ListedStep[],
  now: Now,
): { milestones: Milestone[]; whole: boolean; on: LocalDate; event: DomainEvent } | null {
  const days = new Map(listed.map(({ step, on }) => [step, on]))
  const live = milestones.find(({ goLive, stepId }) => goLive && days.has(stepId))
  const on = live ? days.get(live.stepId)! : [...days.values()].reduce((last, day) => (day > last ? day : last), '')
  const origin = { origin: 'list', days: Object.fromEntries(days) }
  const text = { field: 'note', text: 'Aus Liste übernommen', visibility: 'land' } as const
  if (live) {
    const whole = takeAsBestand(rollout, milestones, { upTo: 'live', on }, now)
    return whole && { ...whole, on, event: { ...whole.event, facts: { ...whole.event.facts, ...origin }, text } }
  }
  const taken = rollout.state === 'open' ? milestones.filter(({ stepId, state }) => state === 'open' && days.has(stepId)) : []
  if (taken.length === 0) return null
  const last = taken.at(-1)!.stepId
  return {
    whole: false,
    on,
    milestones: taken.map((milestone) => ({
      ...milestone,
      state: 'bestand',
      ready: false,
      startedOn: days.get(milestone.stepId)!,
      itemsDone: milestone.itemsTotal,
      version: milestone.version + 1,
    })),
    event: rolloutEvent('rollout.bestand.v1', rollout, on, { upTo: last, steps: taken.length, ...origin }, { stepId: last, text }),
  }
}
