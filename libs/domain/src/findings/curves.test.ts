import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pilotCases } from '../../test/pilots.js'
import { computeFindings, curveGeometry, curvesSvg, tickDays } from './index.js'

const words = { title: 'Modul <neu> & lieferbar', withIt: 'ja', without: 'nein', axis: 'Arbeitstage', underway: 'unterwegs', foot: 'Demodaten' }
const curves = computeFindings({
  on: '2026-11-26',
  ...pilotCases({ pilots: 12, perPilot: 7, has: (pilot) => Math.floor(pilot / 2) % 2 === 0, gain: 20 }),
  decided: [],
}).findings.find(({ criterion }) => criterion === 'dvdv-pflege-geklaert')!.curves!

describe('curves as drawn', () => {
  it('rise from nobody and never fall', () => {
    const { withIt, without, y } = curveGeometry(curves, 600, 300)
    for (const { line } of [withIt, without]) {
      expect(line.startsWith(`M0 ${y(0)}`)).toBe(true)
      const heights = [...line.matchAll(/V([\d.]+)/g)].map(([, height]) => Number(height))
      heights.reduce((before, height) => {
        expect(height).toBeLessThanOrEqual(before)
        return height
      }, y(0))
    }
  })

  it('have a band that holds its curve, a tick for each day on which a running case was last seen, and no number that is none', () => {
    for (const point of [...curves.withIt, ...curves.without])
      if (point.lower !== null && point.upper !== null) expect(point.lower <= point.share && point.share <= point.upper).toBe(true)
    const { withIt } = curveGeometry(curves, 600, 300)
    expect(withIt.censored).toHaveLength(curves.withIt.filter(({ censored }) => censored > 0).length)
    const svg = curvesSvg(curves, words)
    expect(svg).toContain('<title>Modul &lt;neu&gt; &amp; lieferbar</title>')
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|<script/)
  })

  it('count who is under way: all at the start, fewer at each tick', () => {
    expect(curves.ticks[0]).toEqual({ day: 0, withIt: 42, without: 42 })
    curves.ticks.reduce((before, tick) => {
      expect(tick.withIt).toBeLessThanOrEqual(before.withIt)
      return tick
    })
  })

  it('have at most eight round ticks, whatever was observed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (last) => {
        const ticks = tickDays(last)
        expect(ticks[0]).toBe(0)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(ticks.at(-1)!).toBeLessThanOrEqual(last)
      }),
    )
  })
})
