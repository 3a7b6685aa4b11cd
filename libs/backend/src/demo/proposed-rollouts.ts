import { addWorkingDays, landCalendar, type LandCode } from '@blaupause/domain/calendar'
import { profileParameters } from '@blaupause/domain/catalogue'
import { SYSTEM } from '@blaupause/domain/identity'
import { proposeRollouts, type Programme } from '@blaupause/domain/programme'
import type { Now } from '@blaupause/domain/rollouts'
import type { DataSource } from 'typeorm'
import { transact } from '../platform/index.js'
import { knownExemption } from '../programme/index.js'
import { createRollouts, planRollout, type RolloutPlan } from '../rollouts/index.js'
import type { ShippedFacts } from './shipped-facts.js'

export type CreatedRollout = { readonly id: string; readonly behoerde: string; readonly onlinedienst: string; readonly state: RolloutPlan['state'] }

/** Makes the rollouts that follow from a programme's commitments, from the starter blueprint; what was connected before is Bestand. */
export async function createProposedRollouts(source: DataSource, facts: ShippedFacts, programmeId: string, now: Now): Promise<CreatedRollout[]> {
  const programme = facts.programmes.find(({ id }) => id === programmeId)!
  const plans = plansOf(programme, facts, now.today)
  const ids = await transact(source, SYSTEM, 'write', async (tx) => createRollouts(tx, plans, `propose-${programmeId}`, now))
  return plans.map(({ behoerde, onlinedienst, state }, index) => ({ id: ids[index]!, behoerde: behoerde.id, onlinedienst: onlinedienst.id, state }))
}

function plansOf(programme: Programme, { profiles, behoerden, onlinedienste, starter }: ShippedFacts, today: string): RolloutPlan[] {
  const proposals = proposeRollouts(programme, programme.commitments, [...onlinedienste.values()], [...behoerden.values()])
  const plannedStartOn = addWorkingDays(landCalendar(programme.land as LandCode), today, 1)
  return proposals.map(({ behoerdeId, onlinedienst, pilot, via }) => {
    const bestand = programme.bestand.find((known) => known.behoerdeId === behoerdeId && known.onlinedienst === onlinedienst)
    return planRollout(starter, {
      behoerde: behoerden.get(behoerdeId)!,
      onlinedienst: onlinedienste.get(onlinedienst)!,
      programme: programme.id,
      pilot,
      via,
      plannedStartOn,
      knownOn: today,
      stichtage: [],
      parameters: profileParameters(profiles.get(programme.land)!),
      commitmentOn: programme.commitments.find((commitment) => commitment.onlinedienst === onlinedienst)?.until ?? null,
      existing: bestand ? { state: 'bestand', reason: bestand.note.de, on: bestand.since } : knownExemption(programme, behoerdeId, onlinedienst),
    })
  })
}
