import { require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import type { Milestone, MilestoneState } from './milestone.js'

/**
 * One of the many small ones of a step: a Gemeinde × Leistung, a Gemeinde, or a Leistung. Its `key` is the AGS and the
 * LeiKa key, joined by a colon where it has both. Names are those of the register and catalogue when it was made.
 */
export type Item = {
  readonly key: string
  readonly position: number
  readonly ags: string | null
  readonly gemeinde: string | null
  readonly leistung: string | null
  readonly leistungName: string | null
  readonly doneOn: LocalDate | null
  readonly doneBy: string | null
  readonly doneOrganisation: string | null
  /** The body for which somebody else said it, or null. */
  readonly doneFor: string | null
  /** The day it was said, from which the body's days to object count. */
  readonly recordedOn: LocalDate | null
  readonly evidence: string | null
  readonly provenOn: LocalDate | null
  readonly provenBy: string | null
  readonly provenOrganisation: string | null
  readonly seenIn: string | null
  readonly objectedOn: LocalDate | null
  readonly objectedOrganisation: string | null
}

/** Which of a step's items a command means; without any choice, all of them. */
export type ItemChoice = {
  readonly keys?: readonly string[] | undefined
  readonly gemeinden?: readonly string[] | undefined
  readonly leistungen?: readonly string[] | undefined
}

/** The outcome of a verb about items: the milestone with its counts, the items that changed, and the event that says so. */
export type ItemChange = { readonly milestone: Milestone; readonly items: readonly Item[]; readonly event: DomainEvent }

/** In which state of the step its items can be ticked, unticked, proven and objected to. */
export const itemTransitions = {
  tick: ['open', 'running'],
  untick: ['running', 'reported'],
  prove: ['running', 'reported', 'confirmed'],
  object: ['running', 'reported'],
} as const satisfies Record<string, readonly MilestoneState[]>

export function requireItemState(milestone: Milestone, verb: keyof typeof itemTransitions): void {
  const from: readonly MilestoneState[] = itemTransitions[verb]
  require(from.includes(milestone.state), 'milestone.state', { state: milestone.state })
}

/** The chosen ones in their order; refuses keys, Gemeinden and Leistungen that the step does not have. */
export function chosenItems(items: readonly Item[], { keys, gemeinden, leistungen }: ItemChoice): Item[] {
  const unknown = [
    ...(keys ?? []).filter((key) => !items.some((item) => item.key === key)),
    ...(gemeinden ?? []).filter((ags) => !items.some((item) => item.ags === ags)),
    ...(leistungen ?? []).filter((leistung) => !items.some((item) => item.leistung === leistung)),
  ]
  require(unknown.length === 0, 'item.unknown', { keys: unknown.slice(0, 5).join(', ') })
  return items.filter(
    (item) => (keys?.includes(item.key) ?? true) && (gemeinden?.includes(item.ags ?? '') ?? true) && (leistungen?.includes(item.leistung ?? '') ?? true),
  )
}

/** `items` with the changed ones in their places. */
export function withChanged(items: readonly Item[], changed: readonly Item[]): Item[] {
  const after = new Map(changed.map((item) => [item.key, item]))
  return items.map((item) => after.get(item.key) ?? item)
}

/** How many are done: what the milestone's `itemsDone` says at any time. */
export function doneCount(items: readonly Pick<Item, 'doneOn'>[]): number {
  return items.filter(({ doneOn }) => doneOn !== null).length
}

/** As nobody had said anything about it. */
export const untouched = {
  doneOn: null,
  doneBy: null,
  doneOrganisation: null,
  doneFor: null,
  recordedOn: null,
  evidence: null,
  provenOn: null,
  provenBy: null,
  provenOrganisation: null,
  seenIn: null,
} as const satisfies Partial<Item>
