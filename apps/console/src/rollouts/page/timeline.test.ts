import type { MilestoneView } from '@blaupause/contract/rollouts'
import { describe, expect, it } from 'vitest'
import { timelineOf } from './timeline.js'

const step = (stepId: string, changes: Partial<MilestoneView>): MilestoneView =>
  ({
    stepId,
    owner: 'kommune',
    ownerName: 'VG Siegenburg',
    dependsOn: [],
    state: 'open',
    mark: 'nicht',
    operation: false,
    plannedOn: null,
    dueOn: null,
    startedOn: null,
    reportedOn: null,
    confirmedOn: null,
    ...changes,
  }) as MilestoneView
const label = (): string => 'x'

describe('time line of a rollout', () => {
  it('has none before the rollout starts', () => {
    expect(timelineOf([step('a', {})], null, '2026-08-17', label)).toBeNull()
  })
  it('begins on a Monday and shows today', () => {
    const line = timelineOf([step('a', { plannedOn: '2026-09-18' })], '2026-06-03', '2026-08-17', label)
    expect(line?.from).toBe('2026-06-01')
    expect(line?.today).toBeGreaterThan(0)
    expect(line?.today).toBeLessThan(100)
  })
  it('draws the plan from the step it depends on, and a running step up to today', () => {
    const line = timelineOf(
      [
        step('a', {
          plannedOn: '2026-06-15',
          state: 'confirmed',
          mark: 'belegt',
          startedOn: '2026-06-01',
          reportedOn: '2026-06-10',
          confirmedOn: '2026-06-12',
        }),
        step('b', { plannedOn: '2026-06-29', dependsOn: ['a'], state: 'running', mark: 'laeuft', startedOn: '2026-06-16' }),
      ],
      '2026-06-01',
      '2026-06-22',
      label,
    )
    const [, b] = line?.lanes[0]?.bars ?? []
    expect(b?.plan?.at).toBeCloseTo((14 / 42) * 100, 5)
    expect((b?.actual?.at ?? 0) + (b?.actual?.width ?? 0)).toBeCloseTo((22 / 42) * 100, 5)
  })
  it('gives one lane per party and a second row where bars meet', () => {
    const line = timelineOf(
      [step('a', { plannedOn: '2026-06-15' }), step('b', { plannedOn: '2026-06-16' }), step('c', { plannedOn: '2026-06-16', owner: 'land' })],
      '2026-06-01',
      '2026-06-22',
      label,
    )
    expect(line?.lanes.map(({ party, rows }) => [party, rows])).toEqual([
      ['kommune', 2],
      ['land', 1],
    ])
  })
  it('leaves out what is exempt', () => {
    expect(timelineOf([step('a', { plannedOn: '2026-06-15', state: 'exempt' })], '2026-06-01', '2026-06-22', label)?.lanes).toEqual([])
  })
})
