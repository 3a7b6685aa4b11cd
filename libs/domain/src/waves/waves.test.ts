import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPolicy } from '../../test/a-policy.js'
import { isWorkingDay, landCalendar } from '../calendar/index.js'
import { berlinDay, berlinHour } from '../kernel/index.js'
import { clopperPearson } from '../survival/index.js'
import {
  countWave,
  cutWaves,
  decideGate,
  dueErrand,
  gateJudged,
  groupAuthorities,
  judgeGate,
  needsSecond,
  nextWave,
  proposeRings,
  rateOf,
  requireWholePlan,
  ringsWatched,
  saidKey,
  sumRings,
  waveDays,
  waveRules,
  waveWake,
  type Wave,
  type WaveAuthority,
} from './index.js'

const saarland = landCalendar('SL')
const thresholds = { blockerRate: 0.25, overrunRate: 0.4, minimum: 5 }

const gemeinde = (kreis: string, kreisName: string, n: number, population: number): WaveAuthority => ({
  behoerdeId: `meldebehoerde-${kreis}${n}`,
  name: `Gemeinde ${n}`,
  kind: 'meldebehoerde',
  traeger: `${kreis}${n}`,
  kreis,
  kreisName,
  population,
  rollouts: 1,
  product: n % 2 ? 'Verfahren A' : null,
})
/** The registration authorities of Saarland by Kreis (register of 30.11.2025), inhabitants rounded. */
const KREISE = [
  ['10041', 'Regionalverband Saarbrücken', 10, 333_000],
  ['10042', 'Merzig-Wadern', 7, 103_000],
  ['10043', 'Neunkirchen', 7, 131_000],
  ['10044', 'Saarlouis', 13, 194_000],
  ['10045', 'Saarpfalz-Kreis', 7, 142_000],
  ['10046', 'St. Wendel', 8, 87_000],
] as const
const meldebehoerden = KREISE.flatMap(([key, name, n, people]) => Array.from({ length: n }, (_, i) => gemeinde(key, name, i, Math.round(people / n))))

