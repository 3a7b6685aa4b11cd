import { describe, expect, it } from 'vitest'
import { aMilestone, now } from '../../test/a-milestone.js'
import { summarise } from './rollout.js'
import { takeAsBestand, type BestandEntry } from './take-as-bestand.js'

const step = (stepId: string, position: number, fields = {}) => ({ ...aMilestone({ stepId, position, ...fields }), operation: false })
const all = [
  step('ansprechpersonen', 1),
  step('vertrag', 2, { state: 'reported', reportedOn: '2026-02-02' }),
  step('links', 3, { itemsTotal: 7, dependsOn: ['ansprechpersonen'] }),
  step('go-live', 4, { goLive: true, gate: true, dependsOn: ['links'] }),
  { ...step('betrieb', 5), operation: true },
]
const rollout = { id: 'r1', land: 'BY', programme: 'bund-bayern', traeger: '09772177', state: 'open' as const }
const take = (entry: Partial<BestandEntry>, state: 'open' | 'running' | 'bestand' | 'reported' | 'exempt' = 'open') =>
  takeAsBestand({ ...rollout, state }, all, { upTo: 'live', on: '2025-10-01', ...entry }, now)
const after = (entry: Partial<BestandEntry>) => all.map((one) => take(entry)!.milestones.find(({ id }) => id === one.id) ?? one)

describe('what an authority brings along', () => {
  it('wholly: every open step, operation included, and the rollout is Bestand', () => {
    expect(after({}).map(({ state }) => state)).toEqual(['bestand', 'reported', 'bestand', 'bestand', 'bestand'])
    expect(summarise(after({})).state).toBe('bestand')
    expect(take({})).toMatchObject({ whole: true, event: { type: 'rollout.bestand.v1', effectiveOn: '2025-10-01', facts: { upTo: 'live', steps: 4 } } })
  })
  it('half-way: the steps up to the one reached, the rest goes on', () => {
    expect(after({ upTo: 'links' }).map(({ state }) => state)).toEqual(['bestand', 'reported', 'bestand', 'open', 'open'])
    expect(summarise(after({ upTo: 'links' }))).toMatchObject({ state: 'running', stepId: 'go-live', liveReportedOn: null })
    expect(take({ upTo: 'links' })!.milestones.at(-1)).toMatchObject({ stepId: 'links', itemsDone: 7 })
  })
  it('says nothing twice: what is Bestand already is left alone', () => expect(take({}, 'bestand')).toBeNull())
  it.each([
    ['reported', 'bestand.live'],
    ['exempt', 'bestand.exempt'],
  ] as const)('not over what is %s', (state, code) => expect(() => take({}, state)).toThrow(expect.objectContaining({ code })))
  it('no day in the future, none before there was anything to connect, no step the plan does not have', () => {
    expect(() => take({ on: '2026-03-11' })).toThrow(expect.objectContaining({ code: 'milestone.future' }))
    expect(() => take({ on: '1999-12-31' })).toThrow(expect.objectContaining({ code: 'bestand.early' }))
    expect(() => take({ upTo: 'gibt-es-nicht' })).toThrow(expect.objectContaining({ code: 'bestand.step' }))
  })
})
