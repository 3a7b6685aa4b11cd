import type { LocalDate } from '../kernel/index.js'
import type { SettledBecause } from '../notifications/settled-because.js'
import { turnOf, type ApplicationEffect } from './due-application.js'
import type { Application } from './application.js'

/** What is said about an application: a step of one side that is news to the other, and what time brings about. */
export const awardNewsKinds = [
  'submitted',
  'returned',
  'question',
  'answered',
  'second',
  'preview',
  'correction',
  'awarded',
  'refused',
  'hearing',
  'statement',
  'kept',
  'revoked',
  'withdrawn',
  'ended',
  'reminder',
  'late',
  'recheck',
  'line-lost',
] as const
export type AwardNewsKind = (typeof awardNewsKinds)[number]

/** The ministry hears under this name, the body under its key. */
export const AWARDING = 'titelstelle'

/** One thing said to one side. `ref`: state and day it is about, so that it is said once for each. */
export type AwardNews = { readonly kind: AwardNewsKind; readonly recipient: string; readonly ref: string; readonly dueOn: LocalDate }
type Facts = Pick<Application, 'body' | 'state' | 'dueOn' | 'correction' | 'hearing' | 'proposal' | 'recheckOn' | 'version'>

/** Where an application stands, as a reference of what is said about it. */
function standsAt({ state, dueOn }: Pick<Application, 'state' | 'dueOn'>): string {
  return `${state} ${dueOn ?? ''}`.trim()
}

/** What a step is to the other side. `kind` null: nothing that anybody must hear. */
export function newsOfStep(before: Facts, after: Facts, today: LocalDate): AwardNews[] {
  const kind = kindOf(before, after)
  if (kind === null) return []
  const side = (['submitted', 'answered', 'second', 'correction', 'statement', 'withdrawn', 'ended'] as readonly AwardNewsKind[]).includes(kind)
    ? AWARDING
    : after.body
  // What is said of the same state again (a second correction) is another thing said.
  return [{ kind, recipient: side, ref: `${standsAt(after)} ${after.version}`, dueOn: after.dueOn ?? today }]
}

function kindOf(before: Facts, after: Facts): AwardNewsKind | null {
  if (before.state === after.state) {
    if (after.correction !== before.correction && after.correction !== null) return 'correction'
    if (after.hearing?.statement !== before.hearing?.statement) return 'statement'
    return after.state === 'hearing' && after.proposal !== null && before.proposal === null ? 'second' : null
  }
  switch (after.state) {
    case 'submitted':
    case 'returned':
    case 'question':
    case 'preview':
    case 'refused':
    case 'hearing':
    case 'revoked':
      return after.state
    case 'withdrawn':
    case 'ended':
      return before.state === 'draft' ? null : after.state
    case 'proposed':
      return 'second'
    case 'in-review':
      return before.state === 'question' ? 'answered' : null
    case 'awarded':
      return before.state === 'hearing' ? 'kept' : 'awarded'
    default:
      return null
  }
}

/** What time brought about, as news: a reminder to whose turn it is, a delay of the body also to the ministry. */
export function newsOfDue(due: readonly Pick<ApplicationEffect, 'kind' | 'dueOn'>[], before: Facts): AwardNews[] {
  const turn = turnOf(before) === 'body' ? before.body : AWARDING
  return due.flatMap(({ kind, dueOn }) => {
    const say = (of: AwardNewsKind, recipient: string): AwardNews => ({ kind: of, recipient, ref: `${before.state} ${dueOn}`, dueOn })
    if (kind === 'published') return [say('awarded', before.body)]
    if (kind === 'recheck') return [say('recheck', AWARDING)]
    return kind === 'late' ? [...new Set([turn, AWARDING])].map((one) => say('late', one)) : [say('reminder', turn)]
  })
}

/** Why there is nothing left to do about what was said, or null while there is. Decisions stay until they are read. */
export function awardSettled({ kind, ref }: Pick<AwardNews, 'kind' | 'ref'>, application: Facts): SettledBecause | null {
  if (kind === 'awarded' || kind === 'refused' || kind === 'revoked' || kind === 'kept' || kind === 'withdrawn' || kind === 'ended') return null
  if (kind === 'recheck') return application.recheckOn !== null && ref.endsWith(application.recheckOn) ? null : 'done'
  const [state, dueOn] = ref.split(' ')
  if (application.state !== state) return 'done'
  return (application.dueOn ?? '') === dueOn || dueOn === undefined ? null : 'moved'
}
