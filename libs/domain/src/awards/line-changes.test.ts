import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitalesAmt } from './award-rules.js'
import { countProcedures } from './count-procedures.js'
import { lineChanges, rowCounts } from './line-changes.js'
import { procedureOrigins } from './procedure.js'

const rule = digitalesAmt.versions[0]!
const kinds = ['gemeinde', 'landkreis', 'bezirk'] as const

describe('a row of the portal', () => {
  it('counts exactly when the count of the portal alone says so', () => {
    fc.assert(
      fc.property(
        fc.record({
          origin: fc.constantFrom(...procedureOrigins),
          inPortal: fc.boolean(),
          submittable: fc.constantFrom(true, false, null),
          rule: fc.record({ origins: fc.subarray([...procedureOrigins]), submittable: fc.boolean() }),
        }),
        ({ rule: some, ...row }) => {
          const { counted } = countProcedures([{ ...row, link: 'https://portal.example.org/a', name: 'A', leistungen: [], source: 'portal' }], some)
          expect(rowCounts(row, some)).toBe(counted.length === 1)
        },
      ),
    )
  })
})

describe('a new list of the portal', () => {
  const bodies = fc
    .array(fc.record({ kind: fc.constantFrom(...kinds), before: fc.option(fc.nat(100)), after: fc.nat(100) }), { maxLength: 30 })
    .map((all) => all.map((one, at) => ({ ...one, body: String(at), name: `Ort ${at}` })))

  it('names each body that crosses its line once, on its side, and nobody else', () => {
    fc.assert(
      fc.property(bodies, (counts) => {
        const { reach, fall } = lineChanges(counts, rule)
        const above = (kind: (typeof kinds)[number], count: number) => count >= rule.thresholds[kind]!
        expect(reach.map(({ body }) => body).sort()).toEqual(
          counts
            .filter(({ kind, before, after }) => !above(kind, before ?? 0) && above(kind, after))
            .map(({ body }) => body)
            .sort(),
        )
        expect(fall.map(({ body }) => body).sort()).toEqual(
          counts
            .filter(({ kind, before, after }) => above(kind, before ?? 0) && !above(kind, after))
            .map(({ body }) => body)
            .sort(),
        )
      }),
    )
  })

  it('puts whoever is closest to the line first', () => {
    const { reach } = lineChanges(
      [
        { body: 'a', name: 'A', kind: 'gemeinde', before: 49, after: 70 },
        { body: 'b', name: 'B', kind: 'gemeinde', before: null, after: 50 },
      ],
      rule,
    )
    expect(reach.map(({ body, threshold }) => [body, threshold])).toEqual([
      ['b', 50],
      ['a', 50],
    ])
  })
})
