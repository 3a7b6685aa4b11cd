import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../kernel/index.js'
import { applies, sizeClassOf, type Catalogue, type CatalogueCriterion } from './catalogue.js'
import { compareCatalogues } from './compare-catalogues.js'
import {
  consultCatalogue,
  publishCatalogue,
  putCriterion,
  removeCriterion,
  requireCommentable,
  requireNextNumber,
  retireCriterion,
  reviseCatalogue,
  weightShare,
} from './edit-catalogue.js'
import { fitsScale, isSoundScale, lightOf, reachedShare, type Scale } from './scale.js'

const text = (de: string) => ({ de, en: de })
const a = (fields: Partial<CatalogueCriterion> = {}): CatalogueCriterion => ({
  id: 'ansprechstelle',
  statement: text('Benannt'),
  reason: text('Weil'),
  dimension: 'organisatorisch',
  measure: text('Ja, wenn'),
  scale: { kind: 'yes-no' },
  steps: [],
  source: 'Test',
  weight: 2,
  knockOut: false,
  evidence: text('Mail'),
  appliesTo: { kinds: [], sizes: [], services: [] },
  origin: { outcomes: [], changes: [] },
  retired: null,
  ...fields,
})
const days = (fields: object = {}): Scale => ({ kind: 'number', unit: text('Arbeitstage'), low: 0, high: 100, amber: 40, green: 20, ...fields })
const draft: Catalogue = { id: 'c', land: 'BY', programme: 'bund-bayern', number: '1.0', state: 'draft', version: 0, consultUntil: null, publishedOn: null }
const today: LocalDate = '2026-03-02'
const heard = () => consultCatalogue(draft, [a()], '2026-03-10', today)
const code = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a scale', () => {
  it('takes only ratings that can stand on it', () => {
    expect([0, 1, 2, 0.5, Number.NaN].map((value) => fitsScale({ kind: 'yes-no' }, value))).toEqual([true, true, false, false, false])
    expect([0, 4, 5, -1, 2.5].map((value) => fitsScale({ kind: '0-4' }, value))).toEqual([true, true, false, false, false])
    expect([0, 100, 100.1, -1, Infinity].map((value) => fitsScale(days(), value))).toEqual([true, true, false, false, false])
  })

  it('knows which way is better', () => {
    expect([20, 21, 40, 41].map((value) => lightOf(days(), value))).toEqual(['green', 'amber', 'amber', 'red'])
    expect([9, 10, 50, 80].map((value) => lightOf(days({ amber: 10, green: 80 }), value))).toEqual(['red', 'amber', 'amber', 'green'])
    expect([1, 2, 3].map((value) => lightOf({ kind: '0-4' }, value))).toEqual(['red', 'amber', 'green'])
  })

  it('refuses bounds that make no sense', () => {
    expect(
      [{ low: 100, high: 0 }, { green: 120 }, { amber: 20, green: 20 }, { amber: 10, green: 0, high: 5 }, { amber: 40, green: 100 }].map((fields) =>
        isSoundScale(days(fields)),
      ),
    ).toEqual([false, false, false, false, true])
    expect(code(() => putCriterion([], a({ scale: days({ low: 7, high: 7 }) })))).toBe('catalogue.scale')
  })

  it('gives a better rating never a smaller share, and a share between nothing and all', () => {
    const scale = fc
      .tuple(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([low, width, amber, green]) => days({ low, high: low + width, amber: low + amber * width, green: low + green * width }))
      .filter(isSoundScale)
    fc.assert(
      fc.property(scale, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (of, one, other) => {
        if (of.kind !== 'number') return
        const at = (share: number) => of.low + share * (of.high - of.low)
        const [worse, better] = of.green > of.amber === one < other ? [at(one), at(other)] : [at(other), at(one)]
        const order = ['red', 'amber', 'green']
        expect(reachedShare(of, better)).toBeGreaterThanOrEqual(reachedShare(of, worse) - 1e-9)
        expect(reachedShare(of, better)).toBeLessThanOrEqual(1)
        expect(reachedShare(of, worse)).toBeGreaterThanOrEqual(0)
        expect(order.indexOf(lightOf(of, better))).toBeGreaterThanOrEqual(order.indexOf(lightOf(of, worse)))
      }),
    )
  })
})

