import type { ImportSpecial, ImportTarget } from '@blaupause/domain/blueprints'
import { behoerdeKindFor, openHolidays, type Behoerde, type LandProfile, type Onlinedienst } from '@blaupause/domain/catalogue'
import { isOwnProgramme, ownProgramme, proposeByRule, proposeRollouts, type Programme } from '@blaupause/domain/programme'
import { behoerdenOn, currentProfiles } from '../../catalogue/index.js'
import { found, type Tx } from '../../platform/index.js'
import { programmesOf } from '../../programme/index.js'
import { readStichtage, stichtagName, type StoredStichtag } from '../../rollouts/index.js'

/** All an import needs to know about a Land on a day. */
export type LandFacts = {
  readonly programme: Programme
  readonly profile: LandProfile
  readonly behoerden: ReadonlyMap<string, Behoerde>
  readonly onlinedienste: ReadonlyMap<string, Onlinedienst>
  readonly target: ImportTarget
  readonly stichtage: readonly StoredStichtag[]
}

/** Reads the facts of a Land and of its programme, or of its own where it has none with the Bund; `thing.unknown` if it has no profile here. */
export async function landFacts(tx: Tx, land: string, on: string): Promise<LandFacts> {
  const [programmes, profiles, services, behoerden, existing, stichtage] = await Promise.all([
    programmesOf(tx),
    currentProfiles(tx, on, land),
    tx.query<Onlinedienst>(
      'onlinedienst.all',
      'select id, name, short_name "shortName", ozg_ids "ozgIds", leika_keys "leikaKeys", origin, offers, numbers, sources from onlinedienst order by position',
    ),
    behoerdenOn(tx, land, on),
    tx.query<{ behoerdeId: string; onlinedienst: string }>('rollout.taken', 'select behoerde_id "behoerdeId", onlinedienst from rollout where land = $1', [
      land,
    ]),
    readStichtage(tx, [land]),
  ])
  const profile = found(profiles[0])
  const programme = programmes.find((candidate) => candidate.land === land) ?? ownProgramme(profile)
  const own = isOwnProgramme(programme)
  const offered = services.flatMap((service) => {
    const kind = behoerdeKindFor(service, land)
    return kind
      ? [
          {
            id: service.id,
            name: service.shortName,
            ozgIds: service.ozgIds,
            leikaKeys: service.leikaKeys,
            behoerdeKind: kind,
            special: specialOf(
              profile,
              behoerden.filter((behoerde) => behoerde.kind === kind),
            ),
          },
        ]
      : []
  })
  const target: ImportTarget = {
    land,
    landName: profile.name,
    names: namesOf(profile, programme),
    existing,
    commitments: own ? offered.map(({ id }) => ({ onlinedienst: id })) : programme.commitments,
    bestand: programme.bestand,
    onlinedienste: offered,
    behoerdeKinds: [...new Set(profile.competence.map(({ kind }) => kind))],
    stichtage: [...new Set([...profile.calendar.stichtage.map(({ id }) => id), ...stichtage.map(({ calendar }) => calendar)])].map((id) => ({
      id,
      name: stichtagName(land, id, stichtage) ?? { de: id, en: id },
    })),
    openRegions: openHolidays(profile, behoerden).map((one) => ({ ...one, behoerden: one.behoerden.map(({ id }) => id) })),
    proposals: own ? proposeByRule(land, services, behoerden) : proposeRollouts(programme, programme.commitments, services, behoerden),
  }
  return {
    programme,
    profile,
    target,
    stichtage,
    behoerden: new Map(behoerden.map((behoerde) => [behoerde.id, behoerde])),
    onlinedienste: new Map(services.map((service) => [service.id, service])),
  }
}

/** Names by role and parameter: the Land profile's, the programme's partners, and the authority itself for `kommune`. */
export function namesOf({ names }: LandProfile, { partners }: Programme): Record<string, string | null> {
  return {
    kommune: 'Kommune',
    ...Object.fromEntries(partners.map(({ role, name }) => [role, name])),
    ...Object.fromEntries(names.map(({ id, value }) => [id, value])),
  }
}

/** What the Land profile says about the authorities of one kind that another Land would not expect. A Land's offices are only said where the pilots' Kommunen would have looked for themselves. */
function specialOf({ competence }: LandProfile, behoerden: readonly Behoerde[]): ImportSpecial {
  const unsure = behoerden.filter(({ certainty }) => certainty === 'offen')
  const rule = competence.find(({ id, note }) => note !== null && unsure.some((behoerde) => behoerde.rule === id))
  const ofLand = behoerden.length > 0 && behoerden.every(({ traeger }) => traeger.length === 2)
  return { landOffices: ofLand ? behoerden.map(({ name }) => name) : [], authorities: behoerden.length, unsure: unsure.length, note: rule?.note ?? null }
}
