import { describe, expect, it } from 'vitest'
import { LandProfile, placeDays, resolveCompetence, sperrzeitenFor, stichtageOf, type Behoerde, type BehoerdeKind } from '@blaupause/domain/catalogue'
import { isGemeinde, parseGv100ad } from '@blaupause/domain/register'
import { landProfiles, registerEdition } from '../src/index.js'

const { stand, territories } = parseGv100ad(registerEdition())
const [bayern, hessen] = landProfiles().map((profile) => LandProfile.parse(profile)) as [LandProfile, LandProfile]
const by = (kind: BehoerdeKind): Behoerde[] => resolveCompetence(bayern, territories, kind, stand)
const he = (kind: BehoerdeKind, on: string = stand): Behoerde[] => resolveCompetence(hessen, territories, kind, on)
const named = (list: Behoerde[], id: string): Behoerde => list.find((entry) => entry.id === id)!

describe('Bavaria on 30.11.2025', () => {
  it('has 1,385 Meldebehörden for 2,056 Gemeinden, 311 of them Verwaltungsgemeinschaften', () => {
    const list = by('meldebehoerde')
    expect(list).toHaveLength(1_385)
    expect(list.filter(({ traeger }) => traeger.length === 9)).toHaveLength(311)
    expect(list.flatMap(({ territory }) => territory)).toHaveLength(2_056)
    expect(named(list, 'meldebehoerde-092735218')).toMatchObject({ name: 'VG Siegenburg', kreis: '09273' })
    expect(named(list, 'meldebehoerde-092735218').territory).toHaveLength(5)
    expect(named(list, 'meldebehoerde-09772177').name).toBe('Markt Meitingen')
    expect(named(list, 'meldebehoerde-09273137').name).toBe('Stadt Kelheim')
    expect(named(list, 'meldebehoerde-09184139').name).toBe('Gemeinde Pullach i.Isartal')
  })
  it.each(['fahrerlaubnisbehoerde', 'auslaenderbehoerde', 'waffenbehoerde'] as const)('has 96 of kind %s', (kind) => {
    expect(by(kind)).toHaveLength(96)
    expect(named(by(kind), `${kind}-09273`).name).toBe('Landratsamt Kelheim')
    expect(named(by(kind), `${kind}-09761000`).name).toBe('Stadt Augsburg')
  })
  it('has 138 untere Bauaufsichtsbehörden: 71 + 25 + 29 + 13', () => {
    const list = by('bauaufsichtsbehoerde')
    const byRule = (rule: string): number => list.filter((entry) => entry.rule === rule).length
    expect(list).toHaveLength(138)
    expect([byRule('by-bauaufsicht-kreis'), byRule('by-bauaufsicht-grosse-kreisstadt'), byRule('by-bauaufsicht-grosse-delegation'), byRule('by-bauaufsicht-kleine-delegation')]).toEqual([96, 29, 8, 5])
    expect(named(list, 'bauaufsichtsbehoerde-09186').fallgruppen).toHaveLength(1)
    expect(named(list, 'bauaufsichtsbehoerde-09186143').fallgruppen[0]!.ags).toBeNull()
    expect(named(list, 'bauaufsichtsbehoerde-09171').territory).not.toContain('09171112')
  })
  it('gives every Gemeinde exactly one authority of each kind, or two that share it by Fallgruppe', () => {
    for (const kind of ['meldebehoerde', 'fahrerlaubnisbehoerde', 'auslaenderbehoerde', 'waffenbehoerde', 'bauaufsichtsbehoerde'] as const) {
      const holders = new Map<string, number>()
      for (const { territory } of by(kind)) for (const ags of territory) holders.set(ags, (holders.get(ags) ?? 0) + 1)
      expect(holders.size).toBe(2_056)
      expect([...holders.values()].filter((count) => count !== 1)).toEqual(kind === 'bauaufsichtsbehoerde' ? [2, 2, 2, 2, 2] : [])
    }
  })
  it('finds the seat of all Meldebehörden but one, which the register spells in two ways', () => {
    expect(named(by('fahrerlaubnisbehoerde'), 'fahrerlaubnisbehoerde-09184').seatAgs).toBe('09162000')
    expect(by('meldebehoerde').filter(({ seatAgs }) => seatAgs === null).map(({ name }) => name)).toEqual(['VG Gemünden a.Main'])
  })
  it('marks what is inferred and names its source', () => {
    expect(by('fahrerlaubnisbehoerde').every(({ certainty, source }) => certainty === 'belegt' && source.includes('ZustVVerk'))).toBe(true)
    expect(by('bauaufsichtsbehoerde').every(({ certainty }) => certainty === 'vermutlich')).toBe(true)
  })
})