describe('waves cut by a rule', () => {
  it('for Saarland’s 52: St. Wendel first, then Neunkirchen and Saarpfalz, then all others', () => {
    const groups = groupAuthorities('kreis', meldebehoerden)
    const waves = cutWaves(groups, proposeRings(groups))
    expect(waves.map((wave) => countWave(wave).authorities)).toEqual([8, 14, 30])
    expect(new Set(waves[1]!.map(({ kreisName }) => kreisName))).toEqual(new Set(['Neunkirchen', 'Saarpfalz-Kreis']))
  })

  it('an office of the whole Land belongs to no Kreis and comes last', () => {
    const office: WaveAuthority = {
      ...gemeinde('10041', 'x', 99, 990_000),
      behoerdeId: 'auslaenderbehoerde-10',
      kind: 'auslaenderbehoerde',
      traeger: '10',
      kreis: null,
      kreisName: null,
    }
    const groups = groupAuthorities('kreis', [office, ...meldebehoerden])
    expect(groups.at(-1)).toMatchObject({ label: null, authorities: [office] })
    expect(cutWaves(groups, proposeRings(groups)).at(-1)).toContain(office)
  })

  it('people are counted once, however many kinds of authority stand for them', () => {
    expect(countWave([...meldebehoerden.slice(0, 2), { ...meldebehoerden[0]!, kind: 'waffenbehoerde', rollouts: 3 }])).toEqual({
      authorities: 3,
      rollouts: 5,
      inhabitants: 66_600,
    })
  })

  it('whatever rule, rings and choices by hand: every authority is in exactly one wave', () => {
    const authority = fc.record({
      kreis: fc.option(fc.constantFrom('1', '2', '3', '4')),
      product: fc.option(fc.constantFrom('A', 'B', 'C')),
      population: fc.nat(80_000),
      rollouts: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(
        fc.array(authority, { maxLength: 40 }),
        fc.constantFrom(...waveRules),
        fc.dictionary(fc.constantFrom('1', '2', '3', '4', 'A', '-'), fc.nat(4)),
        fc.dictionary(fc.nat(40).map(String), fc.nat(6)),
        fc.boolean(),
        (given, rule, rings, byHand, proposed) => {
          const all = given.map((one, i): WaveAuthority => ({
            ...one,
            behoerdeId: String(i),
            name: `B${i}`,
            kind: 'k',
            traeger: String(i),
            kreisName: one.kreis,
          }))
          const groups = groupAuthorities(rule, all)
          const waves = cutWaves(groups, proposed ? proposeRings(groups) : rings, byHand)
          expect(
            waves
              .flat()
              .map(({ behoerdeId }) => behoerdeId)
              .sort(),
          ).toEqual(all.map(({ behoerdeId }) => behoerdeId).sort())
          expect(waves.every((wave) => wave.length > 0)).toBe(true)
          expect(() =>
            requireWholePlan(
              all,
              waves.map((wave, i) => ({ name: String(i), authorities: wave.map(({ behoerdeId }) => behoerdeId) })),
            ),
          ).not.toThrow()
        },
      ),
    )
  })

  it.each([
    ['twice', [['a', 'b'], ['a']], 'wave.members'],
    ['nowhere', [['a']], 'wave.members'],
    ['unknown', [['a', 'b', 'c']], 'wave.members'],
    ['in an empty wave', [['a', 'b'], []], 'wave.empty'],
  ])('a plan with one %s is refused', (_, waves, code) => {
    expect(() =>
      requireWholePlan(
        [
          { behoerdeId: 'a', name: 'A' },
          { behoerdeId: 'b', name: 'B' },
        ],
        waves.map((authorities) => ({ name: 'W', authorities })),
      ),
    ).toThrow(expect.objectContaining({ code }))
  })
})

describe('a gate is judged by intervals', () => {
  const judge = (rollouts: number, blocked: number, overrun: number) => judgeGate({ rollouts, live: 0, blocked, overrun }, thresholds, '2027-03-01')

  it.each([
    [40, 2, 5, 'go', 'below'],
    [40, 20, 5, 'hold', 'blockers'],
    [40, 2, 30, 'hold', 'overrun'],
    [40, 20, 30, 'hold', 'both'],
    [40, 8, 5, 'inconclusive', 'covers'],
    [8, 0, 0, 'inconclusive', 'covers'],
    [4, 4, 4, 'inconclusive', 'few'],
    [0, 0, 0, 'inconclusive', 'few'],
  ] as const)('%i rollouts, %i blocked, %i past a day: %s (%s)', (rollouts, blocked, overrun, verdict, because) => {
    expect(judge(rollouts, blocked, overrun)).toMatchObject({ verdict, because })
  })

  it('with the exact interval, as R’s binom.test(2, 11) gives it', () => {
    expect(rateOf(2, 11).lower).toBeCloseTo(0.02283, 4)
    expect(rateOf(2, 11).upper).toBeCloseTo(0.51776, 4)
  })

  it('go never stands with an interval that reaches its threshold, hold never with one that does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.nat(120), fc.nat(120), (n, a, b) => {
        const [blocked, overrun] = [Math.min(a, n), Math.min(b, n)]
        const { verdict } = judge(n, blocked, overrun)
        const [x, y] = [clopperPearson(blocked, n), clopperPearson(overrun, n)]
        if (verdict === 'go') expect(x.estimable && y.estimable && x.upper < 0.25 && y.upper < 0.4).toBe(true)
        if (verdict === 'hold') expect(n >= 5 && x.estimable && y.estimable && (x.lower > 0.25 || y.lower > 0.4)).toBe(true)
      }),
    )
  })

  it('of several rings by their sum', () => {
    expect(
      sumRings([
        { rollouts: 8, live: 1, blocked: 2, overrun: 3 },
        { rollouts: 14, live: 0, blocked: 1, overrun: 0 },
      ]),
    ).toEqual({ rollouts: 22, live: 1, blocked: 3, overrun: 3 })
  })
})

