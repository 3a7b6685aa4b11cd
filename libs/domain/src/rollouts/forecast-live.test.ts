import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, landCalendar } from '../calendar/index.js'
import { addDays } from '../kernel/index.js'
import { forecastLive, latestStartBy, measuredDurations, tightestStart, type ForecastStep } from './forecast-live.js'

const bavaria = landCalendar('BY')
const step = (id: string, offset: number, before: string | null, more: Partial<ForecastStep> = {}): ForecastStep => ({
  id,
  dependsOn: before ? [before] : [],
  anchor: before ? { on: 'step', step: before, offset } : { on: 'start', offset },
  goLive: false,
  done: false,
  begunOn: null,
  ...more,
})
const plan = [step('a', 10, null), step('b', 20, 'a'), step('live', 5, 'b', { goLive: true })]
const none = () => null

describe('measured durations', () => {
  it('speak from five finished steps of a service on, before that those of the programme, below five nothing', () => {
    const cases = [3, 4, 9]
      .map((workingDays) => ({ onlinedienst: 'waffen', stepId: 'a', workingDays }))
      .concat([20, 21].map((workingDays) => ({ onlinedienst: 'ummeldung', stepId: 'a', workingDays })))
    const duration = measuredDurations([
      ...cases,
      ...[1, 2, 3, 4, 5].map((workingDays) => ({ onlinedienst: 'waffen', stepId: 'b', workingDays })),
      { onlinedienst: 'waffen', stepId: 'c', workingDays: 7 },
    ])
    expect([duration('waffen', 'a'), duration('ummeldung', 'b'), duration('waffen', 'b'), duration('waffen', 'c')]).toEqual([9, 3, 3, null])
  })
})

describe('the latest start', () => {
  it('counts the blueprint’s offsets backwards and says that nothing is measured', () => {
    expect(latestStartBy(plan, none, '2026-12-31', bavaria, {})).toEqual({ on: addWorkingDays(bavaria, '2026-12-31', -35), measured: 0, of: 3 })
  })
  it('takes what was measured, which may be longer or shorter', () => {
    expect(latestStartBy(plan, (id) => (id === 'b' ? 40 : null), '2026-12-31', bavaria, {})).toEqual({
      on: addWorkingDays(bavaria, '2026-12-31', -55),
      measured: 1,
      of: 3,
    })
  })
  it('whoever starts then holds the commitment, whoever starts a day later does not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }), fc.nat(700), (days, later) => {
        const until = addWorkingDays(bavaria, addDays('2026-06-01', later), 0)
        const duration = (id: string) => days[['a', 'b', 'live'].indexOf(id)]!
        const { on } = latestStartBy(plan, duration, until, bavaria, {})
        expect(forecastLive(plan, duration, on, bavaria, {})! <= until).toBe(true)
        expect(forecastLive(plan, duration, addWorkingDays(bavaria, on, 1), bavaria, {})! > until).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the day by which all must have begun', () => {
  const one = (state: 'open' | 'running', latestStartOn: string) => ({ state, latestStartOn, commitmentOn: '2026-12-31', measured: 2, of: 12 })
  it('is the earliest latest start of those that have not begun, and says what it rests on', () => {
    expect(tightestStart([one('open', '2026-10-09'), one('running', '2026-10-01'), one('open', '2026-10-08')])).toEqual({
      latestStartOn: '2026-10-08',
      commitmentOn: '2026-12-31',
      measured: 2,
      of: 12,
    })
  })
  it('is none where everything runs', () => {
    expect(tightestStart([one('running', '2026-10-01')])).toBeNull()
  })
})

describe('the expected go-live of a rollout that runs', () => {
  it('adds what is still open, less the time already spent on the step whose turn it is', () => {
    const running = [{ ...plan[0]!, done: true }, { ...plan[1]!, begunOn: addWorkingDays(bavaria, '2026-03-02', -8) }, plan[2]!]
    expect(forecastLive(running, none, '2026-03-02', bavaria, {})).toBe(addWorkingDays(bavaria, '2026-03-02', 12 + 5))
  })
  it('is at the earliest today', () => {
    const late = [
      { ...plan[0]!, done: true },
      { ...plan[1]!, done: true },
      { ...plan[2]!, begunOn: '2025-12-01' },
    ]
    expect(forecastLive(late, none, '2026-03-02', bavaria, {})).toBe('2026-03-02')
  })
  it('leaves the Sperrzeit', () => {
    const closed = { sperrzeiten: [{ id: 's', from: '2026-03-20', to: '2026-04-30', name: { de: '', en: '' }, certainty: 'belegt' as const }] }
    const own = [
      { ...plan[0]!, done: true },
      { ...plan[1]!, done: true },
      { ...plan[2]!, own: true, begunOn: '2026-03-18' },
    ]
    expect(forecastLive(own, none, '2026-03-18', bavaria, closed)).toBe('2026-05-04')
  })
})
