import { describe, expect, it } from 'vitest'
import { unsent } from './use-draft-edits.js'

const edit = (path: string, value: unknown, base: unknown = null) => ({ path, base, value })

describe('what is left to save after a save', () => {
  it('is nothing of what was sent and not touched since', () => expect(unsent([edit('steps.a.minutes', 5)], [edit('steps.a.minutes', 5)])).toEqual([]))
  it('is what was typed meanwhile, also in a field that was sent: there it stands on what was sent', () => {
    const sent = [edit('steps.a.minutes', 5, 3)]
    expect(unsent([edit('steps.a.minutes', 8, 3), edit('steps.b.minutes', 1)], sent)).toEqual([edit('steps.a.minutes', 8, 5), edit('steps.b.minutes', 1)])
  })
})