describe('a version of the catalogue', () => {
  it('is heard, may go back to the desk, and is published once', () => {
    expect(heard()).toMatchObject({ state: 'consultation', consultUntil: '2026-03-10', version: 1 })
    expect(reviseCatalogue(heard())).toMatchObject({ state: 'draft', consultUntil: null })
    const published = publishCatalogue(heard(), [a()], { today: '2026-03-11', earlyBecause: null })
    expect(published).toMatchObject({ state: 'published', publishedOn: '2026-03-11' })
    expect(code(() => reviseCatalogue(published))).toBe('catalogue.state')
    expect(code(() => publishCatalogue(draft, [a()], { today, earlyBecause: null }))).toBe('catalogue.state')
  })

  it('is not published before the consultation ends, unless somebody says why', () => {
    expect(code(() => publishCatalogue(heard(), [a()], { today: '2026-03-10', earlyBecause: null }))).toBe('catalogue.early')
    expect(publishCatalogue(heard(), [a()], { today: '2026-03-10', earlyBecause: 'Alle haben zugestimmt' }).state).toBe('published')
  })

  it('is refused when weights sum to nothing, nothing is in it, or the deadline is past', () => {
    expect(code(() => consultCatalogue(draft, [a({ weight: 0 })], '2026-03-10', today))).toBe('catalogue.weights')
    expect(code(() => consultCatalogue(draft, [a({ retired: text('alt') })], '2026-03-10', today))).toBe('catalogue.empty')
    expect(code(() => consultCatalogue(draft, [a()], today, today))).toBe('catalogue.deadline')
  })

  it('is commented on while it is heard, on a criterion it holds', () => {
    expect(code(() => requireCommentable(heard(), [a()], 'ansprechstelle', '2026-03-10'))).toBeNull()
    expect(code(() => requireCommentable(heard(), [a()], 'ansprechstelle', '2026-03-11'))).toBe('catalogue.heard')
    expect(code(() => requireCommentable(draft, [a()], 'ansprechstelle', today))).toBe('catalogue.not-heard')
    expect(code(() => requireCommentable(heard(), [a()], 'anderes', today))).toBe('criterion.unknown')
  })

  it('has a higher number than all before, by number and not by letter', () => {
    expect(code(() => requireNextNumber('1.10', ['1.9', '1.0']))).toBeNull()
    expect(code(() => requireNextNumber('1.9', ['1.10']))).toBe('catalogue.number')
    expect(code(() => requireNextNumber('1.0', ['1.0']))).toBe('catalogue.number')
  })
})

describe('a criterion', () => {
  it('that assessments rated is retired, never deleted; so is one that was published', () => {
    expect(code(() => removeCriterion([a()], 'ansprechstelle', { published: true, assessments: 3 }))).toBe('criterion.used')
    expect(code(() => removeCriterion([a()], 'ansprechstelle', { published: true, assessments: 0 }))).toBe('criterion.frozen')
    expect(removeCriterion([a()], 'ansprechstelle', { published: false, assessments: 0 })).toEqual([])
    const [retired] = retireCriterion([a()], 'ansprechstelle', text('Ist überall so'))
    expect(retired).toMatchObject({ id: 'ansprechstelle', retired: text('Ist überall so') })
    expect(code(() => retireCriterion([retired!], 'ansprechstelle', text('nochmals')))).toBe('criterion.retired')
  })

  it('is asked of those it is meant for', () => {
    const only = (appliesTo: object) => a({ appliesTo: { kinds: [], sizes: [], services: [], ...appliesTo } })
    const meitingen = { kind: 'meldebehoerde', inhabitants: 12_307, service: 'ummeldung' }
    expect(applies(a(), meitingen)).toBe(true)
    expect(applies(only({ services: ['fuehrerschein'] }), meitingen)).toBe(false)
    expect(applies(only({ sizes: ['up-to-20000'], kinds: ['meldebehoerde'] }), meitingen)).toBe(true)
    expect(applies(only({ kinds: ['meldebehoerde'] }), { kind: null, inhabitants: 12_307, service: null })).toBe(false)
    expect([5_000, 5_001, 20_000, 100_001].map(sizeClassOf)).toEqual(['up-to-5000', 'up-to-20000', 'up-to-20000', 'over-100000'])
  })
})

describe('two versions side by side', () => {
  const one = a({ id: 'eins' })
  const two = a({ id: 'zwei' })

  it('say what was added, retired, reworded and weighted differently', () => {
    const after = [a({ id: 'eins', statement: text('Mit Postfach benannt'), weight: 4 }), { ...two, retired: text('Gilt überall') }, a({ id: 'drei' })]
    expect(compareCatalogues([one, two], after)).toMatchObject([
      {
        criterion: 'eins',
        kind: 'changed',
        fields: [{ field: 'statement', before: text('Benannt'), after: text('Mit Postfach benannt') }],
        weightBefore: 0.5,
        weightAfter: 4 / 6,
      },
      { criterion: 'zwei', kind: 'retired', reason: text('Gilt überall'), weightAfter: null },
      { criterion: 'drei', kind: 'added', weightBefore: null },
    ])
    expect(compareCatalogues([one, two], [one, two])).toEqual([])
  })

  it('always hold weights that sum to one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }).filter((weights) => weights.some((weight) => weight > 0)),
        (weights) => {
          const criteria = weights.map((weight, index) => a({ id: `c${index}`, weight }))
          expect(criteria.reduce((sum, { id }) => sum + weightShare(criteria, id), 0)).toBeCloseTo(1, 9)
        },
      ),
    )
  })
})
