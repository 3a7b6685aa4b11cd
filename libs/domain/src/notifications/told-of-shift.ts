import type { Role } from '../identity/index.js'
import type { Milestone } from '../rollouts/index.js'
import { audienceOf } from './audience.js'

/** One entry about moved days: who hears it, at which step it stands, and how many steps with a new day it is about. */
export type ShiftTold<M extends Milestone = Milestone> = { readonly role: Role; readonly milestone: M; readonly steps: readonly M[] }

/**
 * Who is told that days were moved: whoever acts at a moved step. A body hears once for each of its rollouts, those who
 * look after many (Land, roll-in team, Bund) once for all of a programme; the entry stands at the first moved step.
 */
export function toldOfShift<M extends Milestone>(moved: readonly M[]): ShiftTold<M>[] {
  const told = new Map<string, { role: Role; milestone: M; steps: M[] }>()
  for (const milestone of moved) {
    for (const role of audienceOf('owner', milestone)) {
      const key = role === 'kommune' ? milestone.rolloutId : `${role} ${milestone.land} ${milestone.programme}`
      const known = told.get(key)
      if (!known) told.set(key, { role, milestone, steps: [milestone] })
      else {
        known.steps.push(milestone)
        if (known.milestone.rolloutId === milestone.rolloutId && milestone.position < known.milestone.position) known.milestone = milestone
      }
    }
  }
  return [...told.values()]
}
