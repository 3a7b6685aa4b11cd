import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pilotCases, type PilotPlan } from '../../test/pilots.js'
import { landCalendar } from '../calendar/index.js'
import {
  classify,
  classRule,
  computeFindings,
  findingCases,
  findingFamilies,
  findingRules,
  findingSentence,
  valuesFromRollouts,
  type Finding,
  type RolloutFacts,
} from './index.js'

const ON = '2026-11-26'
const rule = findingRules.validOn(ON)
const member = findingFamilies.validOn(ON).members.find(({ id }) => id === 'dvdv-pflege-geklaert')!
const found = (plan: PilotPlan): Finding =>
  computeFindings({ on: ON, ...pilotCases(plan), decided: [] }).findings.find(({ criterion }) => criterion === member.id)!
const everySecond = (pilot: number) => Math.floor(pilot / 2) % 2 === 0
const service = { de: 'Ummeldung', en: 'Change of address' }

describe('twelve pilots of two Länder', () => {
  it('show a criterion that decides, with interval, test over pilots and curves', () => {
    const finding = found({ pilots: 12, perPilot: 7, has: everySecond, gain: 22 })
    expect(finding).toMatchObject({ class: 'decisive', because: null, rung: 'statistics', n: 84, pilots: 12 })
    expect(finding.comparison!.difference).toMatchObject({ estimable: true })
    expect(finding.comparison!.test).toMatchObject({ estimable: true, kind: 'permutation', arrangements: 400, exact: true, smallest: 2 / 400 })
    expect(finding.comparison!.pace).toMatchObject({ estimable: true, method: 'robust' })
    expect(finding.curves!.withIt.at(-1)!.share).toBeGreaterThan(0.9)
    expect(finding.curves!.ticks[0]).toEqual({ day: 0, withIt: 42, without: 42 })
    expect(finding.steps).toMatchObject([{ step: 'dvdv-eintrag', withIt: { n: 42, median: { time: 8 } }, without: { n: 42, median: { time: 20 } } }])
    const sentence = findingSentence(finding, member, service)
    expect(sentence.de).toMatch(
      /^Wo galt „Wer den DVDV-Eintrag pflegt, ist beim Start benannt“, ging der Dienst Ummeldung im Median \d+(,5)? Arbeitstage früher live \(95 %: \d+(,5)? bis \d+(,5)?\)\. Wir sehen das an 84 Anschlüssen in 12 Pilotkommunen, \d+ davon sind live\.$/,
    )
    expect(sentence.en).toMatch(/working days earlier at the median \(95%: /)
  })

  it('show a help under ten working days as a help', () => {
    expect(found({ pilots: 12, perPilot: 20, has: (pilot, index) => (pilot + index) % 2 === 0, gain: 8, spread: 2, running: 0 })).toMatchObject({
      class: 'helpful',
      comparison: { test: { kind: 'sign-flip' } },
    })
  })

  it('show no effect only where the whole interval is narrow', () => {
    expect(found({ pilots: 12, perPilot: 30, has: (pilot, index) => (pilot + index) % 2 === 0, gain: 0, spread: 2, running: 0, seed: 4 })).toMatchObject({
      class: 'no-effect',
    })
    expect(found({ pilots: 12, perPilot: 3, has: everySecond, gain: 0, spread: 60 })).toMatchObject({ class: 'undecidable', because: 'interval' })
  })

  it('cannot tell a criterion from the Land it follows', () => {
    expect(found({ pilots: 12, perPilot: 7, has: (pilot) => pilot % 2 === 0, gain: 30 })).toMatchObject({ class: 'undecidable', because: 'land' })
  })
})

describe('the sentence', () => {
  const finding = found({ pilots: 12, perPilot: 7, has: everySecond, gain: 22 })
  const says = (difference: number) =>
    findingSentence(
      { ...finding, comparison: { ...finding.comparison!, difference: { ...finding.comparison!.difference, difference } as never } },
      member,
      service,
    )
  it.each([
    [0, 'am selben Arbeitstag', 'on the same working day'],
    [1, 'einen Arbeitstag früher', 'one working day earlier'],
    [-1, 'einen Arbeitstag später', 'one working day later'],
    [-2.5, '2,5 Arbeitstage später', '2.5 working days later'],
  ])('of a difference of %f says %s', (difference, de, en) => {
    expect(says(difference).de).toContain(`im Median ${de} live`)
    expect(says(difference).en).toContain(`went live ${en} at the median`)
  })
})

describe('fewer', () => {
  it('six pilots 3 : 3 decide nothing, however large the effect', () => {
    const finding = found({ pilots: 6, perPilot: 8, laender: ['BY'], has: (pilot) => pilot < 3, gain: 40 })
    expect(finding).toMatchObject({ class: 'undecidable', because: 'few-pilots', comparison: { test: { smallest: 0.1, arrangements: 20 } } })
    expect(findingSentence(finding, member, service).de).toMatch(/So wenige Piloten können nicht zeigen, ob das mehr als Zufall ist\.$/)
  })

  it('under five on one side are shown as cases, without median', () => {
    const finding = found({ pilots: 2, perPilot: 6, laender: ['BY'], has: (pilot, index) => pilot === 0 && index < 4, gain: 0 })
    expect(finding).toMatchObject({ class: 'undecidable', because: 'few-cases', rung: 'cases', comparison: null, curves: null })
    expect(finding.cases).toHaveLength(4)
  })

  it('enough on both sides, but nobody live yet: the median is not known, and no single case is shown', () => {
    const { cases, values } = pilotCases({ pilots: 2, perPilot: 10, laender: ['BY'], has: (_, index) => index % 2 === 0, gain: 0 })
    const running = cases.map((one) => ({ ...one, live: false }))
    const sides = computeFindings({ on: ON, cases: running, values, decided: [] }).findings.find(({ criterion }) => criterion === member.id)!
    expect(sides).toMatchObject({ live: 0, class: 'undecidable', because: 'not-estimable', rung: 'statement', comparison: null, cases: [] })
    expect(findingSentence(sides, member, service).de).toContain('der Median ist noch nicht bekannt')
  })

  it('nobody rated, or all alike: that is said, and it is no effect of zero', () => {
    const { cases, values } = pilotCases({ pilots: 12, perPilot: 7, has: () => true, gain: 0 })
    expect(computeFindings({ on: ON, cases, values, decided: [] }).findings.find(({ criterion }) => criterion === member.id)).toMatchObject({
      class: 'undecidable',
      because: 'one-sided',
      rung: 'statement',
    })
    expect(computeFindings({ on: ON, cases, values: [], decided: [member.id] }).findings.find(({ criterion }) => criterion === member.id)).toMatchObject({
      because: 'no-values',
      rung: 'decision',
    })
    expect(computeFindings({ on: ON, cases: [], values: [], decided: [] })).toMatchObject({ n: 0, joint: { estimable: false } })
  })
})

describe('whatever the rollouts are like', () => {
  const rollout = fc.record({
    days: fc.constantFrom(0, 1, 20, 20, 21, 400),
    live: fc.boolean(),
    pilot: fc.constantFrom('09772', '09772', '06435', '06611'),
    met: fc.constantFrom(true, false, null),
  })

  it('a number is a number or says why there is none, and never a statistic of fewer than five', () => {
    const {
      cases: [model],
    } = pilotCases({ pilots: 1, perPilot: 1, laender: ['BY'], has: () => true, gain: 0 })
    fc.assert(
      fc.property(fc.array(rollout, { maxLength: 30 }), (rollouts) => {
        const cases = rollouts.map(({ days, live, pilot }, index) => ({
          ...model!,
          id: String(index),
          pilot,
          land: pilot.startsWith('09') ? 'BY' : 'HE',
          days,
          live,
          liveOn: live ? '2026-06-01' : null,
          steps: [],
          waits: index % 3 === 0 ? [{ party: 'hersteller', fromDay: 5 }] : [],
        }))
        const values = rollouts.flatMap(({ met }, index) =>
          met === null ? [] : [{ criterion: member.id, rollout: String(index), met, knownOn: '2025-01-01' }],
        )
        const computed = computeFindings({ on: ON, cases, values, decided: [] })
        expect(JSON.stringify(computed, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? 'ODD' : value))).not.toContain('ODD')
        for (const { rung, comparison } of computed.findings)
          if (rung === 'statistics') expect(Math.min(comparison!.withIt.n, comparison!.without.n)).toBeGreaterThanOrEqual(5)
      }),
      { numRuns: 60 },
    )
  })
})

