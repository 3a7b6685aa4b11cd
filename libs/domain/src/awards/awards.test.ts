import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  awardBodyKind,
  applicationStates,
  applicationWays,
  countProcedures,
  countsNext,
  digitalesAmt,
  drawSample,
  funnelStage,
  openApplicationStates,
  requireSecondPerson,
  requireWay,
  sampleSize,
  standing,
  thresholdOf,
  withoutDead,
  type ProcedureStatement,
} from './index.js'

const rule = digitalesAmt.validOn('2026-08-17')
const says = (over: Partial<ProcedureStatement> = {}): ProcedureStatement => ({
  source: 'portal',
  link: 'https://amt.example/a',
  name: 'Meldebestätigung',
  origin: 'kommunal',
  submittable: true,
  inPortal: true,
  leistungen: ['99115005060000'],
  ...over,
})
const statement = fc.record({
  source: fc.constantFrom('portal', 'hand', 'link'),
  link: fc.constantFrom('https://a.example/', 'https://b.example/', 'https://c.example/', 'https://d.example/'),
  name: fc.constant('Verfahren'),
  origin: fc.constantFrom('kommunal', 'zentral'),
  submittable: fc.constantFrom(true, false, null),
  inPortal: fc.boolean(),
  leistungen: fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 3 }),
}) as fc.Arbitrary<ProcedureStatement>

describe('the rule of "Digitales Amt"', () => {
  it('asks fifty of Gemeinden and Landkreise, thirty of Bezirke, and lets no Verband apply', () => {
    expect([thresholdOf(rule, 'gemeinde'), thresholdOf(rule, 'landkreis'), thresholdOf(rule, 'bezirk'), thresholdOf(rule, 'verband')]).toEqual([
      50,
      50,
      30,
      null,
    ])
  })
  it('knows a body by the form of its key, and no Regierungsbezirk or Land', () => {
    expect(['09761000', '09375', 'B094', '092735218', '094', '09', 'Augsburg'].map(awardBodyKind)).toEqual([
      'gemeinde',
      'landkreis',
      'bezirk',
      'verband',
      null,
      null,
      null,
    ])
  })
})

describe('counting procedures', () => {
  it('counts one procedure once, however many Leistungen link it', () => {
    const { counted } = countProcedures([says(), says({ leistungen: ['99115005060001'] }), says({ source: 'link' })], rule)
    expect(counted).toEqual([
      {
        link: 'https://amt.example/a',
        name: 'Meldebestätigung',
        origin: 'kommunal',
        leistungen: ['99115005060000', '99115005060001'],
        sources: ['portal', 'link'],
        proof: 'seen',
        dead: false,
      },
    ])
  })
  it.each([
    ['what the portal does not show', { inPortal: false }, 'not-in-portal'],
    ['an information page without "Senden"', { submittable: false }, 'not-submittable'],
  ] as const)('does not count %s', (_, over, because) => {
    expect(countProcedures([says(over)], rule)).toMatchObject({ counted: [], said: [], notCounted: [{ because }] })
  })
  it('keeps apart what is only said and not yet shown', () => {
    expect(countProcedures([says({ source: 'hand' })], rule)).toMatchObject({ counted: [], said: [{ proof: 'said' }] })
  })
  it('still counts a dead link, because the portal does, and says what is left without it', () => {
    const count = countProcedures([says(), says({ link: 'https://amt.example/b' })], rule, new Set(['https://amt.example/b']))
    expect([count.counted.length, withoutDead(count)]).toEqual([2, 1])
  })
  it('puts each link in one place, whatever the order in which the sources are read', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 20 }), (statements) => {
        const places = (list: readonly ProcedureStatement[]) => Object.values(countProcedures(list, rule)).map((group) => group.map(({ link }) => link).sort())
        const links = new Set(statements.map(({ link }) => link))
        expect(places(statements).flat().sort()).toEqual([...links].sort())
        expect(
          places([...statements].reverse())
            .map((group) => group.length)
            .reduce((a, b) => a + b, 0),
        ).toBe(links.size)
      }),
    )
  })
})

describe('where a body stands', () => {
  it('misses three at 47, has reached the line at 50, and is warned at 50 of which one leads nowhere', () => {
    expect([standing(47, 47, 50), standing(50, 50, 50), standing(50, 49, 50)].map(({ missing, reached, warning }) => [missing, reached, warning])).toEqual([
      [3, false, false],
      [0, true, false],
      [0, true, true],
    ])
  })
  it('is told first what only needs a link, then what most neighbours have, never what it has', () => {
    const candidate = (procedure: string, central: boolean, neighbours: number) => ({ procedure, name: procedure, central, neighbours, minutes: null })
    expect(
      countsNext(
        [candidate('wahlschein', false, 9), candidate('fuehrungszeugnis', true, 7), candidate('kita', false, 6), candidate('hund', false, 9)],
        new Set(['hund']),
        2,
      ).map(({ procedure }) => procedure),
    ).toEqual(['fuehrungszeugnis', 'wahlschein'])
  })
  it('keeps a title below the line: a figure does not take it back', () => expect(funnelStage(12, 50, 'awarded')).toBe('awarded'))
})

describe('an application', () => {
  it.each(applicationStates)('can only go from %s where its table says', (from) => {
    for (const to of applicationStates) {
      const go = () => requireWay(from, to)
      if (applicationWays[from].includes(to)) expect(go).not.toThrow()
      else expect(go).toThrow('award.state')
    }
  })
  it('comes to a title only by way of two people and a preview', () => {
    expect(applicationStates.filter((state) => applicationWays[state].includes('awarded'))).toEqual(['preview', 'hearing'])
    expect(applicationStates.filter((state) => applicationWays[state].includes('preview'))).toEqual(['proposed'])
    expect(() => requireSecondPerson('land-by', 'land-by')).toThrow('award.four-eyes')
  })
  it('is open until it is decided or taken back', () => expect(openApplicationStates.every((state) => applicationWays[state].length > 0)).toBe(true))
})

describe('the sample of a review', () => {
  it('is a fifth, at least ten, at most twenty-five, never more than there are', () => {
    expect([3, 50, 72, 339].map((count) => sampleSize(count, rule))).toEqual([3, 10, 15, 25])
  })
  it('is the same for everybody who draws it, and does not depend on the order of the links', () => {
    const digest = (text: string) =>
      Array.from(text)
        .reduce((hash, sign) => (hash * 31 + sign.codePointAt(0)!) % 1_000_003, 7)
        .toString(16)
    fc.assert(
      fc.property(fc.uniqueArray(fc.webUrl(), { maxLength: 20 }), fc.nat(20), (links, size) => {
        expect(drawSample([...links].reverse(), size, 'a1', digest)).toEqual(drawSample(links, size, 'a1', digest))
      }),
    )
  })
})
