import { landCalendar } from '@blaupause/domain/calendar'
import { describe, expect, it } from 'vitest'
import { durationOf } from './lage.js'

const calendar = landCalendar('BY')
const went = (startedOn: string, liveReportedOn: string) => ({ startedOn, liveReportedOn, plannedStartOn: '2026-03-02', plannedLiveOn: '2026-06-01' })
const open = (plannedLiveOn: string) => ({ startedOn: null, liveReportedOn: null, plannedStartOn: '2026-03-02', plannedLiveOn })

describe('how long a rollout takes', () => {
  it('is the median of what was measured, in working days, once five have gone the way', () => {
    const five = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-16', '2026-06-30'].map((day) => went('2026-03-02', day))
    expect(durationOf(five, calendar)).toEqual({ days: 7, from: 'measured', n: 5 })
  })
  it('is the longest plan before that: four cases are no rule', () => {
    const four = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-16'].map((day) => went('2026-03-02', day))
    expect(durationOf([...four, open('2026-03-30')], calendar)).toMatchObject({ from: 'planned', n: 5 })
    expect(durationOf([open('2026-03-09'), open('2026-03-16')], calendar)).toEqual({ days: 10, from: 'planned', n: 2 })
  })
  it('is unknown where nothing is planned', () => {
    expect(durationOf([], calendar)).toBeNull()
  })
})