describe('when a criterion counts', () => {
  it('what became known after the start counts as not met', () => {
    const { cases, values } = pilotCases({ pilots: 12, perPilot: 7, has: everySecond, gain: 30 })
    const late = values.map((value) => (value.met ? { ...value, knownOn: '2026-03-03' } : value))
    expect(computeFindings({ on: ON, cases, values: late, decided: [] }).findings.find(({ criterion }) => criterion === member.id)).toMatchObject({
      because: 'one-sided',
    })
  })

  it('a landmark compares only those not live by then, from then on', () => {
    const { cases } = pilotCases({ pilots: 12, perPilot: 7, has: everySecond, gain: 30 })
    const values = cases.map(({ id }, index) => ({ criterion: 'zertifikat-und-dvdv', rollout: id, met: index % 2 === 0, knownOn: '2026-03-02' }))
    const finding = computeFindings({ on: ON, cases, values, decided: [] }).findings.find(({ criterion }) => criterion === 'zertifikat-und-dvdv')!
    expect(finding.n).toBe(cases.filter(({ days }) => days > 20).length)
    expect(Math.max(...finding.rollouts.map(({ days }) => days))).toBe(Math.max(...cases.map(({ days }) => days)) - 20)
  })

  it('a wait counts from its own day on, as a pace and not as a median', () => {
    const { cases } = pilotCases({ pilots: 12, perPilot: 7, has: everySecond, gain: 0, running: 0.1 })
    const waiting = cases.map((one, index) => ({ ...one, waits: index % 3 === 0 ? [{ party: 'fachverfahren-hersteller', fromDay: 20 }] : [] }))
    const waited = computeFindings({ on: ON, cases: waiting, values: [], decided: [] }).factors.find(({ factor }) => factor === 'waited-on')!
    expect(waited.paces).toMatchObject([{ party: 'fachverfahren-hersteller', n: 28, pace: { estimable: true } }])
  })
})

