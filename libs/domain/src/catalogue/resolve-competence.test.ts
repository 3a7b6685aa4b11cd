import { describe, expect, it } from 'vitest'
import type { Territory, TerritoryLevel } from '../register/index.js'
import { turningDays } from './amended-territories.js'
import type { CompetenceRule, LandProfile } from './land-profile.js'
import { coversPlace } from './places.js'
import { resolveCompetence } from './resolve-competence.js'

const territory = (level: TerritoryLevel, key: string, name: string, textkennzeichen: string | null, more: Partial<Territory> = {}): Territory => ({
  key,
  level,
  ags: level === 'gemeinde' ? key : null,
  ars: null,
  name,
  seat: null,
  textkennzeichen,
  areaHa: 1,
  population: level === 'gemeinde' ? 100 : null,
  plz: null,
  land: '09',
  regierungsbezirk: '091',
  kreis: key.slice(0, 5),
  verband: null,
  ...more,
})
const register = [
  territory('kreis', '09171', 'Altötting', '44', { seat: 'Altötting' }),
  territory('verband', '091715101', 'Kirchweidach (VGem)', '54', { seat: 'Kirchweidach' }),
  territory('gemeinde', '09171121', 'Kirchweidach', '64', { verband: '091715101' }),
  territory('gemeinde', '09171114', 'Feichten a.d.Alz', '64', { verband: '091715101' }),
  territory('gemeinde', '09171112', 'Burghausen, St', '63'),
  territory('gemeinde', '09171111', 'Altötting, St', '63'),
  territory('gemeinde', '09171444', 'Forst', '66'),
  territory('kreis', '09161', 'Ingolstadt', '41'),
  territory('gemeinde', '09161000', 'Ingolstadt', '61'),
]
const rule = (id: string, bodies: CompetenceRule['bodies'], more: Partial<CompetenceRule> = {}): CompetenceRule => ({
  id,
  kind: 'bauaufsichtsbehoerde',
  bodies,
  fallgruppe: null,
  validFrom: null,
  validTo: null,
  certainty: 'belegt',
  sources: [{ text: 'Gesetz', url: null, date: null, read: 'gelesen' }],
  note: null,
  ...more,
})
const profile = (competence: CompetenceRule[], more: Partial<LandProfile> = {}): LandProfile => ({
  format: 'landprofil-1',
  land: '09',
  code: 'BY',
  name: 'Bayern',
  version: '0.0.1',
  checkedOn: '2026-01-01',
  officeNames: {
    landkreis: 'Landratsamt {name}',
    kreis: '{name}',
    stadt: 'Stadt {name}',
    markt: 'Markt {name}',
    gemeinde: 'Gemeinde {name}',
    verband: 'VG {name}',
    regierungsbezirk: 'Regierung {name}',
  },
  competence,
  amendments: [],
  calendar: { holidayCode: 'BY', placeHolidays: [], sperrzeiten: [], stichtage: [] },
  names: [],
  publicFacts: [],
  open: [],
  ...more,
})
const listed = (validTo: string | null = null): CompetenceRule['bodies'] => ({
  by: 'liste',
  gemeinden: [{ ags: '09171112', name: 'Burghausen', certainty: 'offen', validFrom: null, validTo }],
})
const ON = '2025-11-30'

