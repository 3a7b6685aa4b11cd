import { actsFor, type Actor } from '../identity/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import { chosenItems, doneCount, requireItemState, untouched, withChanged, type Item, type ItemChange, type ItemChoice } from './items.js'
import { milestoneEvent, requireVersion, type Channel, type Milestone, type Now } from './milestone.js'
import { requireDependencies } from './report-milestone.js'
import { notWaiting, unreported } from './unreported.js'

export type TickCommand = ItemChoice & {
  readonly version: number
  readonly done: boolean
  readonly doneOn: LocalDate
  readonly channel: Channel
  readonly evidence?: { readonly value: string } | undefined
}

/**
 * Many small ones at once: done, or not done after all. Ticking the last one does not report the step: whoever reports it
 * says that all of it holds. Unticking in a reported step takes the report back.
 */
export function tickItems(milestone: Milestone, all: readonly Milestone[], items: readonly Item[], command: TickCommand, actor: Actor, now: Now): ItemChange {
  requireVersion(milestone, command.version)
  return command.done ? tick(milestone, all, items, command, actor, now) : untick(milestone, items, command, actor, now)
}

function tick(milestone: Milestone, all: readonly Milestone[], items: readonly Item[], command: TickCommand, actor: Actor, { today }: Now): ItemChange {
  requireItemState(milestone, 'tick')
  require(command.doneOn <= today, 'milestone.future', { date: command.doneOn })
  requireDependencies(milestone, all)
  const { doneOn, channel, evidence } = command
  const changed = chosenItems(items, command)
    .filter((item) => item.doneOn === null)
    .map((item): Item => ({
      ...item,
      ...untouched,
      doneOn,
      doneBy: actor.subject,
      doneOrganisation: actor.organisation.name,
      doneFor: actsFor(actor, milestone.traeger) ? milestone.traeger : null,
      recordedOn: today,
      evidence: evidence?.value ?? null,
      objectedOn: null,
      objectedOrganisation: null,
    }))
  require(changed.length > 0, 'item.unchanged')
  const after = counted(milestone, items, changed, {
    state: 'running',
    startedOn: milestone.startedOn ?? doneOn,
    ...notWaiting,
    ...answered(milestone, items, changed),
  })
  return { milestone: after, items: changed, event: milestoneEvent(milestone, actor, 'milestone.progressed.v1', doneOn, { channel, ...facts(after, changed) }) }
}

function untick(milestone: Milestone, items: readonly Item[], command: TickCommand, actor: Actor, { today }: Now): ItemChange {
  requireItemState(milestone, 'untick')
  const changed = chosenItems(items, command)
    .filter((item) => item.doneOn !== null)
    .map((item): Item => ({ ...item, ...untouched }))
  require(changed.length > 0, 'item.unchanged')
  const after = counted(milestone, items, changed, { state: 'running', ...unreported })
  return {
    milestone: after,
    items: changed,
    event: milestoneEvent(milestone, actor, 'milestone.unticked.v1', today, { was: milestone.state, ...facts(after, changed) }),
  }
}

/** Once every item objected to is done again, the objection is answered. */
function answered(milestone: Milestone, items: readonly Item[], changed: readonly Item[]): Partial<Milestone> {
  const open = withChanged(items, changed).some(({ objectedOn }) => objectedOn !== null)
  return open || milestone.objectedOn === null ? {} : { objectedOn: null, objectedOrganisation: null, objectedAgainst: null }
}

function counted(milestone: Milestone, items: readonly Item[], changed: readonly Item[], fields: Partial<Milestone>): Milestone {
  return { ...milestone, ...fields, itemsDone: doneCount(withChanged(items, changed)), version: milestone.version + 1 }
}

function facts({ itemsDone, itemsTotal }: Milestone, changed: readonly Item[]) {
  return { itemsDone, itemsTotal, items: changed.map(({ key }) => key) }
}
