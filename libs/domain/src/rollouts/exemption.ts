import { addWorkingDays, workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import type { Actor } from '../identity/index.js'
import { berlinHour, addDays, require, type DomainEvent, type Instant, type LocalDate } from '../kernel/index.js'
import { requireVersion, type Milestone, type MilestoneState, type Now } from './milestone.js'
import type { Rollout } from './rollout.js'
import { rolloutEvent } from './rollout-event.js'
import { notWaiting } from './unreported.js'

/** Why an authority is justly left out: "größtmöglich" leaves room for these five and no others (domain facts of the programme). */
export const exemptionKinds = ['not-responsible', 'transferred', 'own-solution', 'no-module', 'deferred'] as const
export type ExemptionKind = (typeof exemptionKinds)[number]

/** Reasons that pass by themselves: they need a day on which somebody looks again. */
export const passingKinds: readonly ExemptionKind[] = ['no-module', 'deferred']

/** A step as it stood when the exception began, so that it comes back as it was. */
export type BeforeExemption = {
  readonly id: string
  readonly state: MilestoneState
  readonly waitingOn: string | null
  readonly waitingOrganisation: string | null
}

/** A request that an authority be left out, and what became of it. `expiresOn`: the last day on which it holds. */
export type Exemption = {
  readonly id: string
  readonly rolloutId: string
  readonly kind: ExemptionKind
  readonly state: 'requested' | 'approved' | 'declined' | 'ended'
  readonly requestedBy: string
  readonly requestedOrganisation: string
  readonly decidedOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly before: readonly BeforeExemption[]
  readonly version: number
}

export type RequestCommand = { readonly version: number; readonly kind: ExemptionKind; readonly reason: string; readonly expiresOn: LocalDate | null }
type Scoped = Pick<Rollout, 'id' | 'land' | 'programme' | 'traeger' | 'state' | 'version'>

/** Asks that a rollout be left out. Nothing is left out by asking; one that is live or Bestand needs no exception. */
export function requestExemption(
  rollout: Scoped,
  current: Pick<Exemption, 'state'> | null,
  command: RequestCommand,
  actor: Actor,
  { today }: Now,
): DomainEvent {
  requireVersion(rollout, command.version)
  require(rollout.state === 'open' || rollout.state === 'running', 'exemption.not-now', { state: rollout.state })
  require(current === null, 'exemption.exists')
  require(command.expiresOn === null || command.expiresOn > today, 'exemption.past', { date: command.expiresOn ?? '' })
  require(command.expiresOn !== null || !passingKinds.includes(command.kind), 'exemption.expiry')
  const onBehalf = actor.role === 'kommune' && actor.traeger[0] !== rollout.traeger ? rollout.traeger : null
  return rolloutEvent(
    'rollout.exemption-requested.v1',
    rollout,
    today,
    { kind: command.kind, expiresOn: command.expiresOn },
    {
      onBehalfOf: onBehalf,
      text: reasonText(command.reason),
    },
  )
}

/** Another person at the Land agrees: what is open of the rollout is left out, what is done stays as it is. */
export function approveExemption(
  exemption: Exemption,
  rollout: Scoped,
  milestones: readonly Milestone[],
  command: { readonly version: number },
  actor: Actor,
  { today }: Now,
): { exemption: Exemption; milestones: Milestone[]; event: DomainEvent } {
  requireVersion(exemption, command.version)
  require(exemption.state === 'requested', 'exemption.state')
  require(exemption.requestedBy !== actor.subject, 'exemption.four-eyes')
  require(exemption.expiresOn === null || exemption.expiresOn > today, 'exemption.past', { date: exemption.expiresOn ?? '' })
  require(rollout.state === 'open' || rollout.state === 'running', 'exemption.not-now', { state: rollout.state })
  const open = milestones.filter(({ state }) => state === 'open' || state === 'running')
  return {
    exemption: {
      ...exemption,
      state: 'approved',
      decidedOn: today,
      before: open.map(({ id, state, waitingOn, waitingOrganisation }) => ({ id, state, waitingOn, waitingOrganisation })),
      version: exemption.version + 1,
    },
    milestones: open.map((milestone) => ({
      ...milestone,
      state: 'exempt',
      ready: false,
      ...notWaiting,
      version: milestone.version + 1,
    })),
    event: rolloutEvent('rollout.exempted.v1', rollout, today, {
      kind: exemption.kind,
      expiresOn: exemption.expiresOn,
      requestedBy: exemption.requestedOrganisation,
    }),
  }
}

/** Not agreed, or withdrawn by who asked: the rollout never stopped. */
export function declineExemption(
  exemption: Exemption,
  rollout: Scoped,
  command: { readonly version: number; readonly reason: string },
  { today }: Now,
): { exemption: Exemption; event: DomainEvent } {
  requireVersion(exemption, command.version)
  require(exemption.state === 'requested', 'exemption.state')
  return {
    exemption: { ...exemption, state: 'declined', decidedOn: today, version: exemption.version + 1 },
    event: rolloutEvent('rollout.exemption-declined.v1', rollout, today, { kind: exemption.kind }, { text: reasonText(command.reason) }),
  }
}

/**
 * The rollout goes on where it stood: the same steps open, and waiting anew from today; their days later by the working
 * days it was left out. By a decision with its reason, or because the exception has expired.
 */
export function readmitRollout(
  exemption: Exemption,
  rollout: Scoped,
  milestones: readonly Milestone[],
  reason: string | null,
  { today }: Now,
  calendar: WorkCalendar,
): { exemption: Exemption; milestones: Milestone[]; event: DomainEvent } {
  require(exemption.state === 'approved' && rollout.state === 'exempt', 'exemption.none')
  const before = new Map(exemption.before.map((step) => [step.id, step]))
  const away = exemption.decidedOn === null ? 0 : workingDaysBetween(calendar, exemption.decidedOn, today)
  return {
    exemption: { ...exemption, state: 'ended', version: exemption.version + 1 },
    milestones: milestones.flatMap((milestone): Milestone[] => {
      const was = before.get(milestone.id)
      if (!was || milestone.state !== 'exempt') return []
      const dueOn = milestone.dueOn === null ? null : addWorkingDays(calendar, milestone.dueOn, away)
      return [
        {
          ...milestone,
          state: was.state,
          waitingOn: was.waitingOn,
          waitingSince: was.waitingOn === null ? null : today,
          waitingOrganisation: was.waitingOrganisation,
          dueOn,
          version: milestone.version + 1,
        },
      ]
    }),
    event: rolloutEvent('rollout.readmitted.v1', rollout, today, { kind: exemption.kind, expired: reason === null }, { text: reasonText(reason) }),
  }
}

/** When the process must look at an exception that expires: the morning after its last day. */
export function exemptionWake(expiresOn: LocalDate | null): Instant | null {
  return expiresOn === null ? null : berlinHour(addDays(expiresOn, 1), 8)
}

function reasonText(text: string | null): DomainEvent['text'] {
  return text === null ? null : { field: 'reason', text, visibility: 'programme' }
}
