import { describe, expect, it } from 'vitest'
import type { Territory } from '../register/index.js'
import { compareAuthorities, compareProfiles, countByKind } from './compare-profiles.js'
import type { CompetenceRule, LandProfile } from './land-profile.js'
import { resolveCompetence } from './resolve-competence.js'
import { reviewProfile } from './review-profile.js'

const gemeinde = (key: string, name: string): Territory => ({
  key,
  level: 'gemeinde',
  ags: key,
  ars: null,
  name,
  seat: null,
  textkennzeichen: '64',
  areaHa: 1,
  population: 100,
  plz: null,
  land: '10',
  regierungsbezirk: null,
  kreis: key.slice(0, 5),
  verband: null,
})
const register: Territory[] = [
  { ...gemeinde('10041', 'Regionalverband'), level: 'kreis', ags: null, textkennzeichen: '45' },
  gemeinde('10041100', 'Saarbrücken'),
  gemeinde('10041511', 'Friedrichsthal'),
  gemeinde('10041512', 'Großrosseln'),
]
const rule = (id: string, bodies: CompetenceRule['bodies'], more: Partial<CompetenceRule> = {}): CompetenceRule => ({
  id,
  kind: 'waffenbehoerde',
  bodies,
  fallgruppe: null,
  validFrom: null,
  validTo: null,
  certainty: 'belegt',
  sources: [],
  note: null,
  ...more,
})
const office = (key: string, territory: string[], more: object = {}) => ({
  key,
  name: key,
  seatAgs: null,
  territory,
  certainty: null,
  validFrom: null,
  validTo: null,
  ...more,
})
const offices = (...stellen: ReturnType<typeof office>[]): CompetenceRule['bodies'] => ({ by: 'stelle', stellen })
const listed = (...ags: string[]): CompetenceRule['bodies'] => ({
  by: 'liste',
  gemeinden: ags.map((one) => ({ ags: one, name: one, certainty: null, validFrom: null, validTo: null })),
})
const profile = (competence: CompetenceRule[], more: Partial<LandProfile> = {}): LandProfile => ({
  format: 'landprofil-1',
  land: '10',
  code: 'SL',
  name: 'Saarland',
  version: '0.1.0',
  checkedOn: '2026-01-01',
  officeNames: {
    landkreis: 'Landkreis {name}',
    kreis: '{name}',
    stadt: 'Stadt {name}',
    markt: '{name}',
    gemeinde: 'Gemeinde {name}',
    verband: '{name}',
    regierungsbezirk: '{name}',
  },
  competence,
  amendments: [],
  calendar: { holidayCode: 'SL', placeHolidays: [], sperrzeiten: [], stichtage: [] },
  names: [],
  publicFacts: [],
  open: [],
  ...more,
})
const faults = (competence: CompetenceRule[], more: Partial<LandProfile> = {}) =>
  reviewProfile(profile(competence, more), register, '2026-03-02').map(({ code, at, keys }) => [code, at, ...keys])
const kreis = rule('kreis', { by: 'kreis' })

