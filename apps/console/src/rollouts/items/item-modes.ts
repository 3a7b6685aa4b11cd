import type { Actor } from '@blaupause/domain/identity'
import { canObjectMilestone, canProveItems, canTickItems, itemTransitions } from '@blaupause/domain/rollouts'
import type { ItemView, MilestoneView } from '@blaupause/contract/rollouts'

/** What one can do with many small ones at once. */
export const itemModes = ['tick', 'prove', 'object'] as const
export type ItemMode = (typeof itemModes)[number]

type Step = Pick<MilestoneView, 'land' | 'programme' | 'traeger' | 'owner' | 'state'>

/** What this reader may do with the small ones of a step now: the shared permissions and states. */
export function allowedModes(actor: Actor, step: Step, items: readonly ItemView[]): ItemMode[] {
  const may: Record<ItemMode, boolean> = {
    tick: canTickItems(actor, step) && inState(step, 'tick', 'untick'),
    prove: canProveItems(actor, step) && inState(step, 'prove') && items.some((item) => isEligible('prove', step, item)),
    object: canObjectMilestone(actor, step) && inState(step, 'object') && items.some((item) => isEligible('object', step, item)),
  }
  return itemModes.filter((mode) => may[mode])
}

/** Whether one can be chosen in this mode. In a reported step ticks can only be taken back. */
export function isEligible(mode: ItemMode, step: Pick<Step, 'state'>, item: ItemView): boolean {
  switch (mode) {
    case 'tick':
      return step.state === 'reported' ? item.doneOn !== null : true
    case 'prove':
      return item.doneOn !== null && item.provenOn === null
    case 'object':
      return item.doneOn !== null && item.doneFor !== null
  }
}

function inState(step: Pick<Step, 'state'>, ...verbs: (keyof typeof itemTransitions)[]): boolean {
  return verbs.some((verb) => (itemTransitions[verb] as readonly string[]).includes(step.state))
}
