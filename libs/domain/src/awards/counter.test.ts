import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparablePopulation, counterHeadline, lookAtLink, nextSteps, requireNewProcedure, requireOwnEntry, spread, type LinkState } from './index.js'

const at = (hours: number) => new Date(Date.UTC(2026, 7, 13, 5) + hours * 3_600_000).toISOString()
const unseen: LinkState = { misses: 0, missedSince: null, deadSince: null }

describe('a link', () => {
  it('is dead after three misses in 48 hours, not sooner, and alive at the next answer', () => {
    const twice = lookAtLink(lookAtLink(unseen, 'not-seen', at(0)), 'not-seen', at(24))
    expect(twice.deadSince).toBeNull()
    expect(lookAtLink(twice, 'not-seen', at(47)).deadSince).toBeNull()
    const dead = lookAtLink(twice, 'not-seen', at(48))
    expect(dead).toEqual({ misses: 3, missedSince: at(0), deadSince: at(48) })
    expect(lookAtLink(dead, 'seen', at(72))).toEqual(unseen)
    expect(lookAtLink(dead, 'unclear', at(72))).toBe(dead)
  })

  it('never dies of looks that could not tell, nor in one day, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ result: fc.constantFrom('seen', 'not-seen', 'unclear'), hours: fc.nat(23) }), { maxLength: 30 }), (looks) => {
        const sorted = [...looks].sort((a, b) => a.hours - b.hours)
        expect(sorted.reduce((state, { result, hours }) => lookAtLink(state, result, at(hours)), unseen).deadSince).toBeNull()
        expect(looks.reduce((state) => lookAtLink(state, 'unclear', at(99)), unseen)).toEqual(unseen)
      }),
    )
  })
})

describe('a procedure entered by hand', () => {
  const known = [
    { link: 'https://a.example/x', name: 'Hundesteuer: Anmeldung', hand: true },
    { link: 'https://a.example/y', name: 'Kita', hand: false },
  ]
  it('is refused where its link is known, and warned of where its name is, however it is spelt', () => {
    expect(() => {
      requireNewProcedure({ link: 'https://a.example/x', name: 'Anders', another: true }, known)
    }).toThrow('procedure.known')
    expect(() => {
      requireNewProcedure({ link: 'https://a.example/z', name: 'hundesteuer  anmeldung', another: false }, known)
    }).toThrow('procedure.same-name')
    expect(() => {
      requireNewProcedure({ link: 'https://a.example/z', name: 'hundesteuer anmeldung', another: true }, known)
    }).not.toThrow()
    expect(() => {
      requireNewProcedure({ link: 'https://a.example/x', name: 'Hundesteuer Anmeldung', another: false }, known, 'https://a.example/x')
    }).not.toThrow()
  })
  it('is changed by whoever entered it; what the portal says is changed in the portal', () => {
    expect(() => {
      requireOwnEntry('https://a.example/y', known)
    }).toThrow('procedure.not-own')
    expect(() => {
      requireOwnEntry('https://a.example/q', known)
    }).toThrow('thing.unknown')
  })
})

describe('what counts next', () => {
  const candidate = (name: string, central: boolean, neighbours: number) => ({ procedure: name, name, central, neighbours, minutes: null })
  const steps = nextSteps({
    missing: 3,
    dead: [{ link: 'https://a.example/hund', name: 'Hundesteuer Abmeldung', since: '2026-08-15' }],
    own: new Set(['kita']),
    candidates: [candidate('wahlschein', false, 9), candidate('fuehrungszeugnis', true, 7), candidate('sperre', true, 6), candidate('kita', true, 9)],
    coming: [{ id: 'r1', name: 'Ummeldung', plannedOn: '2026-10-01', waitingOn: 'Hersteller A', leistungen: 7 }],
  })
  it('is the least effort first: mend, set links, wait for what comes by itself, and one in reserve', () => {
    expect(steps.map(({ kind, name }) => [kind, name])).toEqual([
      ['repair', 'Hundesteuer Abmeldung'],
      ['link', 'fuehrungszeugnis'],
      ['link', 'sperre'],
      ['rollout', 'Ummeldung'],
      ['build', 'wahlschein'],
    ])
    expect(steps.at(-1)).toMatchObject({ reserve: true })
  })
  it('makes the first sentence', () => {
    expect(counterHeadline({ counted: 47, alive: 46, threshold: 50 }, steps)).toEqual({ kind: 'missing', links: 2, coming: 1, build: 0 })
    expect(
      [
        counterHeadline({ counted: 0, alive: 0, threshold: 50 }, []),
        counterHeadline({ counted: 52, alive: 52, threshold: 50 }, []),
        counterHeadline({ counted: 50, alive: 49, threshold: 50 }, []),
        counterHeadline({ counted: 9, alive: 9, threshold: null }, []),
      ].map(({ kind }) => kind),
    ).toEqual(['none', 'reached', 'warning', 'no-line'])
  })
})

describe('similar towns', () => {
  it('have from four fifths of the inhabitants, in whole thousands', () => expect(comparablePopulation(15271)).toEqual({ from: 12000, to: 20000 }))
  it('are told by number, middle and range, not by name', () =>
    expect([spread([52, 31, 78]), spread([40, 50]), spread([])]).toEqual([
      { bodies: 3, median: 52, low: 31, high: 78 },
      { bodies: 2, median: 45, low: 40, high: 50 },
      null,
    ]))
})
