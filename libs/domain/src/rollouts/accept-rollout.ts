import { actsFor, type Actor } from '../identity/index.js'
import { require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import { requireVersion, type Milestone, type Now } from './milestone.js'
import type { Rollout } from './rollout.js'
import { rolloutEvent } from './rollout-event.js'

export type AcceptCommand = { readonly version: number; readonly acceptedOn: LocalDate; readonly note?: string | undefined }

/**
 * Abnahme: the authority accepts what the contractor delivered. It comes after go-live was reported and is a day of its
 * own: a service can be live without having been accepted, and accepted without being fit for operation.
 */
export function acceptRollout(
  rollout: Pick<Rollout, 'id' | 'land' | 'programme' | 'traeger' | 'state' | 'version'> & { readonly acceptedOn: LocalDate | null },
  milestones: readonly Milestone[],
  command: AcceptCommand,
  actor: Actor,
  { today }: Now,
): DomainEvent {
  requireVersion(rollout, command.version)
  require(rollout.state === 'reported' || rollout.state === 'confirmed', 'rollout.not-live')
  require(rollout.acceptedOn === null, 'rollout.accepted', { date: rollout.acceptedOn ?? '' })
  require(command.acceptedOn <= today, 'milestone.future', { date: command.acceptedOn })
  const liveOn = milestones.find(({ goLive }) => goLive)?.reportedOn ?? null
  require(liveOn === null || command.acceptedOn >= liveOn, 'rollout.accepted-early', { date: liveOn ?? '' })
  return rolloutEvent(
    'rollout.accepted.v1',
    rollout,
    command.acceptedOn,
    {},
    {
      onBehalfOf: actsFor(actor, rollout.traeger) ? rollout.traeger : null,
      text: command.note ? { field: 'note', text: command.note, visibility: 'programme' } : null,
    },
  )
}

/**
 * Betriebsfähigkeit: the day from which it can be operated, that is when the last step of operation after go-live was
 * reported; null as long as one of them is open.
 */
export function operationalOn(milestones: readonly (Pick<Milestone, 'goLive' | 'state' | 'reportedOn'> & { readonly operation: boolean })[]): LocalDate | null {
  const needed = milestones.filter(({ operation, goLive, state }) => (operation || goLive) && state !== 'exempt')
  if (!needed.some(({ operation }) => operation) || needed.some(({ reportedOn }) => reportedOn === null)) return null
  return needed.map(({ reportedOn }) => reportedOn!).reduce((latest, day) => (day > latest ? day : latest))
}