describe('competence', () => {
  it('lets a Verwaltungsgemeinschaft act for its members and every other Gemeinde for itself', () => {
    const answer = resolveCompetence(profile([rule('r', { by: 'verwaltung', verbandTextkennzeichen: ['54'] })]), register, 'bauaufsichtsbehoerde', ON)
    expect(answer.map(({ name, territory: keys }) => [name, ...keys])).toEqual([
      ['VG Kirchweidach', '09171114', '09171121'],
      ['Stadt Burghausen', '09171112'],
      ['Stadt Altötting', '09171111'],
      ['Stadt Ingolstadt', '09161000'],
    ])
    expect(answer[0]).toMatchObject({ id: 'bauaufsichtsbehoerde-091715101', traeger: '091715101', seatAgs: '09171121', kreis: '09171', population: 200 })
  })
  it('leaves gemeindefreie Gebiete out and stands a kreisfreie Stadt under its AGS', () => {
    const answer = resolveCompetence(profile([rule('r', { by: 'kreis' })]), register, 'bauaufsichtsbehoerde', ON)
    expect(answer.map(({ id }) => id)).toEqual(['bauaufsichtsbehoerde-09171', 'bauaufsichtsbehoerde-09161000'])
    expect(answer[0]!.territory).not.toContain('09171444')
  })
  it('moves a listed Gemeinde from the Landratsamt, with its own certainty', () => {
    const [kreis, , town] = resolveCompetence(profile([rule('r', { by: 'kreis' }), rule('l', listed())]), register, 'bauaufsichtsbehoerde', ON)
    expect(kreis!.territory).not.toContain('09171112')
    expect(town).toMatchObject({ name: 'Stadt Burghausen', certainty: 'offen', territory: ['09171112'] })
  })
  it('shares a Gemeinde by Fallgruppe: each side says its cases', () => {
    const fallgruppe = { own: { de: 'einfache', en: 'simple' }, rest: { de: 'übrige', en: 'other' } }
    const [kreis, , town] = resolveCompetence(profile([rule('r', { by: 'kreis' }), rule('l', listed(), { fallgruppe })]), register, 'bauaufsichtsbehoerde', ON)
    expect(kreis!.territory).toContain('09171112')
    expect(kreis!.fallgruppen).toEqual([{ ags: '09171112', text: fallgruppe.rest }])
    expect(town!.fallgruppen).toEqual([{ ags: null, text: fallgruppe.own }])
  })
  it('ends with the last day of a listed exception', () => {
    const dated = profile([rule('r', { by: 'kreis' }), rule('l', listed('2025-12-31'))])
    expect(resolveCompetence(dated, register, 'bauaufsichtsbehoerde', '2025-12-31')).toHaveLength(3)
    expect(resolveCompetence(dated, register, 'bauaufsichtsbehoerde', '2026-01-01')).toHaveLength(2)
    expect(turningDays(dated)).toEqual(['2026-01-01'])
  })
  it('makes a town kreisfrei on its day, until the register knows it itself', () => {
    const amended = profile([rule('r', { by: 'kreis' })], {
      amendments: [
        {
          id: 'a',
          on: '2026-01-01',
          ags: '09171112',
          newAgs: '09199000',
          kreis: { key: '09199', name: 'Burghausen' },
          certainty: 'vermutlich',
          sources: [],
          note: null,
        },
      ],
    })
    const ids = (on: string): string[] => resolveCompetence(amended, register, 'bauaufsichtsbehoerde', on).map(({ id }) => id)
    expect(ids('2025-12-31')).toEqual(['bauaufsichtsbehoerde-09171', 'bauaufsichtsbehoerde-09161000'])
    expect(ids('2026-01-01')).toEqual(['bauaufsichtsbehoerde-09171', 'bauaufsichtsbehoerde-09161000', 'bauaufsichtsbehoerde-09199000'])
  })
  it('answers nothing where the profile has no rule', () => {
    expect(resolveCompetence(profile([]), register, 'jugendamt', ON)).toEqual([])
  })
})

