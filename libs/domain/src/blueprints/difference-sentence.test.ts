import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallBlueprint, step, text } from './blueprint.fixture.js'
import type { Blueprint } from './blueprint.js'
import { changes } from './changed-blueprint.fixture.js'
import { compareBlueprints } from './compare-blueprints.js'
import { differenceReader } from './difference-sentence.js'
import { editionNews } from './edition-news.js'
import { areRelated, predecessorOf } from './related-editions.js'

const before = smallBlueprint()
const read = (after: Blueprint, from = before) => {
  const { sentence, title } = differenceReader(from, after)
  return compareBlueprints(from, after).map((one) => `${title(one).de}: ${sentence(one).de}`)
}
const changed = (id: string, change: object) => smallBlueprint({ steps: before.steps.map((one) => (one.id === id ? { ...one, ...change } : one)) })
const varied = (fields: object) =>
  smallBlueprint({ variations: before.variations.map((one) => (one.id === 'ummeldung' ? { ...one, replace: [{ ...one.replace[0]!, fields }] } : one)) })

describe('a difference as a person reads it', () => {
  it.each<[string, Blueprint, string[]]>([
    [
      'a new step',
      smallBlueprint({ steps: [...before.steps, step('dvdv', { on: 'start', offset: 1 }, [], { name: text('DVDV-Eintrag') })] }),
      ['Schritt 6 „DVDV-Eintrag“: Schritt 6 „DVDV-Eintrag“ ist neu.'],
    ],
    ['a step less', smallBlueprint({ steps: before.steps.slice(0, 4) }), ['Schritt 5 „betrieb“: Schritt 5 „betrieb“ entfällt.']],
    [
      'another number of days',
      changed('anschluss', { anchor: { on: 'step', step: 'vertrag', offset: 10 } }),
      ['Schritt 3 „anschluss“: Frist: 10 statt 5 Arbeitstage nach Schritt 1.'],
    ],
    [
      'another anchor',
      changed('anschluss', { anchor: { on: 'commitment', offset: -1 } }),
      ['Schritt 3 „anschluss“: Frist: 1 Arbeitstag vor dem zugesagten Tag statt 5 Arbeitstage nach Schritt 1.'],
    ],
    ['another owner', changed('vertrag', { owner: 'kommune' }), ['Schritt 1 „vertrag“: Zuständig: Kommune statt Land.']],
    ['a gate', changed('vertrag', { gate: true }), ['Schritt 1 „vertrag“: Braucht jetzt eine Freigabe mit vier Augen.']],
    ['other words', changed('vertrag', { instruction: text('Klarer.') }), ['Schritt 1 „vertrag“: Die Anleitung ist anders gefasst.']],
    [
      'evidence',
      changed('vertrag', { attestation: { rung: 'cases', workingDays: [9, 12], running: 1, pilots: ['A', 'B'], sources: [] } }),
      ['Schritt 1 „vertrag“: Beleg: jetzt 2 Fälle in 2 Pilotkommunen (9, 12 Arbeitstage), bisher eine Aussage.'],
    ],
    [
      'another order',
      smallBlueprint({ steps: [before.steps[1]!, before.steps[0]!, ...before.steps.slice(2)] }),
      ['Die Schritte: Die Schritte stehen in anderer Reihenfolge.'],
    ],
    [
      'one service done differently',
      varied({ owner: 'kommune', instruction: text('Anders.') }),
      ['Schritt 3 „anschluss“ für Ummeldung: Zuständig: Kommune statt Land.'],
    ],
    ['one service done differently no more', varied({ owner: 'land' }), ['Schritt 3 „anschluss“ für Ummeldung: Anleitung: hier jetzt wie im Plan für alle.']],
    [
      'exceptions where none were said',
      smallBlueprint({ attestation: { ...before.attestation, exceptions: ['vertrag: ausgenommen bei 1 von 5 (Stelle A)'] } }),
      ['Worauf sie ruht: Ausnahmen: 1 (neu: vertrag: ausgenommen bei 1 von 5 (Stelle A)) statt 0.'],
    ],
    [
      'a later record',
      smallBlueprint({ attestation: { ...before.attestation, dataOn: '2026-03-02', rollouts: 62 } }),
      ['Worauf sie ruht: Datenstand: 02.03.2026 statt keiner.', 'Worauf sie ruht: Anschlüsse: 62 statt 0.'],
    ],
  ])('%s', (_, after, sentences) => expect(read(after)).toEqual(sentences))

  it('has one sentence in each language, and what equals itself has none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(changes.length - 1), { maxLength: 5 }), (chosen) => {
        const after = chosen.reduce((blueprint, index) => changes[index]!.apply(blueprint, `m${index}`), before)
        for (const [from, to] of [
          [before, after],
          [after, before],
        ] as const) {
          const differences = compareBlueprints(from, to)
          const { sentence } = differenceReader(from, to)
          const said = differences.map((one) => sentence(one))
          expect(said.filter(({ de, en }) => /\S\.$/.test(de) && /\S\.$/.test(en) && !/undefined|geändert\.|null|\[object/.test(de + en))).toHaveLength(
            differences.length,
          )
        }
        expect(compareBlueprints(after, after)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('editions', () => {
  const edition = (name: string, version: string, state: string, ...lineage: [string, string][]) => ({
    name,
    version,
    state,
    lineage: lineage.map(([of, at]) => ({ name: of, version: at })),
  })
  const known = [
    edition('start', '0.1.0', 'starter'),
    edition('a', '1.0.0', 'published', ['start', '0.1.0']),
    edition('a', '1.10.0', 'withdrawn'),
    edition('a', '1.9.0', 'published'),
    edition('a', '2.0.0', 'draft'),
    edition('b', '1.0.0', 'draft', ['a', '1.0.0'], ['start', '0.1.0']),
  ]
  it('follow the highest earlier version that is no draft, or what they were made from', () => {
    expect(predecessorOf(known[4]!, known)).toBe(known[2])
    expect(predecessorOf(edition('a', '3.0.0', 'draft'), known)).toBe(known[2])
    expect(predecessorOf(known[5]!, known)).toBe(known[1])
    expect(predecessorOf(known[1]!, known)).toBe(known[0])
    expect(predecessorOf(known[0]!, known)).toBeNull()
  })
  it('are related by name or by origin', () => {
    expect(areRelated(known[1]!, known[3]!)).toBe(true)
    expect(areRelated(known[5]!, known[0]!)).toBe(true)
    expect(areRelated(known[5]!, edition('c', '1.0.0', 'published', ['x', '1.0.0']))).toBe(false)
  })
})

describe('news of an edition that was taken over', () => {
  const offer = (version: string, state: 'published' | 'deprecated' | 'withdrawn' = 'published') => ({
    name: 'a',
    version,
    state,
    retired: state === 'published' ? null : { on: '2026-03-02' },
  })
  it('is the highest version that its publisher recommends, unless it was taken too', () => {
    const offered = [offer('1.0.0'), offer('1.10.0'), offer('1.9.0'), offer('2.0.0', 'withdrawn'), { ...offer('9.0.0'), name: 'b' }]
    expect(editionNews({ name: 'a', version: '1.0.0' }, offered, ['1.0.0'])).toEqual({ newer: '1.10.0', retired: null })
    expect(editionNews({ name: 'a', version: '1.0.0' }, offered, ['1.0.0', '1.10.0']).newer).toBeNull()
    expect(editionNews({ name: 'a', version: '1.10.0' }, offered, ['1.10.0']).newer).toBeNull()
  })
  it('is that it was withdrawn or is discouraged', () => {
    expect(editionNews({ name: 'a', version: '1.0.0' }, [offer('1.0.0', 'deprecated')], ['1.0.0'])).toEqual({
      newer: null,
      retired: { state: 'deprecated', on: '2026-03-02' },
    })
    expect(editionNews({ name: 'a', version: '1.0.0' }, [], ['1.0.0'])).toEqual({ newer: null, retired: null })
  })
})
