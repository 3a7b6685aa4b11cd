import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { behoerdeKinds, LandProfile, LeikaAlias, Onlinedienst, resolveCompetence } from '@blaupause/domain/catalogue'
import { Programme, proposeRollouts, whoInstead } from '@blaupause/domain/programme'
import { isGemeinde, parseGv100ad } from '@blaupause/domain/register'
import { landProfiles, leikaAliases, leikaRows, onlinedienste, ozgRows, procedureRows, programmes, registerEdition } from '../src/index.js'

const { stand, territories } = parseGv100ad(registerEdition())
const services = z.array(Onlinedienst).parse(onlinedienste())
const [bayern, hessen] = programmes().map((programme) => Programme.parse(programme)) as [Programme, Programme]
const behoerden = landProfiles().flatMap((json) => {
  const profile = LandProfile.parse(json)
  return behoerdeKinds.flatMap((kind) => resolveCompetence(profile, territories, kind, stand))
})
const service = (id: string): Onlinedienst => services.find((candidate) => candidate.id === id)!
const count = (programme: Programme): { total: number; byService: Record<string, number>; ummeldung: Record<string, number>; via: Record<string, number> } => {
  const proposals = proposeRollouts(programme, programme.commitments, services, behoerden)
  const tally = (keys: string[]): Record<string, number> => keys.reduce<Record<string, number>>((sum, key) => ({ ...sum, [key]: (sum[key] ?? 0) + 1 }), {})
  return {
    total: proposals.length,
    byService: tally(proposals.map(({ onlinedienst }) => onlinedienst)),
    ummeldung: tally(proposals.filter(({ onlinedienst }) => onlinedienst === 'ummeldung').map(({ pilot }) => pilot!)),
    via: tally(proposals.map(({ via }) => via)),
  }
}

describe('pilots × commitments', () => {
  it('give 62 rollouts in Bavaria: 46 Ummeldung and 4 each of the other four', () => {
    expect(count(bayern)).toEqual({
      total: 62,
      byService: { ummeldung: 46, fuehrerschein: 4, bauantrag: 4, aufenthalt: 4, waffen: 4 },
      ummeldung: { '09661000': 1, '09761000': 1, '09273': 13, '09375': 29, '09772177': 1, '09184139': 1 },
      via: { selbst: 20, rechnerisch: 42 },
    })
  })
  it('give 61 rollouts in Hesse: 46 + 4 + 4 + 4 + 3', () => {
    expect(count(hessen)).toEqual({
      total: 61,
      byService: { ummeldung: 46, fuehrerschein: 4, aufenthalt: 4, unterhaltsvorschuss: 4, anlagengenehmigung: 3 },
      ummeldung: { '06414000': 1, '06611000': 1, '06439': 17, '06440': 25, '06436005': 1, '06531007': 1 },
      via: { selbst: 16, rechnerisch: 42, zusage: 3 },
    })
  })
  it.each([
    ['09772177', bayern, 'Landratsamt Augsburg'],
    ['09184139', bayern, 'Landratsamt München'],
    ['06436005', hessen, 'Main-Taunus-Kreis'],
    ['06531007', hessen, 'Landkreis Gießen'],
  ])('name who is responsible for the Führerschein instead of pilot %s', (traeger, programme, name) => {
    expect(whoInstead({ traeger }, service('fuehrerschein'), programme.land, behoerden)?.name).toBe(name)
  })
  it('have pilots that stand in the register with their number of Gemeinden', () => {
    for (const { pilots } of [bayern, hessen]) {
      expect(pilots).toHaveLength(6)
      for (const { traeger, gemeinden } of pilots)
        expect(territories.filter((territory) => isGemeinde(territory) && territory.key.startsWith(traeger))).toHaveLength(gemeinden)
    }
  })
  it('have Bestand at authorities that exist', () => {
    for (const { bestand } of [bayern, hessen]) for (const { behoerdeId } of bestand) expect(behoerden.map(({ id }) => id)).toContain(behoerdeId)
  })
  it('have duties of named partners only', () => {
    for (const { duties, partners } of [bayern, hessen]) for (const { partner } of duties) expect(partners.map(({ id }) => id)).toContain(partner)
  })
})

describe('the catalogue', () => {
  it('has seven Onlinedienste, the Ummeldung with seven Leistungen', () => {
    expect(services.map(({ id }) => id)).toEqual([
      'ummeldung',
      'fuehrerschein',
      'aufenthalt',
      'bauantrag',
      'waffen',
      'unterhaltsvorschuss',
      'anlagengenehmigung',
    ])
    expect(service('ummeldung').leikaKeys).toHaveLength(7)
  })
  it('knows every key and OZG-Leistung that an Onlinedienst serves', () => {
    const keys = new Set([...leikaRows().map((row) => row.leika_schluessel), ...procedureRows().map((row) => row.leika_key)])
    const ozg = new Set(ozgRows().map((row) => row.ozg_id))
    for (const { leikaKeys, ozgIds } of services) {
      expect(leikaKeys.filter((key) => !keys.has(key))).toEqual([])
      expect(ozgIds.filter((id) => !ozg.has(id))).toEqual([])
    }
    expect(ozg.size).toBe(557)
  })
  it('has aliases whose older key stands in the catalogue of 2019', () => {
    const old = new Set(leikaRows().map((row) => row.leika_schluessel))
    for (const { formerly } of z.array(LeikaAlias).parse(leikaAliases())) expect(old).toContain(formerly)
  })
})
