import { describe, expect, it } from 'vitest'
import { aMilestone, now } from '../../test/a-milestone.js'
import { undoBestand } from './undo-bestand.js'

const all = [
  aMilestone({ stepId: 'a', state: 'bestand', itemsTotal: 7, itemsDone: 7, startedOn: '2025-10-01' }),
  aMilestone({ stepId: 'b', state: 'reported', reportedOn: '2026-02-02' }),
  aMilestone({ stepId: 'c' }),
]
const rollout = { id: 'r1', land: 'BY', programme: 'bund-bayern', traeger: '09772177', startedOn: '2025-10-01', version: 4 }
const undo = (of = all, command = { version: 4, reason: 'Falsche Zeile' }, startedOn: string | null = '2025-10-01') =>
  undoBestand({ ...rollout, startedOn }, of, command, now)

describe('a takeover that was wrong', () => {
  it('is taken back: its steps and their small ones are open again, what was reported stays', () => {
    expect(undo().milestones).toMatchObject([{ stepId: 'a', state: 'open', itemsDone: 0, startedOn: null }])
    expect(undo().event).toMatchObject({ type: 'rollout.bestand-undone.v1', facts: { steps: 1 }, text: { field: 'reason', text: 'Falsche Zeile' } })
  })
  it('of what had not begun here waits for its start again', () => expect([undo(all, undefined, null).unstarted, undo().unstarted]).toEqual([true, false]))
  it('needs the state that was seen, and something that was taken', () => {
    expect(() => undo(all, { version: 3, reason: 'x' })).toThrow(expect.objectContaining({ code: 'thing.changed' }))
    expect(() => undo(all.slice(1))).toThrow(expect.objectContaining({ code: 'bestand.none' }))
  })
})
