import type { Actor } from '@blaupause/domain/identity'
import { describe, expect, it } from 'vitest'
import { allowedVerbs } from './allowed-verbs.js'

const actor = (changes: Partial<Actor>): Actor => ({
  subject: 'a',
  organisation: { id: 'o', name: 'O' },
  role: 'kommune',
  land: 'BY',
  programmes: ['bund-bayern'],
  traeger: ['09772177'],
  ...changes,
})
const step = {
  id: 'm',
  proof: 'none',
  reportedOn: null,
  reportedFor: null,
  land: 'BY',
  programme: 'bund-bayern',
  traeger: '09772177',
  owner: 'kommune',
  state: 'running',
  waitingOn: null,
  gate: true,
  reportedBy: null,
} as const

describe('buttons of a step', () => {
  it('let a Kommune report its own step or say with whom it lies', () => {
    expect(allowedVerbs(actor({}), step)).toEqual(['report', 'wait', 'note'])
  })
  it('offer to go on once it waits', () => {
    expect(allowedVerbs(actor({}), { ...step, waitingOn: 'dvdv-stelle' })).toEqual(['report', 'resume', 'note'])
  })
  it('let the Land confirm or return what another person reported, and nobody confirm their own report', () => {
    const land = actor({ role: 'land', traeger: [] })
    expect(allowedVerbs(land, { ...step, state: 'reported', reportedBy: 'b' })).toEqual(['confirm', 'return', 'correct', 'note'])
    expect(allowedVerbs(land, { ...step, state: 'reported', reportedBy: 'a' })).toEqual(['correct', 'note'])
  })
  it('offer no confirmation where the step is no gate', () => {
    expect(allowedVerbs(actor({ role: 'land', traeger: [] }), { ...step, gate: false, state: 'reported', reportedBy: 'b' })).not.toContain('confirm')
  })
  it('let the body object to what somebody else reported for it, and only the body itself', () => {
    const said = { ...step, state: 'reported', reportedFor: '09772177', reportedBy: 'b' } as const
    expect(allowedVerbs(actor({}), said)).toEqual(['object', 'correct', 'note'])
    expect(allowedVerbs(actor({ traeger: ['09772', '09772177'] }), said)).not.toContain('object')
  })
  it('offer nothing to auditors and to other municipalities', () => {
    expect(allowedVerbs(actor({ role: 'pruefung', traeger: [] }), step)).toEqual([])
    expect(allowedVerbs(actor({ traeger: ['09184139'] }), step)).toEqual([])
  })
})
