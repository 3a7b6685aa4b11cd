import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMilestone } from '../../test/a-milestone.js'
import { awaitsSecondPerson, beliefOf, beliefPolicies, beliefPolicyOn, isConfirmable, isSampled, type BeliefPolicy } from './belief.js'

const everything: BeliefPolicy = { ...beliefPolicies[0]!, id: 'alles', from: '2027-01-01', sampleShare: 1 }

describe('how a reported step becomes proven', () => {
  it('a gate by a second person, whatever shows it', () => expect(beliefOf(aMilestone({ gate: true, proof: 'url' }))).toBe('gate'))

  it.each([
    ['none', 'believed'],
    ['date', 'believed'],
    ['document', 'sampled'],
    ['identifier', 'sampled'],
    ['url', 'observed'],
  ] as const)('what shows %s: %s', (proof, rule) => {
    expect(beliefOf(aMilestone({ proof, reportedOn: '2026-03-02' }))).toBe(rule)
  })

  it('a case keeps the policy it began with', () => {
    expect(beliefPolicyOn('2026-12-31', [...beliefPolicies, everything]).id).toBe('glauben-2026')
    expect(beliefPolicyOn('2027-01-01', [...beliefPolicies, everything]).id).toBe('alles')
    const step = aMilestone({ state: 'reported', proof: 'document' })
    expect(awaitsSecondPerson({ ...step, reportedOn: '2027-02-01' }, [...beliefPolicies, everything])).toBe(true)
  })

  it('nobody is asked about what is believed or observed; what is observed can be confirmed by what was seen', () => {
    for (const proof of ['none', 'date', 'url'] as const)
      expect(awaitsSecondPerson(aMilestone({ state: 'reported', proof, reportedOn: '2026-03-02' }))).toBe(false)
    expect(isConfirmable(aMilestone({ state: 'reported', proof: 'url', reportedOn: '2026-03-02' }))).toBe(true)
    expect(isConfirmable(aMilestone({ state: 'reported', proof: 'none', reportedOn: '2026-03-02' }))).toBe(false)
  })
})

describe('the sample', () => {
  it('is the same for everybody, and only grows with the share', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (id, a, b) => {
        const [small, large] = a < b ? [a, b] : [b, a]
        expect(isSampled(id, small)).toBe(isSampled(id, small))
        expect(isSampled(id, small) && !isSampled(id, large)).toBe(false)
      }),
    )
  })

  it('none of them at 0, all of them at 1', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect([isSampled(id, 0), isSampled(id, 1)]).toEqual([false, true])
      }),
    )
  })

  it('holds the share that the policy asks for, within four standard errors of 4,000 cases', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { minLength: 4000, maxLength: 4000 }), fc.constantFrom(0.05, 0.1, 0.25, 0.5), (ids, share) => {
        const drawn = ids.filter((id) => isSampled(id, share)).length / ids.length
        expect(Math.abs(drawn - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / ids.length))
      }),
      { numRuns: 20, seed: 4711 },
    )
  })
})
