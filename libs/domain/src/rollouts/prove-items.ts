import type { Actor } from '../identity/index.js'
import { require } from '../kernel/index.js'
import { beliefOf } from './belief.js'
import { chosenItems, requireItemState, withChanged, type Item, type ItemChange, type ItemChoice } from './items.js'
import { milestoneEvent, requireVersion, type Milestone, type Now } from './milestone.js'

export type ProveCommand = ItemChoice & { readonly version: number; readonly seenIn: 'person' | 'register' | 'portal' }

/**
 * Somebody other than who ticked them, or a register, has seen them. Once all of a reported step are proven the step is,
 * unless it is a gate: there a second person still looks at the whole.
 */
export function proveItems(milestone: Milestone, items: readonly Item[], command: ProveCommand, actor: Actor, { today }: Now): ItemChange {
  requireVersion(milestone, command.version)
  requireItemState(milestone, 'prove')
  const { seenIn } = command
  const chosen = chosenItems(items, command)
  const missing = chosen.filter(({ doneOn }) => doneOn === null)
  require(missing.length === 0, 'item.not-done', {
    keys: missing
      .slice(0, 5)
      .map(({ key }) => key)
      .join(', '),
  })
  require(actor.role === 'system' || chosen.every(({ doneBy }) => doneBy !== actor.subject), 'milestone.four-eyes')
  const changed = chosen
    .filter(({ provenOn }) => provenOn === null)
    .map((item): Item => ({ ...item, provenOn: today, provenBy: actor.subject, provenOrganisation: actor.organisation.name, seenIn }))
  require(changed.length > 0, 'item.unchanged')
  const complete = milestone.state === 'reported' && beliefOf(milestone) !== 'gate' && withChanged(items, changed).every(({ provenOn }) => provenOn !== null)
  const after: Milestone = {
    ...milestone,
    ...(complete && { state: 'confirmed', confirmedOn: today, confirmedOrganisation: actor.organisation.name }),
    version: milestone.version + 1,
  }
  const facts = {
    seenIn,
    items: changed.map(({ key }) => key),
    provenTotal: withChanged(items, changed).filter(({ provenOn }) => provenOn !== null).length,
    itemsTotal: milestone.itemsTotal,
  }
  return {
    milestone: after,
    items: changed,
    event: milestoneEvent(milestone, actor, complete ? 'milestone.confirmed.v1' : 'milestone.items-proven.v1', today, facts),
  }
}
