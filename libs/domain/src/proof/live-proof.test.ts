import { describe, expect, it } from 'vitest'
import { aMilestone, anActor, coordination, lead, meitingen, now } from '../../test/a-milestone.js'
import { agreeOverride, requestOverride, requireLiveProof } from './live-proof.js'
import { requireWitness } from './observation.js'

const goLive = aMilestone({
  stepId: 'go-live',
  goLive: true,
  gate: true,
  proof: 'url',
  state: 'reported',
  reportedOn: '2026-03-02',
  reportedBy: meitingen.subject,
})
const none = { evidence: 0, seen: false, contradicted: false }
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('live needs proof', () => {
  it.each([{ evidence: 1 }, { seen: true }])('%j is one', (proof) => expect(() => requireLiveProof(goLive, { ...none, ...proof }, 'person')).not.toThrow())
  it('so is what a second person saw in the portal or a register', () => {
    expect(() => requireLiveProof(goLive, none, 'portal')).not.toThrow()
    expect(() => requireLiveProof(goLive, none, 'register')).not.toThrow()
  })
  it('without any it is refused, unless the blueprint asks for none', () => {
    expect(() => requireLiveProof(goLive, none, 'person')).toThrow(code('live.proof'))
    expect(() => requireLiveProof({ proof: 'none' }, none, 'person')).not.toThrow()
  })
  it('against an open contradiction nothing counts', () => {
    expect(() => requireLiveProof(goLive, { evidence: 3, seen: true, contradicted: true }, 'portal')).toThrow(code('live.contradiction'))
  })
})

describe('an override', () => {
  const request = { id: 'r1', requestedBy: coordination.subject }
  const asked = () => requestOverride(goLive, { version: 3, reason: 'Das Portal weist Prüfprogramme ab.' }, coordination, now)
  it('is asked for with a reason that is no fact', () => {
    expect(asked().event).toMatchObject({ type: 'milestone.override-requested.v1', facts: {}, text: { field: 'reason', visibility: 'programme' } })
    expect(asked().milestone).toBe(goLive)
  })
  it('is agreed to by another person, and then the go-live counts as proven', () => {
    expect(agreeOverride(goLive, request, { version: 3 }, lead, now)).toMatchObject({
      milestone: { state: 'confirmed', version: 4 },
      event: { type: 'milestone.overridden.v1', facts: { request: 'r1' } },
    })
  })
  it('never by the one who asked, nor by the one who reported', () => {
    expect(() => agreeOverride(goLive, request, { version: 3 }, coordination, now)).toThrow(code('live.two-people'))
    expect(() => agreeOverride(goLive, request, { version: 3 }, meitingen, now)).toThrow(code('live.two-people'))
  })
  it('is for a reported go-live only', () => {
    expect(() => requestOverride({ ...goLive, goLive: false }, { version: 3, reason: 'x' }, coordination, now)).toThrow(code('live.only-go-live'))
    expect(() => agreeOverride({ ...goLive, state: 'running' }, request, { version: 3 }, lead, now)).toThrow(code('milestone.state'))
  })
})

describe('a witness', () => {
  it('is somebody else than the reporter, and looked in the last 60 days', () => {
    const when = '2026-03-09T12:00:00.000Z'
    expect(() => requireWitness(anActor('bund'), goLive, when, now)).not.toThrow()
    expect(() => requireWitness(meitingen, goLive, when, now)).toThrow(code('observation.second-person'))
    expect(() => requireWitness(lead, goLive, '2026-03-11T12:00:00.000Z', now)).toThrow(code('observation.when'))
    expect(() => requireWitness(lead, goLive, '2025-03-11T12:00:00.000Z', now)).toThrow(code('observation.when'))
  })
})
