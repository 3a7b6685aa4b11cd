import { describe, expect, it } from 'vitest'
import { aMilestone, coordination, meitingen, now } from '../../test/a-milestone.js'
import { acceptRollout, operationalOn } from './accept-rollout.js'

const live = aMilestone({ stepId: 'go-live', goLive: true, state: 'confirmed', reportedOn: '2026-03-03' })
const rollout = { id: 'r1', land: 'BY', programme: 'bund-bayern', traeger: '09772177', state: 'confirmed' as const, version: 3, acceptedOn: null }
const accept = (fields: object = {}, acceptedOn = '2026-03-05', actor = meitingen) =>
  acceptRollout({ ...rollout, ...fields }, [live], { version: 3, acceptedOn }, actor, now)
const refusal = (code: string) => expect.objectContaining({ code })

describe('go-live, Abnahme and Betriebsfähigkeit', () => {
  it('are three days: the authority accepts after it went live', () => {
    expect(accept()).toMatchObject({ type: 'rollout.accepted.v1', effectiveOn: '2026-03-05', onBehalfOf: null })
    expect(accept({}, '2026-03-05', coordination)).toMatchObject({ onBehalfOf: '09772177' })
  })
  it('nothing is accepted before go-live, in the future, or twice', () => {
    expect(() => accept({ state: 'running' })).toThrow(refusal('rollout.not-live'))
    expect(() => accept({ state: 'bestand' })).toThrow(refusal('rollout.not-live'))
    expect(() => accept({}, '2026-03-02')).toThrow(refusal('rollout.accepted-early'))
    expect(() => accept({}, '2026-03-11')).toThrow(refusal('milestone.future'))
    expect(() => accept({ acceptedOn: '2026-03-04' })).toThrow(refusal('rollout.accepted'))
  })
  it('fit for operation it is once the last step of operation was reported', () => {
    const operation = { ...aMilestone({ stepId: 'wirkbetrieb', state: 'reported', reportedOn: '2026-03-09' }), operation: true }
    const steps = [{ ...live, operation: false }, operation]
    expect(operationalOn(steps)).toBe('2026-03-09')
    expect(
      operationalOn([
        { ...live, operation: false },
        { ...operation, state: 'running', reportedOn: null },
      ]),
    ).toBeNull()
    expect(operationalOn([{ ...live, operation: false }])).toBeNull()
  })
})
