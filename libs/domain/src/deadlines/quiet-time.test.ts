import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay, landCalendar } from '../calendar/index.js'
import { addDays, berlinDay, berlinHour, weekday, type Instant } from '../kernel/index.js'
import { effectsDue, effectsOf, type Effect } from '../rollouts/index.js'
import { aMilestone } from '../../test/a-milestone.js'
import { aPolicy } from '../../test/a-policy.js'
import { chain, ReminderPolicy, speakingCalendar, isQuiet, nextLoud } from './index.js'

const bavaria = landCalendar('BY')
const hesse = landCalendar('HE')
const days = (dueOn: string, calendar = bavaria) => effectsOf([aMilestone({ dueOn })], [], calendar, aPolicy).map(({ kind, at }) => `${berlinDay(at)} ${kind}`)

describe('quiet time', () => {
  it('keeps Christmas to New Year free: the whole chain moves on, in its order and with its distances', () => {
    expect(days('2026-12-23')).toEqual([
      '2026-12-18 reminder',
      '2027-01-04 escalation-owner',
      '2027-01-11 escalation-lead',
      '2027-01-18 escalation-land',
      '2027-02-01 escalation-programme',
    ])
  })

  it('reminds before quiet days of what falls due within them', () => {
    expect(days('2026-12-29')[0]).toBe('2026-12-21 reminder')
  })

  it('follows the holidays of the place: 6 January is none in Hesse', () => {
    expect(days('2027-01-05', hesse)[1]).toBe('2027-01-06 escalation-owner')
    expect(days('2027-01-05')[1]).toBe('2027-01-07 escalation-owner')
  })

  it.each([
    ['at night', '2026-03-10T22:30:00.000Z', '2026-03-11'],
    ['early in the morning', '2026-03-10T05:00:00.000Z', '2026-03-10'],
    ['on a Saturday', '2026-03-14T09:00:00.000Z', '2026-03-16'],
    ['on Good Friday', '2026-04-03T09:00:00.000Z', '2026-04-07'],
    ['between the years', '2026-12-28T09:00:00.000Z', '2027-01-04'],
  ])('%s nothing is said before eight o’clock of the next working day', (_, instant, day) => {
    expect(nextLoud(instant, speakingCalendar(bavaria, aPolicy), aPolicy)).toBe(berlinHour(day, 8))
  })

  it('in working hours it speaks at once', () => {
    expect(nextLoud('2026-03-10T09:00:00.000Z', bavaria, aPolicy)).toBe('2026-03-10T09:00:00.000Z')
  })

  it.each(['2026-03-29', '2026-10-25'])('goes by the clock on the wall when the clocks change (%s), where Sundays are not quiet', (day) => {
    const loud = { ...aPolicy, quiet: { ...aPolicy.quiet, nonWorkingDays: false, hours: { from: 20, until: 7 } } }
    expect([6, 7, 19, 20].map((at) => isQuiet(berlinHour(day, at), bavaria, loud))).toEqual([true, false, false, true])
  })

  it('what an outage kept back until the night is sent in the morning, once', () => {
    const effects = effectsOf([aMilestone({ dueOn: '2026-03-09' })], [], bavaria, aPolicy)
    expect(effectsDue(effects, '2026-03-10T21:00:00.000Z', bavaria, aPolicy)).toEqual({ due: [], wakeAt: berlinHour('2026-03-11', 8) })
    expect(effectsDue(effects, berlinHour('2026-03-11', 8), bavaria, aPolicy).due.map(({ kind }) => kind)).toEqual(['escalation-owner'])
  })
})

describe('a policy is refused at start', () => {
  it.each([
    [
      'if the chain goes down',
      {
        escalations: [
          { after: 1, recipient: 'land' },
          { after: 5, recipient: 'owner' },
        ],
      },
    ],
    [
      'if two letters of the chain meet',
      {
        escalations: [
          { after: 5, recipient: 'owner' },
          { after: 5, recipient: 'lead' },
        ],
      },
    ],
    ['if it sends in its own quiet hours', { hour: 20 }],
    ['if no day is left', { quiet: { ...aPolicy.quiet, days: [{ ...aPolicy.quiet.days[0]!, from: '01-01', to: '12-31' }] } }],
    ['if it names a day that no calendar has', { quiet: { ...aPolicy.quiet, days: [{ ...aPolicy.quiet.days[0]!, from: '13-01' }] } }],
  ])('%s', (_, wrong) => expect(ReminderPolicy.safeParse({ ...aPolicy, ...wrong }).success).toBe(false))
})

