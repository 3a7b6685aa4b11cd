import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallBlueprint, step, text } from './blueprint.fixture.js'
import { changes, reordered } from './changed-blueprint.fixture.js'
import { compareBlueprints, compareVersions, neededVersion, requireVersion } from './compare-blueprints.js'

const before = smallBlueprint()
const without = smallBlueprint({ steps: before.steps.filter(({ id }) => id !== 'betrieb') })
const changed = (id: string, change: object) => smallBlueprint({ steps: before.steps.map((one) => (one.id === id ? { ...one, ...change } : one)) })

describe('the version a change needs', () => {
  it.each([
    ['nothing but new words', changed('vertrag', { instruction: text('Klarer.') }), '1.0.1'],
    ['a new step', smallBlueprint({ steps: [...before.steps, step('neu', { on: 'start', offset: 1 })] }), '1.1.0'],
    ['another offset', changed('vertrag', { anchor: { on: 'start', offset: 12 } }), '1.1.0'],
    ['a step less', without, '2.0.0'],
    ['another owner', changed('vertrag', { owner: 'kommune' }), '2.0.0'],
    ['a gate more', changed('anschluss', { gate: true }), '2.0.0'],
    ['another kind of proof', changed('anschluss', { proof: { kind: 'document', label: text('') } }), '2.0.0'],
    ['a proof in other words', changed('anschluss', { proof: { kind: 'none', label: text('Beleg') } }), '1.0.1'],
    ['no change', before, '1.0.1'],
  ])('for %s', (_, after, version) => expect(neededVersion(before, after)).toBe(version))

  it('is enforced, and more may be chosen', () => {
    expect(() => requireVersion(before, { ...without, version: '1.1.0' })).toThrow('blueprint.version')
    expect(() => requireVersion(before, { ...without, version: '2.0.0' })).not.toThrow()
    expect(() => requireVersion(before, { ...before, version: '3.0.0' })).not.toThrow()
  })
  it('agrees with the difference in 10,000 random pairs: the heaviest change decides, in whatever order the keys are stored', () => {
    const weights = ['patch', 'minor', 'major'] as const
    const next = { patch: '3.4.6', minor: '3.5.0', major: '4.0.0' }
    const known = smallBlueprint({ version: '3.4.5' })
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(changes.length - 1), { maxLength: 4 }), fc.nat(20), (chosen, turn) => {
        const applied = chosen.map((index) => changes[index]!)
        const after = applied.reduce((blueprint, { apply }, index) => apply(blueprint, `m${index}`), known)
        const found = compareBlueprints(known, after).map(({ weight }) => weight)
        const heaviest = weights[Math.max(0, ...found.map((weight) => weights.indexOf(weight)))]!
        const needed = neededVersion(known, reordered(after, turn))
        if (needed !== next[heaviest]) throw new Error(`${needed} for ${heaviest}`)
        // Two changes of one field may undo each other, one alone never.
        if (applied.length === 1 && found.length > 0 && heaviest !== applied[0]!.weight) throw new Error(`${heaviest} for ${chosen.join()}`)
        if (applied.length > 1 && weights.indexOf(heaviest) > Math.max(...applied.map(({ weight }) => weights.indexOf(weight))))
          throw new Error(`${heaviest} for ${chosen.join()}`)
        if (turn % 7 === 0)
          for (const [version, holds] of [
            [needed, true],
            ['3.4.5', false],
          ] as const) {
            let taken = true
            try {
              requireVersion(known, { ...after, version })
            } catch {
              taken = false
            }
            if (taken !== holds) throw new Error(`${version} is ${taken ? 'taken' : 'refused'}`)
          }
      }),
      { numRuns: 10_000 },
    )
  })
  it('orders versions by number', () => {
    expect(['1.10.0', '1.2.0', '0.9.9'].sort(compareVersions)).toEqual(['0.9.9', '1.2.0', '1.10.0'])
  })
  it('can be read: each difference says what and where', () => {
    expect(compareBlueprints(before, without)).toMatchObject([{ part: 'steps', id: 'betrieb', field: null, weight: 'major', after: null }])
    expect(compareBlueprints(before, changed('vertrag', { owner: 'kommune' }))).toMatchObject([
      { part: 'steps', id: 'vertrag', field: 'owner', weight: 'major', before: 'land', after: 'kommune' },
    ])
    expect(compareBlueprints(before, before)).toEqual([])
  })
})