describe('the class', () => {
  const base = { effect: 24, lower: 6, upper: 44, decisive: 10, noEffect: 5, p: 0.005, smallest: 0.0022, contradicted: false }
  it.each([
    [base, 'decisive', null],
    [{ ...base, effect: 8, lower: 2, upper: 15 }, 'helpful', null],
    [{ ...base, effect: -24, lower: -44, upper: -6 }, 'decisive', null],
    [{ ...base, effect: 1, lower: -4, upper: 5, p: 0.9 }, 'no-effect', null],
    [{ ...base, lower: -14, p: 0.4 }, 'undecidable', 'interval'],
    [{ ...base, lower: null, p: 0.2 }, 'undecidable', 'interval'],
    [{ ...base, p: 0.08 }, 'undecidable', 'family'],
    [{ ...base, p: 0.1, smallest: 0.1 }, 'undecidable', 'few-pilots'],
    [{ ...base, contradicted: true }, 'undecidable', 'contradictory'],
  ] as const)('of %j is %s (%s)', (measured, kind, because) => {
    expect(classify(measured, rule)).toEqual({ class: kind, because })
  })

  it('never says "no effect" of an open or wide interval, and never ranks without the test', () => {
    const bound = fc.option(fc.integer({ min: -60, max: 60 }))
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), bound, bound, fc.option(fc.double({ min: 0, max: 1, noNaN: true })), (effect, lower, upper, p) => {
        const judged = classify({ ...base, effect, lower, upper, p }, rule)
        if (judged.class === 'no-effect') expect([lower! >= -5, upper! <= 5]).toEqual([true, true])
        if (judged.class === 'decisive' || judged.class === 'helpful') expect(p! <= 0.05 && ((lower ?? -1) > 0 || (upper ?? 1) < 0)).toBe(true)
        expect(judged.because === null).toBe(judged.class !== 'undecidable')
      }),
    )
  })

  it('stands beside its rule in words with its numbers', () => {
    expect(classRule(rule).decisive.de).toBe('mindestens 10 Arbeitstage, das ganze Intervall spricht dafür, über alle Kriterien gesichert (Holm, p ≤ 0,05)')
    expect(classRule(rule)['no-effect'].en).toBe('the whole interval lies between −5 and 5 working days')
  })
})

