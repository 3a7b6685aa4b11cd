import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { isQuiet, nextLoud, speakingCalendar, type ReminderPolicy } from '../deadlines/index.js'
import { berlinDay, berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import { isActive, type Milestone } from './milestone.js'

/** Something the system does by itself about one step, keyed by step, kind and due day so that it happens once. */
export type Effect = { readonly stepId: string; readonly kind: string; readonly dueOn: LocalDate; readonly at: Instant; readonly recipient: string }
export type EffectKey = Pick<Effect, 'stepId' | 'kind' | 'dueOn'>

/**
 * Every effect the open steps of a rollout call for, past and future, minus those already `recorded`. A step that waits
 * is neither reminded nor escalated: after `staleAfter` working days the system asks the waiting party instead. None
 * falls into the policy's quiet time.
 */
export function effectsOf(all: readonly Milestone[], recorded: readonly EffectKey[], calendar: WorkCalendar, policy: ReminderPolicy): Effect[] {
  const done = new Set(recorded.map(effectKey))
  const speaking = speakingCalendar(calendar, policy)
  return all
    .filter((milestone) => isActive(milestone, all))
    .flatMap((milestone) => remaining(milestone.waitingOn ? staleEffects(milestone, speaking, policy) : deadlineEffects(milestone, speaking, policy), done))
}

/**
 * What is to be done at `now`, and when to look again. Of several escalations that have come due at once only the
 * highest is sent, and a reminder is not sent after its due day. In quiet time nothing is sent: what came due, or comes
 * late after an outage, waits for the next hour that is not quiet.
 */
export function effectsDue(
  effects: readonly Effect[],
  now: Instant,
  calendar: WorkCalendar,
  policy: ReminderPolicy,
): { due: Effect[]; wakeAt: Instant | null } {
  const past = effects.filter((effect) => effect.at <= now)
  const today = berlinDay(now)
  const due = past.filter(
    (effect) => !past.some((other) => other.stepId === effect.stepId && other.at > effect.at) && (effect.kind !== 'reminder' || today <= effect.dueOn),
  )
  const next =
    effects
      .filter((effect) => effect.at > now)
      .map((effect) => effect.at)
      .sort()[0] ?? null
  if (due.length === 0 || !isQuiet(now, calendar, policy)) return { due, wakeAt: next }
  const loud = nextLoud(now, calendar, policy)
  return { due: [], wakeAt: next !== null && next < loud ? next : loud }
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

/** Who has named a day is left in peace until it has passed. */
function staleEffects({ stepId, waitingSince, promisedOn }: Milestone, calendar: WorkCalendar, policy: ReminderPolicy): Effect[] {
  if (waitingSince === null) return []
  const dueOn = promisedOn === null ? addWorkingDays(calendar, waitingSince, policy.staleAfter) : addWorkingDays(calendar, promisedOn, 1)
  return [{ stepId, kind: 'stale-waiting', dueOn, at: berlinHour(dueOn, policy.hour), recipient: 'waiting-party' }]
}

/** What is still to come: an effect that was recorded closes those before it, also the ones it overtook. */
function remaining(effects: readonly Effect[], done: ReadonlySet<string>): Effect[] {
  return effects.slice(effects.findLastIndex((effect) => done.has(effectKey(effect))) + 1)
}

function effectKey({ stepId, kind, dueOn }: EffectKey): string {
  return `${stepId}|${kind}|${dueOn}`
}
