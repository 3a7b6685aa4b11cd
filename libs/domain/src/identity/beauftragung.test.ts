import { describe, expect, it } from 'vitest'
import { anActor } from '../../test/a-milestone.js'
import {
  beauftragungEvent,
  canGrantBeauftragung,
  canRequestBeauftragung,
  canRevokeBeauftragung,
  grantBeauftragung,
  holdsOn,
  requireTerm,
  revokeBeauftragung,
  type Beauftragung,
} from './beauftragung.js'

const asked: Beauftragung = {
  id: 'b1',
  traeger: '092735218',
  land: 'BY',
  agent: 'kommune-09273',
  agentTraeger: '09273',
  state: 'requested',
  fromOn: '2026-03-10',
  untilOn: null,
  version: 0,
}
const siegenburg = anActor('kommune', { land: 'BY', traeger: ['092735218'] })
const kelheim = anActor('kommune', { land: 'BY', traeger: ['09273', '092735218'] })
const bavaria = anActor('land', { land: 'BY' })
const refusal = (code: string) => expect.objectContaining({ code })

describe('who may consent that another acts for a body', () => {
  it('the body itself and its Land, never who wants to act, even where it acts already', () => {
    expect([siegenburg, bavaria, kelheim, anActor('land', { land: 'HE' })].map((actor) => canGrantBeauftragung(actor, asked))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
  it('only who wants to act asks; both sides and the Land may end it', () => {
    expect([siegenburg, kelheim].map((actor) => canRequestBeauftragung(actor, asked))).toEqual([false, true])
    expect([siegenburg, kelheim, bavaria, anActor('kommune', { traeger: ['09772177'] })].map((actor) => canRevokeBeauftragung(actor, asked))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('a consent', () => {
  it('holds from its first to its last day, both included', () => {
    const granted = grantBeauftragung(asked, { version: 0, fromOn: '2026-03-10', untilOn: '2026-12-31' }, '2026-03-10')
    expect(['2026-03-09', '2026-03-10', '2026-12-31', '2027-01-01'].map((day) => holdsOn(granted, day))).toEqual([false, true, true, false])
    expect(holdsOn(asked, '2026-03-10')).toBe(false)
  })
  it('ends in order and not in the past; nobody acts for itself', () => {
    expect(() => requireTerm(asked, { fromOn: '2026-03-10', untilOn: '2026-03-09' }, '2026-03-01')).toThrow(refusal('beauftragung.term'))
    expect(() => requireTerm(asked, { fromOn: '2026-01-01', untilOn: '2026-03-09' }, '2026-03-10')).toThrow(refusal('beauftragung.term'))
    expect(() => requireTerm({ ...asked, agentTraeger: asked.traeger }, { fromOn: '2026-03-10', untilOn: null }, '2026-03-10')).toThrow(
      refusal('beauftragung.self'),
    )
  })
  it('granted is revoked, asked for is declined, ended stays ended', () => {
    expect(revokeBeauftragung({ ...asked, state: 'granted' }, { version: 0 }).state).toBe('revoked')
    expect(revokeBeauftragung(asked, { version: 0 }).state).toBe('declined')
    expect(() => revokeBeauftragung({ ...asked, state: 'revoked' }, { version: 0 })).toThrow(refusal('beauftragung.state'))
    expect(() => revokeBeauftragung(asked, { version: 1 })).toThrow(refusal('thing.changed'))
  })
  it('its event names both bodies in the facts and the reason beside them', () => {
    expect(beauftragungEvent({ ...asked, state: 'revoked' }, siegenburg, '2026-03-10', 'Wir melden selbst')).toMatchObject({
      type: 'beauftragung.revoked.v1',
      traeger: '092735218',
      facts: { agent: 'kommune-09273' },
      text: { text: 'Wir melden selbst', visibility: 'land' },
    })
    expect(beauftragungEvent(asked, anActor('kommune', { traeger: ['09273'] }), '2026-03-10', null).traeger).toBe('09273')
  })
})
