import type { Task } from '@blaupause/contract/insights'
import { describe, expect, it } from 'vitest'
import { mandatesOf, withoutMandates } from './mandates.js'

const task = (name: string, changes: { why?: Task['why']; stepId?: string; done?: number; total?: number } = {}): Task =>
  ({
    why: changes.why ?? 'beauftragung',
    lookBy: null,
    objection: null,
    milestone: {
      id: name + (changes.stepId ?? 'links'),
      stepId: changes.stepId ?? 'links',
      traeger: name,
      itemsDone: changes.done ?? 0,
      itemsTotal: changes.total ?? 0,
    },
    rollout: { behoerde: { name, traeger: name }, onlinedienst: { id: 'ummeldung' } },
  }) as unknown as Task

describe('work on behalf of several', () => {
  it('stands together by step and service, complete ones first', () => {
    const tasks = [
      task('VG Siegenburg', { done: 31, total: 35 }),
      task('VG Ihrlerstein', { done: 14, total: 14 }),
      task('VG Langquaid', { stepId: 'test' }),
      task('LRA', { why: 'owner' }),
    ]
    const mandates = mandatesOf(tasks)
    expect(mandates.map(({ tasks: members }) => members.map(({ rollout }) => rollout.behoerde.name))).toEqual([['VG Ihrlerstein', 'VG Siegenburg']])
    expect(withoutMandates(tasks, mandates).map(({ rollout }) => rollout.behoerde.name)).toEqual(['VG Langquaid', 'LRA'])
  })
  it('is none where one acts for oneself only', () => expect(mandatesOf([task('a', { why: 'owner' }), task('b', { why: 'owner' })])).toEqual([]))
})
