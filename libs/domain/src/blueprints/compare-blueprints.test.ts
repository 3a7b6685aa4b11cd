import { describe, expect, it } from 'vitest'
import { smallBlueprint, step, text } from './blueprint.fixture.js'
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
  it('orders versions by number', () => {
    expect(['1.10.0', '1.2.0', '0.9.9'].sort(compareVersions)).toEqual(['0.9.9', '1.2.0', '1.10.0'])
  })
  it('can be read: each difference says what and where', () => {
    expect(compareBlueprints(before, without).map(({ message }) => message.de)).toEqual(['Schritt „betrieb“ entfällt'])
    expect(compareBlueprints(before, changed('vertrag', { owner: 'kommune' }))).toMatchObject([{ part: 'steps', id: 'vertrag', field: 'owner', weight: 'major', before: 'land', after: 'kommune' }])
    expect(compareBlueprints(before, before)).toEqual([])
  })
})
