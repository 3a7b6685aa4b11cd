import type { Actor } from '@blaupause/domain/identity'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { describe, expect, it } from 'vitest'
import { nextAction } from './next-action.js'

const kommune: Actor = { subject: 'k', organisation: { id: 'o', name: 'O' }, role: 'kommune', land: 'BY', programmes: [], traeger: ['1'] }
const land: Actor = { ...kommune, subject: 'l', role: 'land', traeger: [] }
const step = (stepId: string, changes: Partial<MilestoneView> = {}): MilestoneView =>
  ({
    id: stepId,
    stepId,
    land: 'BY',
    programme: 'p',
    traeger: '1',
    owner: 'kommune',
    state: 'running',
    waitingOn: null,
    gate: true,
    operation: false,
    reportedBy: null,
    dependsOn: [],
    ...changes,
  }) as MilestoneView

describe('next action of a reader', () => {
  it('is to report the first step whose turn it is', () => {
    expect(nextAction(kommune, [step('b', { dependsOn: ['a'] }), step('a')])?.milestone.id).toBe('a')
  })
  it('passes over what lies with others', () => {
    expect(nextAction(kommune, [step('a', { waitingOn: 'dvdv-stelle' }), step('b')])?.milestone.id).toBe('b')
  })
  it('is to confirm, for the Land, before anything else', () => {
    expect(nextAction(land, [step('a', { owner: 'land' }), step('b', { state: 'reported', reportedBy: 'k' })])).toMatchObject({
      verb: 'confirm',
      milestone: { id: 'b' },
    })
  })
  it('is not to report going live while a gate before it waits for the second person', () => {
    const gate = step('b', { owner: 'rollin-team', state: 'reported', position: 1 })
    expect(nextAction(kommune, [gate, step('a', { goLive: true, dependsOn: ['b'], position: 2 })])).toBeNull()
    expect(nextAction(kommune, [{ ...gate, state: 'confirmed' }, step('a', { goLive: true, dependsOn: ['b'], position: 2 })])?.milestone.id).toBe('a')
  })
  it('is none where only others can act', () => {
    expect(nextAction(land, [step('a')])).toBeNull()
  })
})
