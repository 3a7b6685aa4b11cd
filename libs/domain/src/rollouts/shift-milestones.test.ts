import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Anchor } from '../blueprints/index.js'
import { addWorkingDays, isWorkingDay, landCalendar, workingDaysBetween, type ClosedSpan } from '../calendar/index.js'
import { addDays } from '../kernel/index.js'
import { aMilestone, coordination, now } from '../../test/a-milestone.js'
import { isDone } from './milestone.js'
import { explainDays, plannedDays, recount, type DatedMilestone, type PlanContext } from './recount.js'
import { shiftEvents, shiftMilestones, type ShiftTo } from './shift-milestones.js'

const bavaria = landCalendar('BY')
const refusal = (code: string) => expect.objectContaining({ code })
const by = { organisation: 'StMD', commandKey: 'k' }
const context: PlanContext = { startOn: '2026-03-02', calendar: bavaria, facts: {} }
const dated = (fields: Partial<DatedMilestone> & { anchor: Anchor }): DatedMilestone => ({ ...aMilestone(fields), shifts: [], pauses: [], ...fields })

/** Four in a row, each five days after the one before, and one that counts from the start alone. */
const chain = withDays(
  ['a', 'b', 'c', 'd']
    .map((stepId, i) =>
      dated({
        stepId,
        position: i + 1,
        version: 0,
        dependsOn: i > 0 ? [chainId(i - 1)] : [],
        anchor: i > 0 ? { on: 'step', step: chainId(i - 1), offset: 5 } : { on: 'start', offset: 10 },
        goLive: i === 3,
      }),
    )
    .concat(dated({ stepId: 'aside', position: 5, anchor: { on: 'start', offset: 30 } })),
  context,
)
function chainId(i: number): string {
  return 'abcd'[i]!
}

/** A plan whose stored days are those it would begin with. */
function withDays(steps: DatedMilestone[], at: PlanContext): DatedMilestone[] {
  const days = plannedDays(steps, at)
  return steps.map((step) => ({ ...step, dueOn: days.get(step.stepId)! }))
}
const shift = (stepId: string, to: ShiftTo, steps = chain, at = context) => shiftMilestones(steps, [{ stepId }], to, at, by, now)
const moved = ({ moves }: { moves: readonly { milestone: DatedMilestone; workingDays: number; direct: boolean }[] }) =>
  moves.map(({ milestone, workingDays, direct }) => [milestone.stepId, workingDays, direct])

