import { Injectable } from '@nestjs/common'
import type { ProposeRollouts, RolloutsProposed } from '@blaupause/contract/programme'
import { Blueprint } from '@blaupause/domain/blueprints'
import { addWorkingDays, landCalendar, type LandCode } from '@blaupause/domain/calendar'
import { Onlinedienst, profileParameters, type Behoerde, type LandProfile } from '@blaupause/domain/catalogue'
import type { Actor } from '@blaupause/domain/identity'
import { require, type LocalDate } from '@blaupause/domain/kernel'
import { canProposeRollouts, proposeRollouts, type Programme } from '@blaupause/domain/programme'
import { starterBlueprint } from '@blaupause/reference'
import { behoerdenOn, currentProfiles } from '../catalogue/index.js'
import { Clock, Commands, found, type Tx } from '../platform/index.js'
import { createRollouts, planRollout, readStichtage, type RolloutPlan, type StoredStichtag } from '../rollouts/index.js'
import { knownExemption } from './known-exemption.js'
import { programmesOf } from './programmes.read-model.js'

type Facts = {
  readonly programme: Programme
  readonly services: readonly Onlinedienst[]
  readonly behoerden: readonly Behoerde[]
  readonly profile: LandProfile
  readonly existing: ReadonlySet<string>
  readonly stichtage: readonly StoredStichtag[]
}

/** "62 Anschlüsse aus den Zusagen vorschlagen": each committed service × each responsible authority of the pilots, from the starter blueprint. */
@Injectable()
export class ProposeService {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** Makes what is missing; what is there stays as it is, so that a second time does no harm. Bestand of the programme is made as such. */
  propose(actor: Actor, programmeId: string, key: string, command: ProposeRollouts): Promise<RolloutsProposed> {
    return this.commands.run(
      actor,
      { key, body: ['propose', programmeId, command] },
      (tx) => factsOf(tx, programmeId, this.clock.now().today),
      (tx, facts, now) => {
        require(canProposeRollouts(actor, facts.programme), 'permission.denied', { who: `Land ${facts.programme.land} / Roll-in-Team` })
        const plans = plansOf(facts, now.today)
        const missing = plans.filter(({ behoerde, onlinedienst }) => !facts.existing.has(`${behoerde.id}|${onlinedienst.id}`))
        createRollouts(tx, missing, key, now)
        return { answer: { created: missing.length, existing: plans.length - missing.length }, events: [] }
      },
    )
  }
}

async function factsOf(tx: Tx, id: string, today: LocalDate): Promise<Facts> {
  const programme = found((await programmesOf(tx)).find((candidate) => candidate.id === id))
  const reading = tx.query<unknown>(
    'onlinedienst.all',
    'select id, name, short_name "shortName", ozg_ids "ozgIds", leika_keys "leikaKeys", origin, offers, numbers, sources from onlinedienst order by position',
  )
  const known = tx.query<{ key: string }>('rollout.keys', `select behoerde_id || '|' || onlinedienst key from rollout where land = $1`, [programme.land])
  const naming = readStichtage(tx, [programme.land])
  const behoerden = behoerdenOn(tx, programme.land, today)
  const profile = found((await currentProfiles(tx, today, programme.land))[0])
  return {
    programme,
    profile,
    stichtage: await naming,
    behoerden: await behoerden,
    services: (await reading).map((row) => Onlinedienst.parse(row)),
    existing: new Set((await known).map(({ key }) => key)),
  }
}

function plansOf({ programme, services, behoerden, profile, stichtage }: Facts, today: LocalDate): RolloutPlan[] {
  const starter = Blueprint.parse(starterBlueprint())
  const plannedStartOn = addWorkingDays(landCalendar(programme.land as LandCode), today, 1)
  const byId = new Map(behoerden.map((behoerde) => [behoerde.id, behoerde]))
  return proposeRollouts(programme, programme.commitments, services, behoerden).map(({ behoerdeId, onlinedienst, pilot, via }) => {
    const bestand = programme.bestand.find((one) => one.behoerdeId === behoerdeId && one.onlinedienst === onlinedienst)
    return planRollout(starter, {
      behoerde: byId.get(behoerdeId)!,
      onlinedienst: services.find(({ id }) => id === onlinedienst)!,
      programme: programme.id,
      pilot,
      via,
      plannedStartOn,
      knownOn: today,
      stichtage,
      parameters: profileParameters(profile),
      commitmentOn: programme.commitments.find((one) => one.onlinedienst === onlinedienst)?.until ?? null,
      existing: bestand ? { state: 'bestand', reason: bestand.note.de, on: bestand.since } : knownExemption(programme, behoerdeId, onlinedienst),
    })
  })
}
