import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompetenceRule, LandProfile } from './land-profile.js'
import { compareProfiles } from './compare-profiles.js'
import { shippedNews, takePart } from './shipped-news.js'

const source = { text: 'Gesetz', url: null, date: null, read: 'gelesen' } as const
const rule = (id: string, note = ''): CompetenceRule => ({
  id,
  kind: 'waffenbehoerde',
  bodies: { by: 'kreis' },
  fallgruppe: null,
  validFrom: null,
  validTo: null,
  certainty: 'belegt',
  sources: [source],
  note: note === '' ? null : { de: note, en: note },
})
const name = (id: string, value: string) => ({ id, label: { de: id, en: id }, value, certainty: 'belegt' as const, sources: [source] })
const profile = (change: Partial<LandProfile> = {}): LandProfile => ({
  format: 'landprofil-1',
  land: '10',
  code: 'SL',
  name: 'Saarland',
  version: '0.1.0',
  checkedOn: '2026-01-01',
  officeNames: { landkreis: '', kreis: '', stadt: '', markt: '', gemeinde: '', verband: '', regierungsbezirk: '' },
  competence: [rule('a'), rule('b'), rule('c')],
  amendments: [],
  calendar: { holidayCode: 'SL', placeHolidays: [], sperrzeiten: [], stichtage: [] },
  names: [name('portal', 'Serviceportal'), name('konto', 'BundID')],
  publicFacts: [],
  open: [],
  ...change,
})

describe('what a newer shipped profile brings', () => {
  const shipped = profile({
    version: '0.2.0',
    competence: [rule('a'), rule('neu'), rule('b', 'besser belegt'), rule('c')],
    names: [name('portal', 'Serviceportal'), name('konto', 'DeutschlandID')],
    publicFacts: ['award'],
  })

  it('is each part that differs from what the own one began with, and whether the Land changed it too', () => {
    const own = profile({ version: '0.3.0', competence: [rule('a'), rule('b', 'unsere Fassung'), rule('c'), rule('eigene')] })
    expect(shippedNews(profile(), own, shipped).map(({ section, id, what, own: too }) => [section, id, what, too])).toEqual([
      ['competence', 'neu', 'added', false],
      ['competence', 'b', 'changed', true],
      ['names', 'konto', 'changed', false],
      ['other', 'publicFacts', 'changed', false],
    ])
  })

  it('is nothing where the Land has it already, in its own words or by taking it', () => {
    expect(shippedNews(profile(), shipped, shipped)).toEqual([])
    expect(shippedNews(profile(), profile(), profile({ version: '0.2.0' }))).toEqual([])
  })

  it('is taken part by part, in its place, and leaves what only the Land has', () => {
    const own = profile({ competence: [rule('a'), rule('eigene'), rule('b'), rule('c')] })
    const taken = shippedNews(profile(), own, shipped).reduce((content, part) => takePart(content, shipped, part), own)
    expect(taken.competence.map(({ id, note }) => [id, note?.de ?? null])).toEqual([
      ['a', null],
      ['neu', null],
      ['eigene', null],
      ['b', 'besser belegt'],
      ['c', null],
    ])
    expect(takePart(own, profile({ competence: [rule('a'), rule('c')] }), { section: 'competence', id: 'b' }).competence.map(({ id }) => id)).toEqual([
      'a',
      'eigene',
      'c',
    ])
  })

  it('leaves no news once every part is taken, whatever either side changed', () => {
    const parts = fc
      .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), note: fc.constantFrom('', 'x', 'y') }), { selector: ({ id }) => id, minLength: 1 })
      .map((list) => list.map(({ id, note }) => rule(id, note)))
    fc.assert(
      fc.property(parts, parts, parts, (base, own, newer) => {
        const [from, to] = [profile({ competence: base }), profile({ competence: newer, version: '0.2.0' })]
        const news = shippedNews(from, profile({ competence: own }), to)
        const taken = news.reduce((content, part) => takePart(content, to, part), profile({ competence: own }))
        expect(shippedNews(from, taken, to).filter(({ id }) => id !== 'order')).toEqual([])
        expect(compareProfiles(taken, to).filter(({ id }) => news.some((part) => part.id === id && id !== 'order'))).toEqual([])
      }),
    )
  })
})