describe('a shift', () => {
  it('takes along what counts from it, by as many working days, and leaves the rest alone', () => {
    expect(moved(shift('b', { workingDays: 3 }))).toEqual([
      ['b', 3, true],
      ['c', 3, false],
      ['d', 3, false],
    ])
  })

  it('goes on to the next working day, and says which reasons acted', () => {
    const [b] = shift('b', { on: '2026-04-03' }).moves
    expect(b).toMatchObject({
      to: '2026-04-07',
      because: [
        { kind: 'anchor', step: 'a', offset: 5 },
        { kind: 'shift', at: now.today, day: '2026-04-03' },
        { kind: 'working-day', from: '2026-04-03', day: '2026-04-07' },
      ],
    })
  })

  it('leaves the time of elections to the authority, and the Land works on', () => {
    const election: ClosedSpan = { id: 'wahl', from: '2026-03-25', to: '2026-04-05', name: { de: 'Wahl', en: 'Election' }, certainty: 'belegt' }
    const closed = { ...context, facts: { sperrzeiten: [election] } }
    expect(shift('b', { on: '2026-03-27' }, chain, closed).moves[0]).toMatchObject({
      to: '2026-04-07',
      because: [{}, {}, { kind: 'sperrzeit', id: 'wahl', day: '2026-04-07' }],
    })
    const lands = chain.map((step) => ({ ...step, owner: 'land' }))
    expect(shift('b', { on: '2026-03-27' }, lands, closed).moves[0]!.to).toBe('2026-03-27')
  })

  it('to before what it depends on ends there', () => {
    expect(shift('c', { on: '2026-03-11' }).moves[0]).toMatchObject({ to: chain[1]!.dueOn, because: [{}, {}, { kind: 'dependency', step: 'b' }] })
  })

  it.each([
    ['into the past', 'b', { on: '2026-03-09' }, 'shift.past'],
    ['back into the past', 'a', { workingDays: -20 }, 'shift.past'],
    ['beyond the known holidays', 'b', { on: '2036-01-02' }, 'shift.too-far'],
    ['so far that what follows ends beyond them', 'a', { on: '2035-12-20' }, 'shift.too-far'],
    ['of a step that is not there', 'z', { workingDays: 1 }, 'thing.unknown'],
  ] as const)('%s is refused', (_, stepId, to, code) => expect(() => shift(stepId, to)).toThrow(refusal(code)))

  it('of a done step is refused, and one that is done keeps its day', () => {
    const done = chain.map((step) => (step.stepId === 'c' ? { ...step, state: 'reported' as const, reportedOn: '2026-03-09' } : step))
    expect(() => shift('c', { workingDays: 1 }, done)).toThrow(refusal('milestone.state'))
    expect(moved(shift('b', { workingDays: 3 }, done))).toEqual([['b', 3, true]])
  })

  it('by somebody who saw an older state is refused', () => {
    expect(() => shiftMilestones(chain, [{ stepId: 'b', version: 7 }], { workingDays: 1 }, context, by, now)).toThrow(refusal('thing.changed'))
  })

  it('of a waiting step to the day its party named keeps the time its owner had left', () => {
    const waiting = chain.map((step) =>
      step.stepId === 'b' ? { ...step, state: 'running' as const, waitingOn: 'hersteller-a', waitingSince: '2026-03-05' } : step,
    )
    const { moves, set } = shift('b', { promisedOn: '2026-03-19' }, waiting)
    expect(moves[0]).toMatchObject({
      milestone: { promisedOn: '2026-03-19' },
      workingDays: 10,
      because: [{}, { kind: 'pause', party: 'hersteller-a', promised: true, workingDays: 10 }],
    })
    expect(set).toEqual([])
    expect(shiftEvents({ moves, set }, { promisedOn: '2026-03-19' }, 'Modul kommt', coordination, now)).toMatchObject([
      {
        type: 'milestone.shifted.v1',
        facts: { promisedOn: '2026-03-19', workingDays: 10, followed: [{ step: 'c' }, { step: 'd' }] },
        text: { text: 'Modul kommt', visibility: 'programme' },
      },
    ])
  })

  it('of a step that was late before it began to wait is never due before the promised day, and its lateness comes back once the party has delivered', () => {
    const late = chain.map((step) =>
      step.stepId === 'a' ? { ...step, state: 'running' as const, waitingOn: 'hersteller-a', waitingSince: addWorkingDays(bavaria, step.dueOn!, 7) } : step,
    )
    const { moves } = shift('a', { promisedOn: '2026-04-17' }, late)
    expect(moves[0]).toMatchObject({
      to: '2026-04-17',
      because: [{ kind: 'anchor' }, { kind: 'pause', promised: true }, { kind: 'promise', party: 'hersteller-a', day: '2026-04-17' }],
    })
    const delivered = late.map((step) =>
      step.stepId === 'a'
        ? { ...step, waitingOn: null, waitingSince: null, pauses: [{ party: 'hersteller-a', since: step.waitingSince!, until: '2026-04-17' }] }
        : step,
    )
    expect(recount(delivered, ['a'], context)[0]!.dueOn).toBe(addWorkingDays(bavaria, '2026-04-17', -7))
  })

  it('no promise, whenever the wait began, leaves a step due before it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 200 }), fc.nat({ max: 200 }), (index, began, later) => {
        const waitingSince = addDays('2026-03-02', began)
        const promisedOn = addDays(waitingSince > now.today ? waitingSince : now.today, later + 1)
        const waiting = chain.map((step) => (step.stepId === chainId(index) ? { ...step, state: 'running' as const, waitingOn: 'x', waitingSince } : step))
        for (const { milestone, to } of shift(chainId(index), { promisedOn }, waiting).moves)
          expect([milestone.stepId, to >= promisedOn]).toEqual([milestone.stepId, true])
      }),
      { numRuns: 200 },
    )
  })

  it('the party that delivers late costs the owner nothing either, and a set day that already knew of the wait stands', () => {
    const set = chain.map((step) => (step.stepId === 'b' ? { ...step, shifts: [{ ...by, on: '2026-04-20', at: '2026-03-10' }], dueOn: '2026-04-20' } : step))
    const resumed = (until: string) =>
      recount(
        set.map((step) => (step.stepId === 'b' ? { ...step, pauses: [{ party: 'x', since: '2026-03-05', until }] } : step)),
        ['b'],
        context,
      )[0]!.dueOn
    expect([resumed('2026-04-10'), resumed('2026-04-22')]).toEqual(['2026-04-20', '2026-04-22'])
  })
})

