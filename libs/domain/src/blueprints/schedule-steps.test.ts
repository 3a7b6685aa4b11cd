import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay, landCalendar } from '../calendar/index.js'
import { addDays } from '../kernel/index.js'
import { smallBlueprint, step } from './blueprint.fixture.js'
import { resolveSteps } from './resolve-steps.js'
import { latestStart } from './latest-start.js'
import { scheduleSteps } from './schedule-steps.js'

const bavaria = landCalendar('BY')
const hesse = landCalendar('HE')
const day = (plan: { stepId: string; dueOn: string }[], id: string) => plan.find(({ stepId }) => stepId === id)?.dueOn

/** Plans without rings: each step may depend on and count from earlier ones only; given in any order. */
const plans = fc
  .array(
    fc.record({
      on: fc.constantFrom('start', 'step', 'stichtag', 'commitment'),
      offset: fc.integer({ min: -30, max: 60 }),
      lead: fc.integer({ min: 0, max: 30 }),
      before: fc.array(fc.nat(), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ on, offset, lead, before }, index) => {
      const earlier = [...new Set(before.map((n) => `s${n % Math.max(index, 1)}`))].filter(() => index > 0)
      const anchor =
        on === 'step' && earlier[0]
          ? { on: 'step' as const, step: earlier[0], offset }
          : on === 'stichtag'
            ? { on: 'stichtag' as const, calendar: 'fragebogen', offset, lead }
            : on === 'commitment'
              ? { on: 'commitment' as const, offset }
              : { on: 'start' as const, offset }
      return step(`s${index}`, anchor, earlier, { goLive: index === rows.length - 1 })
    }),
  )
  .chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length }))
const days = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2025-01-01', n))

describe('the plan of a rollout', () => {
  it('never falls on a day without work and never before a step it depends on', () => {
    fc.assert(
      fc.property(plans, days, days, (steps, startOn, commitmentOn) => {
        const plan = scheduleSteps(steps, startOn, bavaria, { commitmentOn, stichtage: { fragebogen: ['2025-03-01', '2026-10-03', '2027-01-06'] } })
        expect(plan.map(({ stepId }) => stepId).sort()).toEqual(steps.map(({ id }) => id).sort())
        for (const { dueOn } of plan) expect(isWorkingDay(bavaria, dueOn)).toBe(true)
        for (const { id, dependsOn } of steps) for (const before of dependsOn) expect(day(plan, before)! <= day(plan, id)!).toBe(true)
      }),
    )
  })
  it('is the same whatever order the steps come in, and a later start makes nothing earlier', () => {
    fc.assert(
      fc.property(plans, days, fc.nat({ max: 90 }), (steps, startOn, delay) => {
        const facts = { stichtage: { fragebogen: ['2025-03-03', '2026-10-05', '2027-01-07'] } }
        const plan = scheduleSteps(steps, startOn, bavaria, facts)
        const reversed = scheduleSteps([...steps].reverse(), startOn, bavaria, facts)
        const later = scheduleSteps(steps, addDays(startOn, delay), bavaria, facts)
        for (const { stepId, dueOn } of plan) {
          expect(day(reversed, stepId)).toBe(dueOn)
          expect(day(later, stepId)! >= dueOn).toBe(true)
        }
      }),
    )
  })
  it('counts working days of the Land: Epiphany is one in Hesse and none in Bavaria', () => {
    const steps = [step('a', { on: 'start', offset: 3 })]
    expect(day(scheduleSteps(steps, '2026-01-02', bavaria), 'a')).toBe('2026-01-08')
    expect(day(scheduleSteps(steps, '2026-01-02', hesse), 'a')).toBe('2026-01-07')
  })
  it('leaves the work its time before a Stichtag; where none is known, that time counts from what it depends on', () => {
    const steps = [step('a', { on: 'start', offset: 5 }), step('b', { on: 'stichtag', calendar: 'fragebogen', offset: 0, lead: 8 }, ['a'])]
    const plan = (fragebogen: string[]) => scheduleSteps(steps, '2026-03-02', hesse, { stichtage: { fragebogen } })
    expect([
      day(plan(['2026-03-13', '2026-03-18', '2026-03-19', '2026-04-01']), 'b'),
      day(plan(['2026-03-13', '2026-04-01']), 'b'),
      day(plan(['2026-03-13']), 'b'),
    ]).toEqual(['2026-03-19', '2026-04-01', '2026-03-19'])
    expect([plan(['2026-04-01']), plan([])].map((days) => days[1]!.because[0])).toMatchObject([
      { on: 'stichtag', calendar: 'fragebogen', known: true, lead: 8, from: '2026-04-01', offset: 0 },
      { on: 'stichtag', calendar: 'fragebogen', known: false, lead: 8, from: '2026-03-09', offset: 8 },
    ])
  })

  it('waits for the next Stichtag after what it depends on', () => {
    const steps = [step('a', { on: 'start', offset: 5 }), step('b', { on: 'stichtag', calendar: 'fragebogen', offset: 0 }, ['a'])]
    expect(day(scheduleSteps(steps, '2026-03-02', hesse, { stichtage: { fragebogen: ['2026-03-05', '2026-04-01'] } }), 'b')).toBe('2026-04-01')
  })
  it('is not held up by a step that is left out', () => {
    const context = { onlinedienst: 'ummeldung', behoerdeKind: 'meldebehoerde', parameters: {} }
    const goLive = (land: string) => day(scheduleSteps(resolveSteps(smallBlueprint(), { ...context, land }), '2026-03-02', hesse), 'go-live')!
    expect(goLive('BY') < goLive('HE')).toBe(true)
  })
  it('goes backwards: the latest start holds the commitment, one working day later does not', () => {
    fc.assert(
      fc.property(
        plans.map((steps) =>
          steps.map((one) => (one.anchor.on === 'start' || one.anchor.on === 'step' ? one : { ...one, anchor: { on: 'start' as const, offset: 4 } })),
        ),
        days,
        (steps, commitmentOn) => {
          const startOn = latestStart(steps, commitmentOn, bavaria)
          const last = steps.find(({ goLive }) => goLive)!.id
          expect(isWorkingDay(bavaria, startOn)).toBe(true)
          expect(day(scheduleSteps(steps, startOn, bavaria), last)! <= commitmentOn).toBe(true)
          let next = addDays(startOn, 1)
          while (!isWorkingDay(bavaria, next)) next = addDays(next, 1)
          if (next <= commitmentOn) expect(day(scheduleSteps(steps, next, bavaria), last)! > commitmentOn).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})