const monthDay = fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(5, 10))
const span = fc
  .tuple(monthDay, fc.nat(40))
  .map(([from, length]) => ({ id: 'ruhe', name: { de: 'Ruhe', en: 'Quiet' }, from, to: addDays(`2024-${from}`, length).slice(5) }))
const policy = fc
  .record({
    hour: fc.integer({ min: 0, max: 23 }),
    remindBefore: fc.integer({ min: 1, max: 20 }),
    gaps: fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 }),
    staleAfter: fc.integer({ min: 1, max: 30 }),
    days: fc.array(span, { maxLength: 2 }),
    hours: fc.option(fc.record({ from: fc.integer({ min: 0, max: 23 }), until: fc.integer({ min: 0, max: 23 }) })),
  })
  .map(({ gaps, days: quiet, hours, ...rest }) =>
    ReminderPolicy.safeParse({
      ...aPolicy,
      ...rest,
      escalations: gaps.map((_, i) => ({ after: gaps.slice(0, i + 1).reduce((a, b) => a + b), recipient: chain[i]! })),
      quiet: { nonWorkingDays: true, days: quiet, hours },
    }),
  )
  .filter(({ success }) => success)
  .map(({ data }) => data!)
const dueOn = fc
  .nat(1200)
  .map((n) => addDays('2026-01-01', n))
  .filter((day) => ![0, 6].includes(weekday(day)))
const rank = (kind: string) => ['reminder', ...chain.map((recipient) => `escalation-${recipient}`)].indexOf(kind)

describe('whatever the policy', () => {
  it('no effect is planned for a quiet day or hour, and the chain keeps its order', () => {
    fc.assert(
      fc.property(policy, dueOn, (rules, day) => {
        const effects = effectsOf([aMilestone({ dueOn: day })], [], bavaria, rules)
        expect(effects.map(({ kind }) => rank(kind))).toEqual([0, ...rules.escalations.map((_, i) => i + 1)])
        expect(effects.map(({ at }) => at)).toEqual([...new Set(effects.map(({ at }) => at))].sort())
        for (const { at } of effects) {
          expect(isWorkingDay(bavaria, berlinDay(at))).toBe(true)
          expect(isQuiet(at, bavaria, rules)).toBe(false)
        }
      }),
    )
  })

  it('whenever the system looks, it sends nothing in quiet time, nothing twice and nothing too early, and in the end nothing was lost', () => {
    fc.assert(
      fc.property(policy, dueOn, fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 }), (rules, day, lateness) => {
        const fired: (Effect & { firedAt: Instant })[] = []
        const all = effectsOf([aMilestone({ dueOn: day })], [], bavaria, rules)
        for (let at: Instant | null = all[0]!.at, i = 0; at !== null; i++) {
          // Sometimes hours late, as after an outage.
          const now: Instant = new Date(Date.parse(at) + (lateness[i] ?? 0) * 3_600_000).toISOString()
          const { due, wakeAt } = effectsDue(effectsOf([aMilestone({ dueOn: day })], fired, bavaria, rules), now, bavaria, rules)
          if (due.length > 0) expect(isQuiet(now, bavaria, rules)).toBe(false)
          fired.push(...due.map((effect) => ({ ...effect, firedAt: now })))
          expect(wakeAt === null || wakeAt > now).toBe(true)
          at = wakeAt
        }
        expect(fired.every(({ at, firedAt }) => at <= firedAt)).toBe(true)
        const ranks = fired.map(({ kind }) => rank(kind))
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b))
        expect(ranks.at(-1)).toBe(rules.escalations.length)
        if (lateness.length === 0) expect(fired).toHaveLength(all.length)
      }),
    )
  })
})