describe('Hesse', () => {
  it('has 421 Meldebehörden on both days', () => {
    expect(he('meldebehoerde')).toHaveLength(421)
    expect(he('meldebehoerde', '2026-01-01')).toHaveLength(421)
  })
  it('has 26 Fahrerlaubnisbehörden, 27 from 1.1.2026 with Hanau', () => {
    expect(he('fahrerlaubnisbehoerde')).toHaveLength(26)
    expect(he('fahrerlaubnisbehoerde', '2025-12-31')).toHaveLength(26)
    expect(he('fahrerlaubnisbehoerde', '2026-01-01')).toHaveLength(27)
    expect(named(he('fahrerlaubnisbehoerde', '2026-01-01'), 'fahrerlaubnisbehoerde-06415000')).toMatchObject({ name: 'Stadt Hanau', kreis: '06415' })
    expect(named(he('fahrerlaubnisbehoerde', '2026-01-01'), 'fahrerlaubnisbehoerde-06435').territory).not.toContain('06435014')
  })
  it.each(['auslaenderbehoerde', 'jugendamt'] as const)('has 33 of kind %s on both days', (kind) => {
    expect(he(kind)).toHaveLength(33)
    expect(he(kind, '2026-01-01')).toHaveLength(33)
  })
  it('has three Regierungspräsidien, offices of the Land, each for its Regierungsbezirk', () => {
    const list = he('immissionsschutzbehoerde')
    expect(list.map(({ id, name, traeger, territory, population }) => [id, name, traeger, territory.length, population])).toEqual([
      ['immissionsschutzbehoerde-064', 'Regierungspräsidium Darmstadt', '06', 184, 4_039_611],
      ['immissionsschutzbehoerde-065', 'Regierungspräsidium Gießen', '06', 101, 1_040_290],
      ['immissionsschutzbehoerde-066', 'Regierungspräsidium Kassel', '06', 136, 1_200_892],
    ])
    expect(he('immissionsschutzbehoerde', '2026-01-01')[0]!.territory).toContain('06415000')
  })
  it('names Kreise in its own words', () => {
    const names = he('fahrerlaubnisbehoerde').map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Landkreis Gießen', 'Main-Taunus-Kreis', 'Wetteraukreis', 'Stadt Wiesbaden', 'Landkreis Kassel', 'Stadt Kassel']))
  })
})

describe('holidays of a place', () => {
  const days = (ags: string, year: number) => placeDays(bayern, ags, [year]).map(({ on, holds, certainty }) => `${on} ${holds ? certainty : 'unknown'}`)

  it.each([2025, 2028])('in %i: the Friedensfest in Augsburg only, 15 August where a source says so, elsewhere open', (year) => {
    expect(days('09761000', year)).toEqual([`${year}-08-08 belegt`, `${year}-08-15 unknown`])
    expect(days('09273137', year)).toEqual([`${year}-08-15 vermutlich`])
    expect(days('09564000', year)).toEqual([])
    expect(days('09661000', year)).toEqual([`${year}-08-15 unknown`])
  })
  it('no Sperrzeit and no Stichtag is in force before the Land sets it, and each proposal says so', () => {
    const office = { kind: 'meldebehoerde', traeger: '09772177', seat: '09772177', population: 900 }
    for (const profile of [bayern, hessen]) {
      expect(sperrzeitenFor(profile, office)).toEqual([])
      expect(stichtageOf(profile, [2026])).toEqual({})
      for (const { certainty, sources, note } of [...profile.calendar.sperrzeiten, ...profile.calendar.stichtage]) expect([certainty, sources.length > 0, note !== null].every(Boolean)).toBe(true)
    }
  })
  it('agrees with the register on names and keys of every listed Gemeinde', () => {
    const names = new Map(territories.filter(isGemeinde).map(({ key, name }) => [key, name]))
    for (const profile of [bayern, hessen]) for (const { bodies } of profile.competence) if (bodies.by === 'liste') for (const { ags, name } of bodies.gemeinden) expect(names.get(ags)).toMatch(name)
  })
})
