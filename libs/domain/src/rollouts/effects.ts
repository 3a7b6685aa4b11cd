import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { berlinDay, berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import { isActive, type Milestone } from './milestone.js'

/** Something the system does by itself about one step, keyed by step, kind and due day so that it happens once. */
export type Effect = { readonly stepId: string; readonly kind: string; readonly dueOn: LocalDate; readonly at: Instant; readonly recipient: string }
export type EffectKey = Pick<Effect, 'stepId' | 'kind' | 'dueOn'>

/** When people hear from the system, in working days around the due day, and who: person, lead, Land, programme. */
export type ReminderPolicy = {
  readonly hour: number
  readonly remindBefore: number
  readonly escalations: readonly { readonly after: number; readonly recipient: string }[]
  readonly staleAfter: number
}

/** The default chain; a Land profile may set another. */
export const defaultPolicy: ReminderPolicy = {
  hour: 8,
  remindBefore: 3,
  escalations: [{ after: 1, recipient: 'owner' }, { after: 5, recipient: 'lead' }, { after: 10, recipient: 'land' }, { after: 20, recipient: 'programme' }],
  staleAfter: 10,
}

/**
 * Every effect the open steps of a rollout call for, past and future, minus those already `recorded`. A step that waits
 * is neither reminded nor escalated: after `staleAfter` working days the system asks the waiting party instead.
 */
export function effectsOf(all: readonly Milestone[], recorded: readonly EffectKey[], calendar: WorkCalendar, policy: ReminderPolicy = defaultPolicy): Effect[] {
  const done = new Set(recorded.map(effectKey))
  return all
    .filter((milestone) => isActive(milestone, all))
    .flatMap((milestone) => remaining(milestone.waitingOn ? staleEffects(milestone, calendar, policy) : deadlineEffects(milestone, calendar, policy), done))
}

/**
 * What is to be done at `now`, and when to look again. Of several escalations that have come due at once only the
 * highest is sent, and a reminder is not sent after its due day.
 */
export function effectsDue(effects: readonly Effect[], now: Instant): { due: Effect[]; wakeAt: Instant | null } {
  const past = effects.filter((effect) => effect.at <= now)
  const today = berlinDay(now)
  const due = past.filter((effect) => !past.some((other) => other.stepId === effect.stepId && other.at > effect.at) && (effect.kind !== 'reminder' || today <= effect.dueOn))
  const next = effects.filter((effect) => effect.at > now).map((effect) => effect.at).sort()[0]
  return { due, wakeAt: next ?? null }
}

/** The instant of the earliest effect, also if it is past: then the process acts at once. */
export function firstWake(effects: readonly Effect[]): Instant | null {
  return effects.map((effect) => effect.at).sort()[0] ?? null
}

function deadlineEffects({ stepId, dueOn }: Milestone, calendar: WorkCalendar, policy: ReminderPolicy): Effect[] {
  if (dueOn === null) return []
  const at = (count: number) => berlinHour(addWorkingDays(calendar, dueOn, count), policy.hour)
  return [
    { stepId, kind: 'reminder', dueOn, at: at(-policy.remindBefore), recipient: 'owner' },
    ...policy.escalations.map(({ after, recipient }) => ({ stepId, kind: `escalation-${recipient}`, dueOn, at: at(after), recipient })),
  ]
}

function staleEffects({ stepId, waitingSince }: Milestone, calendar: WorkCalendar, policy: ReminderPolicy): Effect[] {
  if (waitingSince === null) return []
  const dueOn = addWorkingDays(calendar, waitingSince, policy.staleAfter)
  return [{ stepId, kind: 'stale-waiting', dueOn, at: berlinHour(dueOn, policy.hour), recipient: 'waiting-party' }]
}

/** What is still to come: an effect that was recorded closes those before it, also the ones it overtook. */
function remaining(effects: readonly Effect[], done: ReadonlySet<string>): Effect[] {
  return effects.slice(effects.findLastIndex((effect) => done.has(effectKey(effect))) + 1)
}

function effectKey({ stepId, kind, dueOn }: EffectKey): string {
  return `${stepId}|${kind}|${dueOn}`
}