const wave = (number: number, more: Partial<Wave> = {}): Wave => ({
  id: String(number),
  number,
  state: 'planned',
  gate: 'waiting',
  startOn: null,
  startAfter: 5,
  gateAfter: 20,
  gateOn: null,
  startsOn: null,
  beganOn: null,
  decideBy: null,
  judged: null,
  watchedOn: null,
  proposed: null,
  decided: null,
  said: [],
  ...more,
})
const hold = judgeGate({ rollouts: 40, live: 0, blocked: 30, overrun: 0 }, thresholds, '2027-04-01')
const few = judgeGate({ rollouts: 3, live: 0, blocked: 0, overrun: 0 }, thresholds, '2027-04-01')

describe('the days of waves', () => {
  it('follow one from the other in the Land’s calendar', () => {
    const days = waveDays([wave(1, { startOn: '2027-03-01' }), wave(2), wave(3)], saarland, '2027-02-01')
    expect(days.map(({ gate, gateOn, startsOn }) => [gate, gateOn, startsOn])).toEqual([
      ['none', null, '2027-03-01'],
      ['waiting', '2027-03-31', '2027-04-07'],
      ['waiting', '2027-05-05', '2027-05-13'],
    ])
  })

  it('behind a wave that a person holds none is known; a wave becomes first when those before it are called off', () => {
    const held = wave(2, { gate: 'hold', gateOn: '2027-03-31', decided: { outcome: 'hold', reason: 'x', by: 'a', organisation: 'o', on: '2027-04-01' } })
    expect(waveDays([wave(1, { state: 'running', beganOn: '2027-03-01' }), held, wave(3)], saarland, '2027-04-02').map(({ startsOn }) => startsOn)).toEqual([
      null,
      null,
      null,
    ])
    expect(waveDays([wave(1, { state: 'cancelled' }), wave(2)], saarland, '2027-03-06')[1]).toMatchObject({ gate: 'none', startsOn: '2027-03-08' })
  })

  it('are working days, in order, and never before today', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ startAfter: fc.nat(30), gateAfter: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 6 }),
        fc.nat(300),
        (plan, shift) => {
          const today = new Date(Date.UTC(2027, 0, 1 + shift)).toISOString().slice(0, 10)
          const days = waveDays(
            plan.map((one, i) => wave(i + 1, { ...one, startOn: i === 0 ? today : null })),
            saarland,
            today,
          )
          days.slice(1).forEach(({ gateOn, startsOn }, i) => {
            expect(gateOn! > days[i]!.startsOn! && startsOn! >= gateOn!).toBe(true)
            expect([gateOn!, startsOn!].every((day) => isWorkingDay(saarland, day))).toBe(true)
          })
        },
      ),
    )
  })
})

