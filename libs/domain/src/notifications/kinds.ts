import { assessmentNewsKinds } from '../assessments/index.js'
import { awardNewsKinds } from '../awards/application-news.js'
import { publicationNewsKinds } from '../blueprints/index.js'
import { waveNewsKinds } from '../waves/wave-news.js'
import { noticeKinds } from '../workshops/index.js'

/** What an entry of the inbox hangs on: a step of a rollout, or something with a process of its own. */
export const subjectKinds = ['rollout', 'workshop', 'assessment', 'blueprint-import', 'wave', 'blueprint', 'award', 'award-rule', 'campaign'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/**
 * What the system says. About a step's day: it reminds, it goes up the chain, it asks whom a step waits for, a certificate
 * runs out. About what holds steps up: a blocker was put to its owner, solved, came back, was carried up, was answered, or was not.
 * That days were moved; that a named day is to be decided on, because others hang on it.
 * That the authority of a rollout is responsible no more, by a register taken in.
 */
const rolloutKinds = [
  'reminder',
  'escalation',
  'stale-waiting',
  'certificate',
  'blocker-opened',
  'blocker-solved',
  'blocker-reopened',
  'blocker-escalated',
  'blocker-answered',
  'guest-link-expired',
  'date-moved',
  'date-proposed',
  'authority-ended',
] as const

/** An import waits for its second person; what was taken over is discouraged, or withdrawn, by those who published it, or has a newer version there. */
const importKinds = ['ready', 'deprecated', 'withdrawn', 'newer'] as const

/** Each subject's own kinds carry its name before them, so that one list serves filter, store and screen. */
export const notificationKinds = [
  ...rolloutKinds,
  ...noticeKinds.map((kind) => `workshop-${kind}` as const),
  ...assessmentNewsKinds.map((kind) => `assessment-${kind}` as const),
  ...importKinds.map((kind) => `blueprint-import-${kind}` as const),
  ...waveNewsKinds.map((kind) => `wave-${kind}` as const),
  ...publicationNewsKinds.map((kind) => `blueprint-${kind}` as const),
  ...awardNewsKinds.map((kind) => `award-${kind}` as const),
  'award-rule-proposed',
  'campaign-sent',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** Kinds that are stored with their stage (`escalation-land`, `certificate-30`), so that each stage is said once. */
export const stagedKinds: readonly NotificationKind[] = ['escalation', 'certificate']

/** The kind of a stored one, without its stage. */
export function kindOf(stored: string): NotificationKind {
  return stagedKinds.find((kind) => stored.startsWith(`${kind}-`)) ?? (stored as NotificationKind)
}