/** Plans in which a step may depend on and count from earlier ones only, with some of them done, in any order. */
const plan = fc
  .record({
    rows: fc.array(
      fc.record({
        on: fc.constantFrom('start', 'step', 'stichtag', 'commitment'),
        offset: fc.integer({ min: -10, max: 40 }),
        before: fc.array(fc.nat(), { maxLength: 3 }),
        done: fc.boolean(),
        own: fc.boolean(),
      }),
      { minLength: 2, maxLength: 10 },
    ),
    target: fc.nat(),
    days: fc.integer({ min: 1, max: 60 }),
    closedFrom: fc.integer({ min: 0, max: 200 }),
    closedDays: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ rows, target, days, closedFrom, closedDays }) => {
    const sperrzeit: ClosedSpan = {
      id: 's',
      from: addDays('2026-03-02', closedFrom),
      to: addDays('2026-03-02', closedFrom + closedDays),
      name: { de: '', en: '' },
      certainty: 'offen',
    }
    const at: PlanContext = {
      ...context,
      facts: { commitmentOn: '2026-12-31', stichtage: { bogen: ['2026-03-15', '2026-05-01', '2026-07-01', '2026-10-03'] }, sperrzeiten: [sperrzeit] },
    }
    const steps = rows.map(({ on, offset, before, done, own }, index): DatedMilestone => {
      const earlier = index === 0 ? [] : [...new Set(before.map((n) => `s${n % index}`))]
      const anchor: Anchor =
        on === 'step' && earlier[0]
          ? { on: 'step', step: earlier[0], offset }
          : on === 'stichtag'
            ? { on, calendar: 'bogen', offset }
            : on === 'commitment'
              ? { on, offset }
              : { on: 'start', offset }
      return dated({
        stepId: `s${index}`,
        position: index + 1,
        version: 0,
        owner: own ? 'kommune' : 'land',
        dependsOn: earlier,
        anchor,
        state: done && index !== target % rows.length ? 'reported' : 'open',
      })
    })
    return { steps: withDays(steps, at), at, sperrzeit, target: `s${target % rows.length}`, days }
  })
const ordinary = { numRuns: 300 }
const tomorrow = { ...now, today: '2026-03-02' }
const shifted = ({ steps, target, days, at }: { steps: DatedMilestone[]; target: string; days: number; at: PlanContext }) => {
  try {
    return shiftMilestones(steps, [{ stepId: target }], { workingDays: days }, at, by, tomorrow)
  } catch {
    return { moves: [], set: [] }
  }
}
const applied = (steps: DatedMilestone[], result: ReturnType<typeof shifted>) =>
  steps.map((step) => result.moves.find(({ milestone }) => milestone.stepId === step.stepId)?.milestone ?? step)

describe('whatever is shifted', () => {
  it('no open step falls on a day without work, nor the authority’s own into a Sperrzeit', () => {
    fc.assert(
      fc.property(plan, (one) => {
        for (const { milestone, to } of shifted(one).moves) {
          expect(isWorkingDay(bavaria, to)).toBe(true)
          if (milestone.owner === 'kommune') expect(to < one.sperrzeit.from || to > one.sperrzeit.to).toBe(true)
        }
      }),
      ordinary,
    )
  })

  it('only the step and what lies behind it moves, and nothing done', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const behind = new Set([one.target])
        for (let size = 0; size !== behind.size;) {
          size = behind.size
          for (const { stepId, dependsOn, anchor } of one.steps)
            if ([...dependsOn, ...(anchor.on === 'step' ? [anchor.step] : [])].some((id) => behind.has(id))) behind.add(stepId)
        }
        for (const { milestone } of shifted(one).moves) expect([behind.has(milestone.stepId), isDone(milestone)]).toEqual([true, false])
      }),
      ordinary,
    )
  })

  it('the same day again moves nothing more', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const once = applied(one.steps, shifted(one))
        const day = once.find(({ stepId }) => stepId === one.target)!.dueOn!
        expect(
          shiftMilestones(once, [{ stepId: one.target }], { on: day }, one.at, by, { ...tomorrow, today: '2026-01-01' }).moves.filter(
            ({ from, to }) => from !== to,
          ),
        ).toEqual([])
      }),
      ordinary,
    )
  })

  it('a later day never makes another step earlier', () => {
    fc.assert(
      fc.property(plan, fc.nat({ max: 30 }), (one, more) => {
        const [near, far] = [applied(one.steps, shifted(one)), applied(one.steps, shifted({ ...one, days: one.days + more }))]
        for (const [i, step] of near.entries()) expect(far[i]!.dueOn! >= step.dueOn!).toBe(true)
      }),
      ordinary,
    )
  })

  it('the explanation ends at the day that stands', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const steps = applied(one.steps, shifted(one))
        for (const { stepId, dueOn, because } of explainDays(steps, one.at)) {
          expect(dueOn).toBe(steps.find((step) => step.stepId === stepId)!.dueOn)
          expect(because.at(-1)!.day).toBe(dueOn)
        }
      }),
      ordinary,
    )
  })
})

describe('a pause of k working days', () => {
  it('moves the step, and each one that counts from it alone, by exactly k working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 3 }), fc.nat({ max: 200 }), (k, index, later) => {
        const since = addWorkingDays(bavaria, addDays('2026-03-02', later), 0)
        const until = addWorkingDays(bavaria, since, k)
        const paused = chain.map((step) => (step.stepId === chainId(index) ? { ...step, pauses: [{ party: 'x', since, until }] } : step))
        const days = recount(paused, [chainId(index)], context)
        expect(days.map(({ stepId }) => stepId)).toEqual(['a', 'b', 'c', 'd'].slice(index))
        for (const { stepId, dueOn } of days) expect(workingDaysBetween(bavaria, chain.find((step) => step.stepId === stepId)!.dueOn!, dueOn)).toBe(k)
      }),
      ordinary,
    )
  })
})
