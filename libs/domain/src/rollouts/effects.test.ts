import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, landCalendar } from '../calendar/index.js'
import { addDays, berlinDay, berlinHour, weekday, type Instant } from '../kernel/index.js'
import { aMilestone } from '../../test/a-milestone.js'
import { aPolicy } from '../../test/a-policy.js'
import * as effects from './effects.js'
import { firstWake, type Effect, type EffectKey } from './effects.js'
import type { Milestone } from './milestone.js'

const calendar = landCalendar('BY')
const step = aMilestone({ dueOn: '2026-03-09' })
const effectsOf = (all: readonly Milestone[], recorded: readonly EffectKey[], on = calendar) => effects.effectsOf(all, recorded, on, aPolicy)
const effectsDue = (all: readonly Effect[], now: Instant) => effects.effectsDue(all, now, calendar, aPolicy)
const kinds = (all: readonly Effect[]) => all.map(({ kind, at }) => `${berlinDay(at)} ${kind}`)
const rank = ['reminder', ...aPolicy.escalations.map(({ recipient }) => `escalation-${recipient}`)]
const keyOf = ({ stepId, kind, dueOn }: EffectKey) => `${stepId}|${kind}|${dueOn}`

describe('what the system does about a step', () => {
  it('reminds before the day and escalates after it, in working days', () => {
    expect(kinds(effectsOf([step], [], calendar))).toEqual([
      '2026-03-04 reminder',
      '2026-03-10 escalation-owner',
      '2026-03-16 escalation-lead',
      '2026-03-23 escalation-land',
      '2026-04-08 escalation-programme',
    ])
  })

  it('speaks at eight in Berlin, in summer and winter', () => {
    expect(effectsOf([step], [], calendar).map(({ at }) => at.slice(11, 16))).toEqual(['07:00', '07:00', '07:00', '07:00', '06:00'])
  })

  it('asks the waiting party instead, after ten working days', () => {
    expect(effectsOf([{ ...step, state: 'running', waitingOn: 'land', waitingSince: '2026-03-02' }], [], calendar)).toMatchObject([
      { kind: 'stale-waiting', dueOn: '2026-03-16', recipient: 'waiting-party' },
    ])
  })

  it('says nothing about a step that is done, not yet due to begin, or without a day', () => {
    expect(
      effectsOf([{ ...step, state: 'reported' }, aMilestone({ stepId: 'b', dueOn: null }), aMilestone({ stepId: 'c', dependsOn: ['b'] })], [], calendar),
    ).toEqual([])
  })

  it('of what came due at once only the highest is sent', () => {
    const { due, wakeAt } = effectsDue(effectsOf([step], [], calendar), '2026-03-20T12:00:00.000Z')
    expect(kinds(due)).toEqual(['2026-03-16 escalation-lead'])
    expect(wakeAt).toBe(berlinHour('2026-03-23', 8))
  })

  it('what it overtook is not sent later', () => {
    expect(kinds(effectsOf([step], [{ stepId: step.stepId, kind: 'escalation-lead', dueOn: '2026-03-09' }], calendar))).toEqual([
      '2026-03-23 escalation-land',
      '2026-04-08 escalation-programme',
    ])
  })

  it('a reminder is not sent after the day it reminds of', () => {
    const friday = { ...step, dueOn: '2026-03-06' }
    expect(kinds(effectsDue(effectsOf([friday], [], calendar), berlinHour('2026-03-06', 17)).due)).toEqual(['2026-03-03 reminder'])
    expect(effectsDue(effectsOf([friday], [], calendar), berlinHour('2026-03-07', 9))).toEqual({ due: [], wakeAt: berlinHour('2026-03-09', 8) })
  })

  it('a new day for the step begins anew', () => {
    expect(effectsOf([{ ...step, dueOn: '2026-03-30' }], [{ stepId: step.stepId, kind: 'escalation-programme', dueOn: '2026-03-09' }], calendar)).toHaveLength(
      5,
    )
  })

  it('wakes first at the earliest, also if that is past', () => {
    expect(firstWake(effectsOf([step], [], calendar))).toBe(berlinHour('2026-03-04', 8))
    expect(firstWake([])).toBeNull()
  })
})

