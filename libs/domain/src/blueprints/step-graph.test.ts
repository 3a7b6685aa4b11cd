import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallBlueprint } from './blueprint.fixture.js'
import { longestWay, predecessors, type GraphStep } from './step-graph.js'

/** Each step may depend on earlier ones: a plan without a ring. */
const plan = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 60 }).map((list) =>
  list.map((before, at): GraphStep => ({
    id: `s${at}`,
    anchor: { on: 'start', offset: 0 },
    dependsOn: at === 0 ? [] : [...new Set(before.map((one) => `s${one % at}`))],
  })),
)

describe('the longest way to a step', () => {
  it('leads over what cannot be done side by side', () => {
    expect(longestWay(smallBlueprint().steps, 'go-live')).toEqual(['vertrag', 'anschluss', 'go-live'])
    expect(longestWay(smallBlueprint().steps, 'gibt-es-nicht')).toEqual([])
  })

  it('goes from step to successor, begins where nothing comes before, and none is longer', () => {
    fc.assert(
      fc.property(plan, (steps) => {
        const byId = new Map(steps.map((step) => [step.id, step]))
        const depth = new Map<string, number>()
        for (const step of steps) depth.set(step.id, 1 + Math.max(0, ...predecessors(step).map((id) => depth.get(id)!)))
        for (const { id } of steps) {
          const way = longestWay(steps, id)
          expect(way.length).toBe(depth.get(id))
          expect(predecessors(byId.get(way[0]!)!)).toEqual([])
          way.slice(1).forEach((one, at) => {
            expect(predecessors(byId.get(one)!)).toContain(way[at])
          })
        }
      }),
    )
  })
})
