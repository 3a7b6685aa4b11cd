import { require, type DomainEvent, type Instant, type LocalDate } from '../kernel/index.js'
import type { Party } from '../rollouts/index.js'

/** What kind of thing is in the way; frozen ids. */
export const blockerCategories = [
  'modul',
  'schnittstelle',
  'eintrag',
  'zertifikat',
  'transportweg',
  'zustaendigkeit',
  'vertrag',
  'kapazitaet',
  'sonstiges',
] as const
export type BlockerCategory = (typeof blockerCategories)[number]

/** `open`: nobody has named a day; `promised`: its owner has; `solved`: whoever waited goes on. */
export const blockerStates = ['open', 'promised', 'solved'] as const
export type BlockerState = (typeof blockerStates)[number]

/** Which state each verb leads from and to; `null`: the state stays. Guards, buttons and documents read this one table. */
export const blockerTransitions = {
  join: { from: ['open', 'promised'], to: null },
  split: { from: ['open', 'promised'], to: null },
  note: { from: ['open', 'promised', 'solved'], to: null },
  chase: { from: ['open', 'promised'], to: null },
  promise: { from: ['open', 'promised'], to: 'promised' },
  solve: { from: ['open', 'promised'], to: 'solved' },
  reopen: { from: ['solved'], to: 'open' },
} as const satisfies Record<string, { from: readonly BlockerState[]; to: BlockerState | null }>
export type BlockerVerb = keyof typeof blockerTransitions

/** How far up a blocker has been carried: its owner, the Land, the programme. */
export const blockerLevels = ['party', 'land', 'programme'] as const
export type BlockerLevel = (typeof blockerLevels)[number]

/**
 * What stops steps of many authorities, owned by one party. `ownerName`: the organisation behind the party, where known
 * ("Hersteller A"), never a person; `ownerOrganisation` its id here, if it can sign in; `contact` a functional mailbox.
 * `clockFrom`: since when its owner has had it; `waitingSince`: the longest wait among the affected steps.
 */
export type Blocker = {
  readonly id: string
  readonly state: BlockerState
  readonly category: BlockerCategory
  readonly title: string
  readonly description: string
  readonly party: Party
  readonly ownerName: string | null
  readonly ownerOrganisation: string | null
  readonly contact: string | null
  readonly stepId: string
  readonly onlinedienst: string | null
  readonly fachverfahren: string | null
  readonly laender: readonly string[]
  readonly programmes: readonly string[]
  readonly openedOn: LocalDate
  readonly clockFrom: LocalDate
  readonly promisedOn: LocalDate | null
  readonly solvedOn: LocalDate | null
  readonly chasedOn: LocalDate | null
  readonly answerBy: LocalDate | null
  readonly level: BlockerLevel
  readonly escalateAt: Instant | null
  readonly version: number
}

/** The outcome of a verb on a blocker. */
export type BlockerChange = { readonly blocker: Blocker; readonly event: DomainEvent }

/** Refuses with `blocker.state` unless `verb` leads from the blocker's state. */
export function requireBlockerTransition(blocker: Pick<Blocker, 'state'>, verb: BlockerVerb): void {
  const from: readonly BlockerState[] = blockerTransitions[verb].from
  require(from.includes(blocker.state), 'blocker.state', { state: blocker.state })
}

/** An event about a blocker. It carries the Land and programme where there is only one: else it belongs to no single scope. */
export function blockerEvent(
  { id, laender, programmes, stepId }: Pick<Blocker, 'id' | 'laender' | 'programmes' | 'stepId'>,
  type: DomainEvent['type'],
  on: LocalDate,
  facts: DomainEvent['facts'] = {},
  text: DomainEvent['text'] = null,
): DomainEvent {
  const only = (values: readonly string[]) => (values.length === 1 ? values[0]! : null)
  return {
    type,
    effectiveOn: on,
    subject: { type: 'blocker', id },
    rolloutId: null,
    stepId,
    land: only(laender),
    programme: only(programmes),
    traeger: null,
    onBehalfOf: null,
    facts,
    text,
  }
}
