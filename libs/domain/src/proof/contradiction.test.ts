import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictionOf, isOpen } from './contradiction.js'
import { observationKinds, observationResults, type Observation } from './observation.js'

let count = 0
const at = (day: string, hour = 12) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
const look = (result: Observation['result'], effective: string, kind: Observation['kind'] = 'link'): Observation => ({
  id: `o${String(count++).padStart(4, '0')}`,
  kind,
  result,
  effective,
})

describe('a contradiction between claim and observation', () => {
  it('counts from the first look of an unbroken run, and is open after 72 hours', () => {
    const first = look('not-seen', at('2026-03-02'))
    const found = contradictionOf([look('seen', at('2026-03-01')), first, look('not-seen', at('2026-03-04'))], '2026-02-20')
    expect(found).toEqual({ observation: first.id, since: at('2026-03-02'), openAt: at('2026-03-05') })
    expect(isOpen(found, at('2026-03-05', 11))).toBe(false)
    expect(isOpen(found, at('2026-03-05', 12))).toBe(true)
  })

  it('does not count from before the day of the claim', () => {
    expect(contradictionOf([look('not-seen', at('2026-02-01'))], '2026-03-02')).toMatchObject({ since: '2026-03-01T23:00:00.000Z' })
  })

  it('ends with the next look that sees it, not with one that could not tell', () => {
    const dead = look('not-seen', at('2026-03-02'))
    expect(contradictionOf([dead, look('unclear', at('2026-03-03'))], '2026-02-20')).toMatchObject({ observation: dead.id })
    expect(contradictionOf([dead, look('seen', at('2026-03-03'))], '2026-02-20')).toBeNull()
    expect(contradictionOf([dead, look('seen', at('2026-03-03'), 'person')], '2026-02-20')).toBeNull()
  })

  it('a living address does not prove an entry in the PVOG', () => {
    expect(contradictionOf([look('not-seen', at('2026-03-02'), 'pvog'), look('seen', at('2026-03-03'))], '2026-02-20')).toMatchObject({
      since: at('2026-03-02'),
    })
  })

  const anything = fc.array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...observationKinds),
      result: fc.constantFrom(...observationResults),
      effective: fc.integer({ min: 0, max: 400 }).map((hours) => new Date(Date.UTC(2026, 1, 20, hours)).toISOString()),
    }),
    { maxLength: 12 },
  )

  it('whatever was seen in whatever order: looks that could not tell change nothing, and a last look that sees it leaves nothing', () => {
    fc.assert(
      fc.property(anything, (looks) => {
        const found = contradictionOf(looks, '2026-02-20')
        expect(contradictionOf(looks.filter(({ result }) => result !== 'unclear').reverse(), '2026-02-20')).toEqual(found)
        expect(contradictionOf([...looks, look('seen', at('2026-04-01')), look('seen', at('2026-04-01'), 'pvog')], '2026-02-20')).toBeNull()
        if (found) expect(looks.some(({ id, result }) => id === found.observation && result === 'not-seen')).toBe(true)
      }),
    )
  })

  it('time alone only opens it, never closes it', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (looks, one, other) => {
        const found = contradictionOf(looks, '2026-02-20')
        const instant = (hours: number) => new Date(Date.UTC(2026, 1, 20, hours)).toISOString()
        if (isOpen(found, instant(Math.min(one, other)))) expect(isOpen(found, instant(Math.max(one, other)))).toBe(true)
      }),
    )
  })
})
