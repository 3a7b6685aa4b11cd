import type { Actor } from '@blaupause/domain/identity'
import type { ItemView } from '@blaupause/contract/rollouts'
import { describe, expect, it } from 'vitest'
import { allowedModes, isEligible } from './item-modes.js'

const actor = (changes: Partial<Actor>): Actor => ({
  subject: 'a',
  organisation: { id: 'o', name: 'O' },
  role: 'kommune',
  land: 'BY',
  programmes: ['bund-bayern'],
  traeger: ['092735218'],
  ...changes,
})
const step = { land: 'BY', programme: 'bund-bayern', traeger: '092735218', owner: 'kommune', state: 'running' } as const
const item = (changes: Partial<ItemView> = {}): ItemView => ({ doneOn: null, doneFor: null, provenOn: null, ...changes }) as ItemView
const byKelheim = item({ doneOn: '2026-03-02', doneFor: '092735218' })

describe('what one can do with the small ones of a step', () => {
  it('the body itself ticks, and objects to what others ticked for it', () => {
    expect(allowedModes(actor({}), step, [item(), byKelheim])).toEqual(['tick', 'object'])
    expect(allowedModes(actor({}), step, [item({ doneOn: '2026-03-02' })])).toEqual(['tick'])
  })
  it('who acts for it ticks and does not object', () => expect(allowedModes(actor({ traeger: ['09273', '092735218'] }), step, [byKelheim])).toEqual(['tick']))
  it('the Land also proves what is done and not yet proven', () => {
    expect(allowedModes(actor({ role: 'land', traeger: ['09'] }), step, [byKelheim])).toEqual(['tick', 'prove'])
    expect(allowedModes(actor({ role: 'land', traeger: ['09'] }), step, [item()])).toEqual(['tick'])
  })
  it('nobody does anything once the step is confirmed, and auditors never', () => {
    expect(allowedModes(actor({}), { ...step, state: 'confirmed' }, [byKelheim])).toEqual([])
    expect(allowedModes(actor({ role: 'pruefung', traeger: [] }), step, [byKelheim])).toEqual([])
  })
  it('in a reported step ticks can only be taken back', () => {
    expect([isEligible('tick', { state: 'reported' }, item()), isEligible('tick', { state: 'reported' }, byKelheim), isEligible('tick', step, item())]).toEqual(
      [false, true, true],
    )
  })
})
