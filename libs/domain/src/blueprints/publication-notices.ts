import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { addDays, berlinDay, berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import { publicationPolicies, type Agreement } from './agreement.js'
import type { Blueprint } from './blueprint.js'
import type { BlueprintState } from './blueprint-states.js'
import type { Retired } from './retire-blueprint.js'
import { turnOf } from './sign-off.js'

/** What is said of a blueprint on its way: to those who are heard, to who leads it, to who is to approve or sign, to who subscribed. */
export const publicationNewsKinds = [
  'consultation',
  'consultation-ending',
  'comments-due',
  'comment-answered',
  'approve',
  'sign',
  'sign-reminder',
  'sign-late',
  'returned',
  'retirement-asked',
  'published',
  'deprecated',
  'withdrawn',
] as const
export type PublicationNewsKind = (typeof publicationNewsKinds)[number]

/** Those who lead it (the Land and the Bund of its programme), as a recipient. */
export const PUBLISHERS = 'herausgeber'

/** Something to be said once: `ref` keys it together with blueprint, kind and recipient. `at`: not before. */
export type PublicationNotice = {
  readonly kind: PublicationNewsKind
  readonly recipient: string
  readonly ref: string
  readonly dueOn: LocalDate
  readonly at: Instant
}

export type PublicationFacts = {
  readonly state: BlueprintState
  readonly agreement: Agreement
  readonly content: Pick<Blueprint, 'signers'>
  readonly signatures: readonly { readonly partner: string }[]
  readonly publishedAt: Instant | null
  readonly retired: Retired | null
  readonly openComments: number
  /** Keys of those who are heard, and of those who have said something since it opened. */
  readonly invited: readonly string[]
  readonly spoke: readonly string[]
  /** Keys of those who want to hear of this name, each since an instant. `imported`: it took over this very content, and hears of its end as its importer. */
  readonly subscribers: readonly { readonly key: string; readonly since: Instant; readonly imported: boolean }[]
}

/** The instant at which a hearing ends by itself: the morning of the working day after its last. */
export function consultationEnd(until: LocalDate, calendar: WorkCalendar): Instant {
  return berlinHour(addWorkingDays(calendar, addDays(until, 1), 0), publicationPolicies.validOn(until).hour)
}

/** All that is to be said about a blueprint as it stands, each with its instant; nothing that its state has overtaken. What waits for its day waits for a working morning. */
export function publicationNotices(facts: PublicationFacts, calendar: WorkCalendar): PublicationNotice[] {
  const asked = facts.agreement.asked
  const retirement: PublicationNotice[] = asked
    ? [{ kind: 'retirement-asked', recipient: asked.organisation, ref: asked.id, dueOn: asked.on, at: asked.at }]
    : []
  return [...hearing(facts, calendar), ...signing(facts, calendar), ...back(facts), ...retirement, ...news(facts)]
}

function hearing({ state, agreement: { consultation }, invited, spoke, openComments }: PublicationFacts, calendar: WorkCalendar): PublicationNotice[] {
  if (state !== 'consultation' || consultation === null) return []
  const { until, openedAt, closed } = consultation
  if (closed !== null) return openComments === 0 ? [] : [{ kind: 'comments-due', recipient: PUBLISHERS, ref: closed.on, dueOn: closed.on, at: closed.at }]
  const { consultRemindBefore, hour } = publicationPolicies.validOn(until)
  const silent = invited.filter((key) => !spoke.includes(key))
  return [
    ...invited.map((recipient): PublicationNotice => ({ kind: 'consultation', recipient, ref: until, dueOn: until, at: openedAt })),
    ...silent.map((recipient): PublicationNotice => ({
      kind: 'consultation-ending',
      recipient,
      ref: until,
      dueOn: until,
      at: berlinHour(addWorkingDays(calendar, until, -consultRemindBefore), hour),
    })),
  ]
}

function signing({ state, agreement, content, signatures }: PublicationFacts, calendar: WorkCalendar): PublicationNotice[] {
  const turn = turnOf(content, agreement, signatures)
  if (state !== 'signing' || agreement.signing === null || turn === null) return []
  const { turnAt } = agreement.signing
  const since = berlinDay(turnAt)
  const { signRemindAfter, signLateAfter, hour } = publicationPolicies.validOn(since)
  const after = (days: number) => addWorkingDays(calendar, since, days)
  const said = (kind: PublicationNewsKind, recipient: string, dueOn: LocalDate, at: Instant): PublicationNotice => ({
    kind,
    recipient,
    ref: `${turn.step} ${turnAt}`,
    dueOn,
    at,
  })
  const [reminded, late] = [after(signRemindAfter), after(signLateAfter)]
  return [
    said(turn.step, turn.partner, reminded, turnAt),
    said('sign-reminder', turn.partner, late, berlinHour(reminded, hour)),
    said('sign-late', PUBLISHERS, late, berlinHour(late, hour)),
  ]
}

function back({ state, agreement: { returned } }: PublicationFacts): PublicationNotice[] {
  return state === 'draft' && returned?.from === 'signing'
    ? [{ kind: 'returned', recipient: PUBLISHERS, ref: returned.at, dueOn: returned.on, at: returned.at }]
    : []
}

function news({ state, publishedAt, retired, subscribers }: PublicationFacts): PublicationNotice[] {
  if (publishedAt === null) return []
  const published = berlinDay(publishedAt)
  const notices = subscribers
    .filter(({ since }) => since <= publishedAt)
    .map(({ key }): PublicationNotice => ({ kind: 'published', recipient: key, ref: published, dueOn: published, at: publishedAt }))
  if (retired === null || (state !== 'deprecated' && state !== 'withdrawn')) return notices
  return [
    ...notices,
    ...subscribers
      .filter(({ since, imported }) => !imported && berlinDay(since) <= retired.on)
      .map(({ key }): PublicationNotice => ({ kind: state, recipient: key, ref: retired.on, dueOn: retired.on, at: publishedAt })),
  ]
}