describe('a person at the gate', () => {
  const who = (by: string) => ({ by, organisation: 'Saarland' })
  it('decides alone where the figures do not', () => {
    const open = { ...wave(2), ...gateJudged(wave(2), few, saarland) }
    expect(open).toMatchObject({ gate: 'inconclusive', decideBy: '2027-04-08' })
    expect(decideGate(open, { outcome: 'go', reason: 'klein' }, who('a'), '2027-04-02')).toMatchObject({ gate: 'go', decided: { by: 'a' } })
  })

  it('against figures that say hold needs a second one', () => {
    const held = { ...wave(2), ...gateJudged(wave(2), hold, saarland) }
    expect(needsSecond(held)).toBe(true)
    const proposed = { ...held, ...decideGate(held, { outcome: 'go', reason: 'Blocker gelöst' }, who('a'), '2027-04-02') }
    expect(proposed).toMatchObject({ gate: 'hold', decided: null, proposed: { by: 'a' } })
    expect(() => decideGate(proposed, { outcome: 'go', reason: 'ja' }, who('a'), '2027-04-02')).toThrow(expect.objectContaining({ code: 'wave.four-eyes' }))
    expect(decideGate(proposed, { outcome: 'go', reason: 'ja' }, who('b'), '2027-04-02')).toMatchObject({ gate: 'go', decided: { by: 'b' } })
  })

  it('may hold until the wave begins, and never after', () => {
    expect(decideGate(wave(2, { gate: 'go' }), { outcome: 'hold', reason: 'Urlaub' }, who('a'), '2027-04-02')).toMatchObject({
      gate: 'hold',
      decided: { outcome: 'hold' },
    })
    expect(() => decideGate(wave(2, { state: 'running', gate: 'go' }), { outcome: 'hold', reason: 'x' }, who('a'), '2027-04-02')).toThrow(
      expect.objectContaining({ code: 'wave.state' }),
    )
    expect(() => decideGate(wave(2), { outcome: 'go', reason: 'x' }, who('a'), '2027-04-02')).toThrow(expect.objectContaining({ code: 'wave.gate-open' }))
  })
})

describe('what the process of a wave does', () => {
  it('only the next one acts, and rings alone that are clearly above hold it', () => {
    const waves = [wave(1, { state: 'running', beganOn: '2027-03-01' }), wave(2, { gateOn: '2027-03-31', watchedOn: '2027-03-01' }), wave(3)]
    expect(nextWave(waves)?.number).toBe(2)
    expect(waveWake(waves[2]!, waves, true, saarland, aPolicy)).toBeNull()
    expect(dueErrand(waves[1]!, waves, true, berlinHour('2027-03-02', 9), saarland, aPolicy)).toBe('watch')
    expect(waveWake(waves[1]!, waves, false, saarland, aPolicy)).toBeNull()
    expect(ringsWatched(waves[1]!, few, saarland)).toEqual({ watchedOn: few.on })
    expect(ringsWatched(waves[1]!, hold, saarland)).toMatchObject({ gate: 'hold', decideBy: '2027-04-08' })
  })

  it('followed from start to start: one gate, one reminder, one word that it is late, nothing at night or on a holiday', () => {
    const seen: string[] = []
    let waves = waveDays([wave(1, { state: 'running', beganOn: '2027-03-01' }), wave(2, { watchedOn: '2027-03-01' })], saarland, '2027-03-01')
    for (let i = 0; i < 80 && waves[1]!.state === 'planned'; i += 1) {
      const at = waveWake(waves[1]!, waves, true, saarland, aPolicy)
      if (at === null) {
        waves = waves.map((one) =>
          one.number === 2 ? { ...one, ...decideGate(one, { outcome: 'go', reason: 'x' }, { by: 'a', organisation: 'o' }, '2027-04-20') } : one,
        )
      } else {
        const today = berlinDay(at)
        expect(isWorkingDay(saarland, today)).toBe(true)
        const errand = dueErrand(waves[1]!, waves, true, at, saarland, aPolicy)!
        if (errand !== 'watch') seen.push(`${errand} ${today}`)
        waves = waves.map((one): Wave => {
          if (one.number !== 2) return one
          if (errand === 'judge') return { ...one, ...gateJudged(one, { ...few, on: today }, saarland) }
          if (errand === 'watch') return { ...one, watchedOn: today }
          if (errand === 'begin') return { ...one, state: 'starting', beganOn: today }
          return { ...one, said: [...one.said, saidKey(errand, one.decideBy!)] }
        })
      }
      waves = waveDays(waves, saarland, '2027-03-01')
    }
    expect(seen).toEqual(['judge 2027-03-31', 'decision-reminder 2027-04-06', 'decision-late 2027-04-08', 'begin 2027-04-27'])
  })
})
