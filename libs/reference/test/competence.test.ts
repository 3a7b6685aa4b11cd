import { describe, expect, it } from 'vitest'
import { LandProfile, placeDays, resolveCompetence, sperrzeitenFor, stichtageOf, type Behoerde, type BehoerdeKind } from '@blaupause/domain/catalogue'
import { isWorkingDay, landCalendar, type LandCode } from '@blaupause/domain/calendar'
import { isGemeinde, parseGv100ad } from '@blaupause/domain/register'
import { landProfiles, registerEdition } from '../src/index.js'

const { stand, territories } = parseGv100ad(registerEdition())
const [bayern, hessen, hamburg, saarland] = landProfiles().map((profile) => LandProfile.parse(profile)) as [LandProfile, LandProfile, LandProfile, LandProfile]
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
    expect([
      byRule('by-bauaufsicht-kreis'),
      byRule('by-bauaufsicht-grosse-kreisstadt'),
      byRule('by-bauaufsicht-grosse-delegation'),
      byRule('by-bauaufsicht-kleine-delegation'),
    ]).toEqual([96, 29, 8, 5])
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
    expect(
      by('meldebehoerde')
        .filter(({ seatAgs }) => seatAgs === null)
        .map(({ name }) => name),
    ).toEqual(['VG Gemünden a.Main'])
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
    expect(names).toEqual(
      expect.arrayContaining(['Landkreis Gießen', 'Main-Taunus-Kreis', 'Wetteraukreis', 'Stadt Wiesbaden', 'Landkreis Kassel', 'Stadt Kassel']),
    )
  })
})

describe('Saarland', () => {
  const sl = (kind: BehoerdeKind): Behoerde[] => resolveCompetence(saarland, territories, kind, stand)
  const gemeinden = (list: Behoerde[]): string[] => list.flatMap(({ territory }) => territory)

  it('has 52 Gemeinden in five Landkreise and the Regionalverband, no Verwaltungsgemeinschaft, and a condominium that counts nowhere', () => {
    const own = territories.filter(({ land }) => land === '10')
    expect(own.filter(isGemeinde)).toHaveLength(52)
    expect(
      own
        .filter(({ level }) => level === 'kreis')
        .map(({ textkennzeichen }) => textkennzeichen)
        .sort(),
    ).toEqual(['44', '44', '44', '44', '44', '45'])
    expect(own.filter(({ level, textkennzeichen }) => level === 'verband' && textkennzeichen !== '50')).toEqual([])
    expect(gemeinden(sl('meldebehoerde'))).not.toContain('10042999')
  })
  it.each([
    ['meldebehoerde', 52],
    ['fahrerlaubnisbehoerde', 6],
    ['auslaenderbehoerde', 1],
    ['bauaufsichtsbehoerde', 12],
    ['waffenbehoerde', 8],
    ['jugendamt', 6],
  ] as const)('has of kind %s %i, and each of the 52 Gemeinden has exactly one', (kind, count) => {
    expect(sl(kind)).toHaveLength(count)
    expect(gemeinden(sl(kind))).toHaveLength(52)
    expect(new Set(gemeinden(sl(kind))).size).toBe(52)
  })
  it('has one office of the Land for residence titles, in Lebach', () => {
    expect(sl('auslaenderbehoerde')).toMatchObject([
      {
        id: 'auslaenderbehoerde-10-landesverwaltungsamt',
        name: 'Landesverwaltungsamt, Zentrale Ausländerbehörde',
        traeger: '10',
        seatAgs: '10044112',
        kreis: null,
      },
    ])
    expect(sl('auslaenderbehoerde')[0]!.population).toBe(sl('meldebehoerde').reduce((sum, { population }) => sum + population, 0))
  })
  it('lets Saarbrücken act for the whole Regionalverband in driving licences, and says that this is to be checked', () => {
    const city = named(sl('fahrerlaubnisbehoerde'), 'fahrerlaubnisbehoerde-10041100')
    expect([city.name, city.traeger, city.certainty, city.territory.length]).toEqual(['Stadt Saarbrücken', '10041100', 'offen', 10])
    expect(sl('fahrerlaubnisbehoerde').every(({ certainty }) => certainty === 'offen')).toBe(true)
    for (const { sources, note } of saarland.competence.filter(({ kind }) => kind === 'fahrerlaubnisbehoerde'))
      expect([
        sources.filter(({ text }) => text.includes('StVZustG')).length,
        sources.filter(({ text }) => text.startsWith('Dagegen')).length,
        note?.de.startsWith('Zu prüfen'),
      ]).toEqual([1, 1, true])
  })
  it('names the Regionalverband and the Landkreise in their own words', () => {
    expect(
      sl('jugendamt')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'Landkreis Merzig-Wadern',
      'Landkreis Neunkirchen',
      'Landkreis Saarlouis',
      'Landkreis St. Wendel',
      'Regionalverband Saarbrücken',
      'Saarpfalz-Kreis',
    ])
    expect(
      sl('bauaufsichtsbehoerde')
        .filter(({ rule }) => rule === 'sl-bauaufsicht-staedte')
        .map(({ name }) => name),
    ).toEqual(['Stadt Saarbrücken', 'Stadt Völklingen', 'Stadt Neunkirchen', 'Stadt Saarlouis', 'Stadt Homburg', 'Stadt St. Ingbert'])
  })
  it('has its own holidays: 15 August and Fronleichnam in the whole Land, 6 January not', () => {
    const works = (on: string): boolean => isWorkingDay(landCalendar(saarland.calendar.holidayCode as LandCode, placeDays(saarland, '10041100', [2028])), on)
    expect(['2028-08-15', '2028-06-15', '2028-11-01', '2028-01-06'].map(works)).toEqual([false, false, false, true])
  })
  it('says of every rule where it stands, and what is to be checked', () => {
    for (const { sources, note } of saarland.competence) expect([sources.length > 0, note !== null]).toEqual([true, true])
    expect(saarland.names.filter(({ value }) => value === null).map(({ id }) => id)).toEqual(['redaktionssystem', 'marktplatz'])
  })
})

