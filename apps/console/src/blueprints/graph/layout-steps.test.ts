import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphStep } from '@blaupause/domain/blueprints'
import { boxSize, layoutSteps } from './layout-steps.js'

const anyPlan = (rings: boolean) =>
  fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 60 }).map((list) =>
    list.map((before, at): GraphStep => {
      const known = rings ? list.length : at
      return { id: `s${at}`, anchor: { on: 'start', offset: 0 }, dependsOn: known === 0 ? [] : [...new Set(before.map((one) => `s${one % known}`))] }
    }),
  )

describe('the drawing of the dependencies', () => {
  it('has each step once, none over another, and a line for each dependency', () => {
    fc.assert(
      fc.property(anyPlan(true), (steps) => {
        const { boxes, lines, width, height } = layoutSteps(steps)
        expect(boxes.map(({ id }) => id)).toEqual(steps.map(({ id }) => id))
        for (const [at, a] of boxes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + boxSize.width <= width && a.y + boxSize.height <= height).toBe(true)
          for (const b of boxes.slice(at + 1)) expect(Math.abs(a.x - b.x) >= boxSize.width || Math.abs(a.y - b.y) >= boxSize.height).toBe(true)
        }
        expect(lines.length).toBe(steps.reduce((sum, { id, dependsOn }) => sum + dependsOn.filter((one) => one !== id).length, 0))
      }),
      { numRuns: 40 },
    )
  })

  it('puts a step below all it comes after, unless they form a ring', () => {
    fc.assert(
      fc.property(anyPlan(false), (steps) => {
        const { boxes, lines } = layoutSteps(steps)
        const y = new Map(boxes.map((box) => [box.id, box.y]))
        for (const { from, to, ring } of lines) expect([ring, y.get(from)! < y.get(to)!]).toEqual([false, true])
      }),
      { numRuns: 40 },
    )
  })

  it('marks one line of a ring, and draws a plan whose steps are not there yet', () => {
    const ring: GraphStep[] = [
      { id: 'a', anchor: { on: 'step', step: 'b', offset: 1 }, dependsOn: ['fehlt'] },
      { id: 'b', anchor: { on: 'start', offset: 1 }, dependsOn: ['a'] },
    ]
    expect(layoutSteps(ring).lines.map(({ from, to, ring: closes, counts }) => [from, to, closes, counts])).toEqual(
      expect.arrayContaining([
        ['a', 'b', expect.any(Boolean), false],
        ['b', 'a', expect.any(Boolean), true],
      ]),
    )
    expect(layoutSteps(ring).lines.filter(({ ring: closes }) => closes).length).toBe(1)
    expect(layoutSteps([]).boxes).toEqual([])
  })
})
