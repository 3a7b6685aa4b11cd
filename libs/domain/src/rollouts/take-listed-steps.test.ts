import { describe, expect, it } from 'vitest'
import { aMilestone, now } from '../../test/a-milestone.js'
import { summarise } from './rollout.js'
import { takeListedSteps, type ListedStep } from './take-listed-steps.js'

const step = (stepId: string, position: number, fields = {}) => ({ ...aMilestone({ stepId, position, ...fields }), operation: false })
const all = [step('vertrag', 1), step('datenschutz', 2), step('dvdv-eintrag', 3, { itemsTotal: 7 }), step('go-live', 4, { goLive: true })]
const take = (listed: ListedStep[], state: 'open' | 'running' = 'open') =>
  takeListedSteps({ id: 'r1', land: 'SL', programme: 'land-sl', traeger: '10046117', state }, all, listed, now)

describe('steps that a list says were done', () => {
  it('are Bestand on their days, whatever lies between them, and the rest goes on', () => {
    const taken = take([
      { step: 'dvdv-eintrag', on: '2026-02-05' },
      { step: 'vertrag', on: '2026-01-07' },
      { step: 'unbekannt', on: '2026-03-01' },
    ])!
    expect(taken).toMatchObject({
      whole: false,
      milestones: [
        { stepId: 'vertrag', startedOn: '2026-01-07' },
        { stepId: 'dvdv-eintrag', startedOn: '2026-02-05', itemsDone: 7 },
      ],
      event: { type: 'rollout.bestand.v1', facts: { origin: 'list', steps: 2 }, text: { text: 'Aus Liste übernommen' } },
    })
    expect(summarise(all.map((one) => taken.milestones.find(({ id }) => id === one.id) ?? one))).toMatchObject({ state: 'running' })
  })
  it('with the go-live among them make the whole rollout Bestand since that day', () =>
    expect(
      take([
        { step: 'vertrag', on: '2026-01-07' },
        { step: 'go-live', on: '2025-12-01' },
      ]),
    ).toMatchObject({ whole: true, on: '2025-12-01', event: { effectiveOn: '2025-12-01', facts: { upTo: 'live', origin: 'list' } } }))
  it('change nothing where a rollout runs already, or where the plan has none of them', () =>
    expect([take([{ step: 'vertrag', on: '2026-01-07' }], 'running'), take([{ step: 'unbekannt', on: '2026-01-07' }])]).toEqual([null, null]))
})
