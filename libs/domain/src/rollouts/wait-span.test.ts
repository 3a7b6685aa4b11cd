import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMilestone } from '../../test/a-milestone.js'
import { landCalendar, workingDaysBetween } from '../calendar/index.js'
import { addDays } from '../kernel/index.js'
import { timeByParty } from './time-by-party.js'
import { waitChanges } from './wait-span.js'

const working = aMilestone({ state: 'running' })
const waiting = (on: string, since: string, organisation: string | null = null) =>
  aMilestone({ state: 'running', waitingOn: on, waitingSince: since, waitingOrganisation: organisation })
const today = '2026-03-10'

describe('what a command says about waiting becomes a span', () => {
  it('that begins on the day it is said to', () =>
    expect(waitChanges(working, waiting('dvdv-stelle', '2026-03-04'), today)).toEqual([
      { kind: 'began', milestone: working.id, party: 'dvdv-stelle', organisation: null, from: '2026-03-04' },
    ]))
  it('that ends today, by whatever verb', () =>
    expect(waitChanges(waiting('land', '2026-03-04'), aMilestone({ state: 'reported' }), today)).toEqual([{ kind: 'ended', milestone: working.id, on: today }]))
  it('that is followed by the next where it is passed on', () => {
    expect(waitChanges(waiting('land', '2026-03-02'), waiting('dvdv-stelle', '2026-03-09'), today)).toEqual([
      { kind: 'ended', milestone: working.id, on: '2026-03-09' },
      { kind: 'began', milestone: working.id, party: 'dvdv-stelle', organisation: null, from: '2026-03-09' },
    ])
  })
  it('that learns its organisation without a break', () =>
    expect(
      waitChanges(waiting('fachverfahren-hersteller', '2026-03-02'), waiting('fachverfahren-hersteller', '2026-03-02', 'Hersteller A'), today),
    ).toMatchObject([{ kind: 'described', organisation: 'Hersteller A', from: '2026-03-02' }]))
  it('of a party named freely', () =>
    expect(waitChanges(working, waiting('Kreiskasse Kelheim', today), today)).toMatchObject([
      { kind: 'began', party: 'andere', organisation: 'Kreiskasse Kelheim' },
    ]))
  it('and nothing where nothing about waiting changed', () => {
    expect(waitChanges(working, aMilestone({ state: 'reported' }), today)).toEqual([])
    expect(waitChanges(waiting('land', '2026-03-02'), waiting('land', '2026-03-02'), today)).toEqual([])
  })
})

describe('time by party', () => {
  const bavaria = landCalendar('BY')
  const span = (party: 'land' | 'dvdv-stelle', from: string, until: string | null) => ({ party, organisation: null, from, until })

  it('counts two steps that wait on the same party once, and the days on which nobody waited', () => {
    const { parties, nobody, total } = timeByParty(
      [span('land', '2026-03-02', '2026-03-06'), span('land', '2026-03-04', '2026-03-10'), span('dvdv-stelle', '2026-03-09', null)],
      '2026-03-02',
      '2026-03-13',
      bavaria,
    )
    expect(parties).toEqual([
      { party: 'land', organisation: null, days: 6, waits: 2, open: false },
      { party: 'dvdv-stelle', organisation: null, days: 4, waits: 1, open: true },
    ])
    expect({ nobody, total }).toEqual({ nobody: 0, total: 9 })
  })

  it('never gives a party more than the rollout lasted, nor loses a day between them', () => {
    const day = fc.integer({ min: 0, max: 120 }).map((n) => addDays('2026-01-07', n))
    const anySpan = fc
      .tuple(fc.constantFrom('land' as const, 'dvdv-stelle' as const), day, day)
      .map(([party, a, b]) => span(party, a < b ? a : b, a < b ? b : a))
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
        const { parties, nobody, total } = timeByParty(spans, '2026-01-07', '2026-06-01', bavaria)
        expect(total).toBe(workingDaysBetween(bavaria, '2026-01-07', '2026-06-01'))
        for (const { days } of parties) expect(days).toBeLessThanOrEqual(total)
        expect(nobody + parties.reduce((sum, { days }) => sum + days, 0)).toBeGreaterThanOrEqual(total)
        expect(nobody).toBeGreaterThanOrEqual(total - parties.reduce((sum, { days }) => sum + days, 0))
      }),
    )
  })
})