/** What happens in a year of one rollout: somebody does something, or only time passes. */
const happening = fc.record({
  hours: fc.integer({ min: 1, max: 400 }),
  step: fc.nat(2),
  what: fc.constantFrom('nothing', 'report', 'wait', 'resume', 'correct', 'move'),
})
const history = fc.array(happening, { maxLength: 40 })

type Fired = Effect & { readonly firedAt: Instant }

/** Plays a history; the process looks whenever it said it would, and after every change, twice each time. */
function play(happenings: readonly { hours: number; step: number; what: string }[]) {
  let all: Milestone[] = [
    aMilestone({ stepId: 'a', dueOn: '2026-01-20' }),
    aMilestone({ stepId: 'b', position: 2, dependsOn: ['a'], dueOn: '2026-02-10' }),
    aMilestone({ stepId: 'c', position: 3, dueOn: '2026-03-02' }),
  ]
  const fired: Fired[] = []
  let at = Date.parse('2026-01-02T07:00:00Z')
  const look = (): Instant | null => {
    const firedAt = new Date(at).toISOString()
    const { due, wakeAt } = effectsDue(effectsOf(all, fired, calendar), firedAt)
    fired.push(...due.map((effect) => ({ ...effect, firedAt })))
    expect(wakeAt === null || wakeAt > firedAt).toBe(true)
    expect(effectsDue(effectsOf(all, fired, calendar), firedAt).due).toEqual([])
    return wakeAt
  }
  let wakeAt = look()
  for (const { hours, step: index, what } of happenings) {
    for (const until = at + hours * 3_600_000; ; wakeAt = look()) {
      if (wakeAt === null || Date.parse(wakeAt) > until) {
        at = until
        break
      }
      at = Date.parse(wakeAt)
    }
    const today = berlinDay(new Date(at).toISOString())
    all = all.map((one, i) => (i === index ? changed(one, what, today) : one))
    wakeAt = look()
  }
  return fired
}

function changed(one: Milestone, what: string, today: string): Milestone {
  const open = one.state === 'open' || one.state === 'running'
  if (what === 'report' && open) return { ...one, state: 'reported', waitingOn: null, waitingSince: null }
  if (what === 'wait' && open) return { ...one, state: 'running', waitingOn: 'land', waitingSince: today }
  if (what === 'resume') return { ...one, waitingOn: null, waitingSince: null }
  if (what === 'correct' && !open) return { ...one, state: 'running' }
  if (what === 'move') return { ...one, dueOn: addDays(today, 20) }
  return one
}

describe('whatever happens to a rollout', () => {
  it('each effect happens at most once per step, kind and day', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const keys = play(happenings).map(keyOf)
        expect(keys).toHaveLength(new Set(keys).size)
      }),
      { numRuns: 300 },
    )
  })

  it('for one step and day it only ever gets louder', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        const fired = play(happenings).filter(({ kind }) => kind !== 'stale-waiting')
        for (const { stepId, dueOn } of fired) {
          const ranks = fired.filter((one) => one.stepId === stepId && one.dueOn === dueOn).map(({ kind }) => rank.indexOf(kind))
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('nothing happens before its time, and no reminder after its day', () => {
    fc.assert(
      fc.property(history, (happenings) => {
        for (const { at, firedAt, kind, dueOn } of play(happenings)) {
          expect(at <= firedAt).toBe(true)
          if (kind === 'reminder') expect(berlinDay(firedAt) <= dueOn).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('left alone, every step whose turn it is gets each effect exactly once, at its hour, on a working day', () => {
    const fired = play([{ hours: 24 * 200, step: 0, what: 'nothing' }])
    expect(fired.map(keyOf).sort()).toEqual(['a', 'c'].flatMap((id) => rank.map((kind) => `${id}|${kind}|${id === 'a' ? '2026-01-20' : '2026-03-02'}`)).sort())
    for (const { at, firedAt } of fired) expect([at === firedAt, [0, 6].includes(weekday(berlinDay(at)))]).toEqual([true, false])
    expect(addWorkingDays(calendar, '2026-01-20', 20)).toBe(berlinDay(fired.find(({ kind }) => kind === 'escalation-programme')!.at))
  })
})