describe('Hamburg', () => {
  const hh = (kind: BehoerdeKind, on: string = stand): Behoerde[] => resolveCompetence(hamburg, territories, kind, on)

  it('is one Gemeinde with seven Bezirke, which the register does not know', () => {
    expect(territories.filter((territory) => territory.land === '02' && isGemeinde(territory)).map(({ key }) => key)).toEqual(['02000000'])
    expect(hamburg.parts?.map(({ key, name }) => [key, name])).toEqual([
      ['02000000-1', 'Hamburg-Mitte'],
      ['02000000-2', 'Altona'],
      ['02000000-3', 'Eimsbüttel'],
      ['02000000-4', 'Hamburg-Nord'],
      ['02000000-5', 'Wandsbek'],
      ['02000000-6', 'Bergedorf'],
      ['02000000-7', 'Harburg'],
    ])
    expect(hamburg.parts?.reduce((sum, { population }) => sum + population!, 0)).toBe(1_973_896)
  })
  it('has seven Bezirksämter for building control, each for its Bezirk', () => {
    expect(hh('bauaufsichtsbehoerde').map(({ territory }) => territory)).toEqual([1, 2, 3, 4, 5, 6, 7].map((bezirk) => [`02000000-${bezirk}`]))
    expect(hh('bauaufsichtsbehoerde').find(({ name }) => name === 'Bezirksamt Wandsbek')).toMatchObject({
      traeger: '02',
      seatAgs: '02000000',
      population: 456_412,
    })
  })
  it.each(['meldebehoerde', 'fahrerlaubnisbehoerde', 'waffenbehoerde'] as const)('has one office of the Land of kind %s for the whole city', (kind) => {
    expect(hh(kind)).toMatchObject([{ traeger: '02', territory: ['02000000'], population: 1_862_565 }])
  })
  it('splits residence titles by the person’s status between three offices', () => {
    expect(hh('auslaenderbehoerde').map(({ name, territory, fallgruppen }) => [name, territory, fallgruppen.map(({ text }) => text.de)])).toEqual([
      ['Hamburg Service vor Ort', ['02000000'], ['gesicherter Aufenthalt']],
      ['Hamburg Welcome Center', ['02000000'], ['erster Aufenthaltstitel oder Fachkraft (§§ 16a–21 AufenthG)']],
      ['Amt für Migration (Behörde für Inneres und Sport)', ['02000000'], ['Duldung, Gestattung, Einreise mit Visum']],
    ])
  })
  it('has the Bezirksamt Wandsbek for the Unterhaltsvorschuss of all Bezirke since 1.5.2025, before that each its own', () => {
    expect(hh('jugendamt', '2025-04-30')).toHaveLength(7)
    expect(hh('jugendamt', '2025-05-01')).toMatchObject([{ id: 'jugendamt-02-bezirksamt-wandsbek', territory: ['02000000'], certainty: 'belegt' }])
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
    for (const profile of [bayern, hessen, hamburg, saarland]) {
      expect(sperrzeitenFor(profile, office)).toEqual([])
      expect(stichtageOf(profile, [2026])).toEqual({})
      for (const { certainty, sources, note } of [...profile.calendar.sperrzeiten, ...profile.calendar.stichtage])
        expect([certainty, sources.length > 0, note !== null].every(Boolean)).toBe(true)
    }
  })
  it('agrees with the register on names and keys of every listed Gemeinde', () => {
    const names = new Map(territories.filter(isGemeinde).map(({ key, name }) => [key, name]))
    for (const profile of [bayern, hessen, hamburg, saarland])
      for (const { bodies } of profile.competence) if (bodies.by === 'liste') for (const { ags, name } of bodies.gemeinden) expect(names.get(ags)).toMatch(name)
  })
})
