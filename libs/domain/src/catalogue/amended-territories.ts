import { addDays, type LocalDate } from '../kernel/index.js'
import type { Territory } from '../register/index.js'
import type { LandProfile, RegisterAmendment } from './land-profile.js'

/**
 * The territories of the profile's Land on a day: the register plus what the profile knows ahead of it. A register
 * edition that already shows a change makes its amendment idle.
 */
export function amendedTerritories(profile: Pick<LandProfile, 'land' | 'amendments'>, territories: readonly Territory[], on: LocalDate): readonly Territory[] {
  const own = territories.filter(({ land }) => land === profile.land)
  return profile.amendments.filter((amendment) => amendment.on <= on).reduce(becomesKreisfrei, own)
}

/** Days on which an answer of the profile may change: amendments, and begin and end of rules and of what they list. */
export function turningDays(profile: LandProfile): LocalDate[] {
  const spans = profile.competence.flatMap((rule) => [
    rule,
    ...(rule.bodies.by === 'liste' ? rule.bodies.gemeinden : rule.bodies.by === 'stelle' ? rule.bodies.stellen : []),
  ])
  const days = [...profile.amendments.map(({ on }) => on), ...spans.flatMap(({ validFrom, validTo }) => [validFrom, validTo && addDays(validTo, 1)])]
  return [...new Set(days.filter((day) => day !== null))].sort()
}

function becomesKreisfrei(territories: readonly Territory[], { ags, newAgs, kreis }: RegisterAmendment): readonly Territory[] {
  const town = territories.find(({ key }) => key === ags)
  if (!town || territories.some(({ key }) => key === newAgs)) return territories
  const above = {
    land: town.land,
    regierungsbezirk: town.regierungsbezirk,
    kreis: kreis.key,
    areaHa: null,
    population: null,
    plz: null,
    ags: null,
    seat: kreis.name,
  }
  const verband = `${kreis.key}0000`
  return [
    ...territories.filter(({ key }) => key !== ags && key !== town.verband),
    { ...above, key: kreis.key, level: 'kreis', ars: kreis.key.padEnd(12, '0'), name: town.name, textkennzeichen: '41', verband: null },
    { ...above, key: verband, level: 'verband', ars: verband.padEnd(12, '0'), name: town.name, textkennzeichen: '50', verband },
    { ...town, key: newAgs, ags: newAgs, ars: verband + newAgs.slice(5), textkennzeichen: '61', kreis: kreis.key, verband },
  ]
}
