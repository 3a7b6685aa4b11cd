import { describe, expect, it } from 'vitest'
import type { Blueprint } from '@blaupause/domain/blueprints'
import { withEdit } from './with-edit.js'

const stands = { title: { de: 'Alt', en: 'Old' }, steps: [{ id: 'live', minutes: 5 }], phases: [] } as unknown as Blueprint

describe('what an author has typed', () => {
  it('keeps the first value seen as base, however often it changes', () => {
    const once = withEdit(stands, [], 'steps.live.minutes', 6)
    expect(withEdit(stands, once, 'steps.live.minutes', 7)).toEqual([{ path: 'steps.live.minutes', base: 5, value: 7 }])
  })
  it('is no change once the old value stands there again', () =>
    expect(withEdit(stands, withEdit(stands, [], 'steps.live.minutes', 6), 'steps.live.minutes', 5)).toEqual([]))
  it('goes into a new node that is not saved yet', () => {
    const added = withEdit(stands, [], 'steps.neu', { id: 'neu', minutes: 1 })
    expect(withEdit(stands, added, 'steps.neu.minutes', 2)).toEqual([{ path: 'steps.neu', base: null, value: { id: 'neu', minutes: 2 } }])
    expect(withEdit(stands, added, 'steps.neu', null)).toEqual([])
  })
  it('forgets the fields of a node that is taken out', () => {
    expect(withEdit(stands, withEdit(stands, [], 'steps.live.minutes', 6), 'steps.live', null)).toEqual([
      { path: 'steps.live', base: { id: 'live', minutes: 5 }, value: null },
    ])
  })
})