describe('offices that act for more or less than a Gemeinde', () => {
  const city = { ...territory('gemeinde', '02000000', 'Hamburg, Freie und Hansestadt', '61'), land: '02', regierungsbezirk: null, population: 500 }
  const registerOfCity = [{ ...territory('kreis', '02000', 'Hamburg', '41'), land: '02', regierungsbezirk: null }, city]
  const parts = ['Mitte', 'Altona', 'Wandsbek'].map((name, i) => ({
    key: `02000000-${i + 1}`,
    name,
    population: 100 + i,
    certainty: 'belegt' as const,
    sources: [],
  }))
  const office = (key: string, area: string[], span: { validFrom?: string; validTo?: string } = {}) => ({
    key,
    name: key,
    seatAgs: '02000000',
    territory: area,
    certainty: null,
    validFrom: null,
    validTo: null,
    ...span,
  })
  const offices = (...stellen: ReturnType<typeof office>[]): CompetenceRule['bodies'] => ({ by: 'stelle', stellen })
  const hamburg = (competence: CompetenceRule[]) => profile(competence, { land: '02', code: 'HH', name: 'Hamburg', parts })
  const bezirke = (span = {}) => offices(...parts.map(({ key, name }) => office(`02-bezirksamt-${name.toLowerCase()}`, [key], span)))
  const ask = (competence: CompetenceRule[], on = ON) => resolveCompetence(hamburg(competence), registerOfCity, 'bauaufsichtsbehoerde', on)

  it('one AGS, one authority for each part of it', () => {
    expect(ask([rule('r', bezirke())]).map(({ id, traeger, territory: keys, population }) => [id, traeger, keys, population])).toEqual([
      ['bauaufsichtsbehoerde-02-bezirksamt-mitte', '02', ['02000000-1'], 100],
      ['bauaufsichtsbehoerde-02-bezirksamt-altona', '02', ['02000000-2'], 101],
      ['bauaufsichtsbehoerde-02-bezirksamt-wandsbek', '02', ['02000000-3'], 102],
    ])
  })
  it('a part taken out leaves the others; who has them all has the Gemeinde, with the population of the register', () => {
    const [all, wandsbek] = ask([rule('a', offices(office('02-alle', ['02']))), rule('w', offices(office('02-wandsbek', ['02000000-3'])))])
    expect([all!.territory, wandsbek!.territory]).toEqual([['02000000-1', '02000000-2'], ['02000000-3']])
    expect(ask([rule('a', offices(office('02-alle', ['02'])))])).toMatchObject([{ territory: ['02000000'], population: 500, seatAgs: '02000000', kreis: null }])
  })
  it('one part for all parts, from its day on', () => {
    const rules = [
      rule('bezirke', bezirke(), { validTo: '2025-04-30' }),
      rule('wandsbek', offices(office('02-bezirksamt-wandsbek', ['02000000'])), { validFrom: '2025-05-01' }),
    ]
    expect([ask(rules, '2025-04-30').length, ask(rules, '2025-05-01').map(({ id }) => id)]).toEqual([3, ['bauaufsichtsbehoerde-02-bezirksamt-wandsbek']])
    expect(turningDays(hamburg(rules))).toEqual(['2025-05-01'])
  })
  it('three offices share one city by Fallgruppe: each says its cases, the general one says the rest once', () => {
    const cases = (own: string) => ({ fallgruppe: { own: { de: own, en: own }, rest: { de: 'gesichert', en: 'secure' } } })
    const answer = ask([
      rule('a', offices(office('02-service', ['02']))),
      rule('b', offices(office('02-welcome', ['02'])), cases('Fachkraft')),
      rule('c', offices(office('02-amt', ['02'])), cases('Duldung')),
    ])
    expect(answer.map(({ territory: keys, fallgruppen }) => [keys, fallgruppen.map(({ ags, text }) => `${ags} ${text.de}`)])).toEqual([
      [['02000000'], ['02000000 gesichert']],
      [['02000000'], ['null Fachkraft']],
      [['02000000'], ['null Duldung']],
    ])
  })
  it('a body of the register acts for an area beside its own, under its own name; one that the register does not know answers nothing', () => {
    const far = { ...office('09161000', ['09171']), name: null, seatAgs: null }
    const rules = (...stellen: ReturnType<typeof office>[]) => profile([rule('k', { by: 'kreis' }), rule('s', { by: 'stelle', stellen })])
    expect(resolveCompetence(rules(far as never), register, 'bauaufsichtsbehoerde', ON)).toMatchObject([
      {
        id: 'bauaufsichtsbehoerde-09161000',
        name: 'Stadt Ingolstadt',
        traeger: '09161000',
        seatAgs: '09161000',
        territory: ['09161000', '09171111', '09171112', '09171114', '09171121'],
      },
    ])
    expect(resolveCompetence(rules({ ...far, key: '09999999' } as never), register, 'bauaufsichtsbehoerde', ON).map(({ id }) => id)).toEqual([
      'bauaufsichtsbehoerde-09171',
      'bauaufsichtsbehoerde-09161000',
    ])
  })
  it('a part’s number is whole: -1 is not the beginning of -12', () => {
    expect([coversPlace('02000000-1', '02000000-12'), coversPlace('02000000', '02000000-12'), coversPlace('02000000-1', '02000000-1')]).toEqual([
      false,
      true,
      true,
    ])
  })
})