describe('from rollouts to durations', () => {
  const calendar = landCalendar('BY')
  const rollout = (fields: Partial<RolloutFacts>): RolloutFacts => ({
    id: 'a',
    land: 'BY',
    programme: 'bund-bayern',
    pilot: '09772177',
    traeger: '09772177',
    authority: 'Markt Meitingen',
    onlinedienst: 'ummeldung',
    inhabitants: 12_000,
    state: 'running',
    startedOn: '2026-03-02',
    liveOn: null,
    maker: null,
    mandated: false,
    steps: [],
    waits: [],
    ...fields,
  })

  it('counts working days to go-live, and to the data’s day while it runs', () => {
    const { cases } = findingCases(
      [rollout({ liveOn: '2026-04-07', state: 'reported' }), rollout({ id: 'b' }), rollout({ id: 'c', liveOn: '2026-05-04' })],
      '2026-04-30',
      () => calendar,
    )
    expect(cases.map(({ id, days, live }) => [id, days, live])).toEqual([
      ['a', 24, true],
      ['b', 41, false],
      ['c', 41, false],
    ])
  })

  it('leaves out what was connected before, is excepted, has not begun or cannot be, and says how many', () => {
    const { cases, leftOut } = findingCases(
      [rollout({ state: 'bestand' }), rollout({ state: 'exempt' }), rollout({ startedOn: null }), rollout({ liveOn: '2026-02-02' })],
      '2026-04-30',
      () => calendar,
    )
    expect([cases, leftOut]).toEqual([[], { bestand: 1, exempt: 1, notStarted: 1, implausible: 1 }])
  })

  it('starts the clock of a step when the last step before it was done', () => {
    const step = (id: string, dependsOn: string[], doneOn: string | null, left = false) => ({ id, dependsOn, begunOn: null, doneOn, left })
    const [one] = findingCases(
      [
        rollout({
          steps: [
            step('vertrag', [], '2026-03-09'),
            step('dsb', [], null, true),
            step('test', ['vertrag', 'dsb'], '2026-03-16'),
            step('live', ['test'], null),
            step('betrieb', ['live'], null),
          ],
        }),
      ],
      '2026-03-20',
      () => calendar,
    ).cases
    expect(one!.steps).toEqual([
      { id: 'vertrag', days: 5, done: true },
      { id: 'test', days: 5, done: true },
      { id: 'live', days: 4, done: false },
    ])
  })

  it('knows of experience, transport and mandates only what was so before the start', () => {
    const facts = [
      rollout({ id: 'first', liveOn: '2026-03-20', steps: [{ id: 'transportweg', dependsOn: [], begunOn: null, doneOn: '2026-03-10', left: false }] }),
      rollout({ id: 'second', onlinedienst: 'fuehrerschein', startedOn: '2026-03-11', mandated: true }),
      rollout({ id: 'third', onlinedienst: 'waffen', startedOn: '2026-03-23' }),
    ]
    const met = valuesFromRollouts(facts, () => calendar)
      .filter(({ met: yes }) => yes)
      .map(({ criterion, rollout: id }) => `${id} ${criterion}`)
    expect(met).toEqual(['second transport-eingerichtet', 'second beauftragung', 'third erfahrung', 'third transport-eingerichtet'])
  })
})
