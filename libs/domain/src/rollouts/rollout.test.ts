import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMilestone, states } from '../../test/a-milestone.js'
import { displayState, displayStates } from './display-state.js'
import { isActive, isDone } from './milestone.js'
import { rolloutMark, summarise } from './rollout.js'

const today = '2026-03-10'
const date = fc.integer({ min: 1, max: 31 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`)
const step = (position: number) =>
  fc
    .record({
      state: fc.constantFrom(...states),
      dueOn: fc.option(date),
      waiting: fc.option(date),
      dependsOn: fc.subarray(Array.from({ length: position - 1 }, (_, i) => `s${i + 1}`)),
    })
    .map(({ state, dueOn, waiting, dependsOn }) =>
      aMilestone({
        stepId: `s${position}`,
        position,
        state,
        dueOn,
        dependsOn,
        goLive: position === 4,
        ...(waiting && state === 'running' && { waitingOn: 'land', waitingSince: waiting }),
      }),
    )
const steps = fc.tuple(step(1), step(2), step(3), step(4), step(5))

describe('the mark of a milestone', () => {
  it.each([
    ['confirmed', {}, 'belegt'],
    ['reported', {}, 'gemeldet'],
    ['bestand', {}, 'bestand'],
    ['exempt', {}, 'ausnahme'],
    ['open', { dueOn: today }, 'nicht'],
    ['running', { dueOn: today }, 'laeuft'],
    ['running', { dueOn: null }, 'laeuft'],
    ['open', { dueOn: '2026-03-09' }, 'ueberfaellig'],
    ['running', { dueOn: '2026-03-09' }, 'ueberfaellig'],
    ['running', { dueOn: '2026-03-09', waitingOn: 'land' }, 'wartet'],
    ['confirmed', { dueOn: '2026-03-09' }, 'belegt'],
  ] as const)('%s with %j is %s', (state, fields, mark) => expect(displayState(aMilestone({ state, ...fields }), today)).toBe(mark))
})

describe('the summary of a rollout', () => {
  const contact = aMilestone({ stepId: 's1', position: 1, dueOn: '2026-03-20' })
  const module = aMilestone({
    stepId: 's2',
    position: 2,
    dueOn: '2026-03-12',
    waitingOn: 'hersteller',
    waitingSince: '2026-03-02',
    waitingOrganisation: null,
    state: 'running',
  })
  const live = aMilestone({ stepId: 's3', position: 3, goLive: true, dependsOn: ['s1', 's2'], dueOn: '2026-03-05' })

  it('shows the first step whose turn it is, the earliest day of what lies with its owner, and the longest wait', () => {
    expect(summarise([live, module, contact])).toEqual({
      state: 'running',
      stepId: 's1',
      dueOn: '2026-03-20',
      waitingOn: 'hersteller',
      waitingSince: '2026-03-02',
      waitingOrganisation: null,
      liveReportedOn: null,
      liveConfirmedOn: null,
    })
  })

  it('is live as its go-live step is, whatever else is open', () => {
    expect(summarise([contact, { ...live, state: 'reported', reportedOn: '2026-03-05' }])).toMatchObject({ state: 'reported', liveReportedOn: '2026-03-05' })
    expect(summarise([{ ...live, state: 'confirmed', reportedOn: '2026-03-05', confirmedOn: '2026-03-09' }])).toMatchObject({
      state: 'confirmed',
      stepId: null,
      liveConfirmedOn: '2026-03-09',
    })
  })

  it('names a step exactly when one can be worked on, and only days and waits of such steps', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const active = all.filter((one) => isActive(one, all))
        const summary = summarise(all)
        expect(summary.stepId).toBe(active.map((one) => one).sort((a, b) => a.position - b.position)[0]?.stepId ?? null)
        const days = active
          .filter((one) => !one.waitingOn && one.dueOn)
          .map((one) => one.dueOn!)
          .sort()
        expect(summary.dueOn).toBe(days[0] ?? null)
        expect(summary.waitingSince).toBe(active.flatMap((one) => one.waitingSince ?? []).sort()[0] ?? null)
        expect(summary.waitingOn === null).toBe(summary.waitingSince === null)
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const waits = all.filter((one) => one.waitingSince).map((one) => one.waitingSince)
        fc.pre(new Set(waits).size === waits.length)
        expect(summarise([...all].reverse())).toEqual(summarise(all))
      }),
    )
  })
})

describe('the mark of a rollout', () => {
  it('what is overdue with its owner weighs more than what waits on others', () => {
    expect(rolloutMark({ state: 'running', dueOn: '2026-03-09', waitingOn: 'land' }, today)).toBe('ueberfaellig')
    expect(rolloutMark({ state: 'running', dueOn: today, waitingOn: 'land' }, today)).toBe('wartet')
    expect(rolloutMark({ state: 'running', dueOn: null, waitingOn: null }, today)).toBe('laeuft')
  })

  it('is one of the eight marks; a rollout that has not begun is never overdue', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.option(date), fc.option(fc.constant('land')), (state, dueOn, waitingOn) =>
        displayStates.includes(rolloutMark({ state, dueOn, waitingOn }, today)),
      ),
    )
    expect(rolloutMark({ state: 'open', dueOn: '2020-01-01', waitingOn: null }, today)).toBe('nicht')
  })

  it('a rollout without any unfinished step is live, or has no go-live step to be', () => {
    fc.assert(fc.property(steps, (all) => !all.every(isDone) || summarise(all).state !== 'running'))
  })
})