describe('what forbids to save a profile', () => {
  it('is nothing where every place has one authority', () => {
    expect(faults([kreis, rule('stadt', listed('10041100')), rule('amt', offices(office('10-amt', ['10041512'])))])).toEqual([])
  })
  it('a key that the register does not have, of a Gemeinde, of an area, of a seat', () => {
    expect(faults([kreis, rule('stadt', listed('10041999'))])).toEqual([['key', 'stadt', '10041999']])
    expect(faults([kreis, rule('amt', offices(office('10-amt', ['09', '10041'], { seatAgs: '09184139' })))])).toEqual([['key', 'amt', '09', '09184139']])
  })
  it('an office that is no body of the register and has no name, or stands under another Land', () => {
    expect(faults([kreis, rule('amt', offices(office('10-amt', ['10041100'], { name: null }), office('09-amt', ['10041511'])))])).toEqual([
      ['body', 'amt', '10-amt', '09-amt'],
    ])
  })
  it('two offices of one rule for the same place, unless one comes after the other', () => {
    const two = (until: string | null) => [
      rule('amt', offices(office('10-a', ['10'], { validTo: until }), office('10-b', ['10'], { validFrom: '2026-07-01' }))),
    ]
    expect(faults([rule('amt', offices(office('10-a', ['10']), office('10-b', ['10041100'])))])).toEqual([['overlap', 'amt', '10041100']])
    expect(faults(two('2026-06-30'))).toEqual([])
    expect(faults(two('2026-07-01'))).toEqual([['overlap', 'amt', '10041100', '10041511', '10041512']])
  })
  it('places that nobody holds, today or from the day on which a rule ends', () => {
    expect(faults([rule('stadt', listed('10041100'))])).toEqual([['gap', 'waffenbehoerde', '10041511', '10041512']])
    const [ends] = reviewProfile(profile([{ ...kreis, validTo: '2026-12-31' }]), register, '2026-03-02')
    expect(ends).toMatchObject({
      code: 'gap',
      message: { de: 'Am 01.01.2027 hat niemand diese Gebiete: 10041100, 10041511, 10041512.', en: expect.stringContaining('On 2027-01-01') },
    })
    expect(faults([{ ...kreis, validTo: '2025-12-31' }, rule('neu', { by: 'kreis' })])).toEqual([])
  })
  it('a span that ends before it begins, an id given twice, a divided Gemeinde that is none', () => {
    expect(
      faults([
        { ...kreis, validFrom: '2026-02-01', validTo: '2026-01-01' },
        { ...kreis, id: 'k2' },
      ]),
    ).toContainEqual(['span', 'kreis', '2026-02-01–2026-01-01'])
    expect(faults([kreis, kreis])).toEqual([['twice', 'kreis', 'kreis']])
    expect(faults([kreis], { parts: [{ key: '10099999-1', name: 'A', population: null, certainty: 'offen', sources: [] }] })).toEqual([
      ['key', 'parts', '10099999'],
    ])
  })
  it('names five keys and says how many more', () => {
    expect(
      reviewProfile(profile([kreis, rule('l', listed(...Array.from({ length: 8 }, (_, i) => `1009900${i}`)))]), register, '2026-03-02')[0]!.message.de,
    ).toMatch(/10099004 \+3\.$/)
  })
})

describe('what differs between two versions', () => {
  const [before, after] = [
    profile([kreis, rule('stadt', listed('10041100'))]),
    profile([kreis, rule('amt', offices(office('10-amt', ['10041512'])))], {
      names: [{ id: 'portal', label: { de: 'Portal', en: 'Portal' }, value: 'Neu', certainty: 'belegt', sources: [] }],
    }),
  ]
  const of = (one: LandProfile) => resolveCompetence(one, register, 'waffenbehoerde', '2026-03-02')

  it('counts, who comes and goes, and whose territory changes', () => {
    expect([before, after].map((one) => countByKind(of(one)).map(({ count }) => count))).toEqual([[2], [2]])
    expect(compareAuthorities(of(before), of(after)).map(({ id, what, gained, lost }) => [id, what, gained, lost])).toEqual([
      ['waffenbehoerde-10041100', 'goes', [], ['10041100']],
      ['waffenbehoerde-10-amt', 'comes', ['10041512'], []],
      ['waffenbehoerde-10041', 'changes', ['10041100'], ['10041512']],
    ])
  })
  it('rules and names, part by part; another order is another profile, the same profile has no difference', () => {
    expect(compareProfiles(before, after).map(({ section, id, what }) => [section, id, what])).toEqual([
      ['competence', 'stadt', 'removed'],
      ['competence', 'amt', 'added'],
      ['names', 'portal', 'added'],
    ])
    expect(compareProfiles(before, profile([...before.competence].reverse())).map(({ id }) => id)).toEqual(['order'])
    expect(compareProfiles(before, before)).toEqual([])
  })
})
