import { describe, expect, it } from 'vitest'
import { SYSTEM } from '../identity/index.js'
import { aMilestone, coordination, lead, meitingen, now } from '../../test/a-milestone.js'
import { contradictMilestone } from './contradict-milestone.js'
import { confirmMilestone } from './confirm-milestone.js'
import { correctMilestone, returnMilestone } from './reopen-milestone.js'
import { startRollout } from './start-rollout.js'
import { endedPause, noteMilestone, resumeMilestone, waitMilestone } from './wait-milestone.js'

const refusal = (code: string) => expect.objectContaining({ code })
const reported = aMilestone({ state: 'reported', gate: true, reportedOn: '2026-03-09', reportedBy: coordination.subject, reportedOrganisation: 'StMD' })
const confirm = { version: 3, seenIn: 'person' } as const

describe('confirming a gate', () => {
  it('takes another person of the same Land', () => {
    expect(confirmMilestone(reported, confirm, lead, now)).toMatchObject({
      milestone: { state: 'confirmed', confirmedOn: '2026-03-10', confirmedOrganisation: 'Stelle land' },
      event: { type: 'milestone.confirmed.v1', facts: { seenIn: 'person' } },
    })
    expect(() => confirmMilestone(reported, confirm, coordination, now)).toThrow(refusal('milestone.four-eyes'))
  })

  it('the system may, from a register it read', () => {
    expect(confirmMilestone({ ...reported, reportedBy: 'system' }, { ...confirm, seenIn: 'register' }, SYSTEM, now).milestone.state).toBe('confirmed')
  })

  it('other steps are believed', () =>
    expect(() => confirmMilestone({ ...reported, gate: false }, confirm, lead, now)).toThrow(refusal('milestone.not-a-gate')))
})

describe('a report that does not hold', () => {
  it('is returned with a reason all partners read, and nothing of it remains on the step', () => {
    const { milestone, event } = returnMilestone(reported, { version: 3, reason: 'Anlage 2 fehlt' }, lead, now)
    expect(milestone).toMatchObject({ state: 'running', reportedOn: null, reportedBy: null, reportedOrganisation: null })
    expect(event).toMatchObject({
      type: 'milestone.returned.v1',
      facts: { was: 'reported' },
      text: { field: 'reason', text: 'Anlage 2 fehlt', visibility: 'programme' },
    })
  })

  it('is taken back by whoever made it, also after it was confirmed', () => {
    const { milestone, event } = correctMilestone(
      { ...reported, state: 'confirmed', confirmedOn: '2026-03-10', confirmedOrganisation: 'StMD' },
      { version: 3, reason: 'Falsche Kommune' },
      meitingen,
      now,
    )
    expect(milestone).toMatchObject({ state: 'running', reportedOn: null, confirmedOn: null, confirmedOrganisation: null })
    expect(event).toMatchObject({ type: 'milestone.corrected.v1', facts: { was: 'confirmed' } })
  })
})

describe('waiting on another party', () => {
  it('begins a step that was open, from that day on', () => {
    expect(waitMilestone(aMilestone(), { version: 3, on: 'dvdv-stelle', since: '2026-03-04' }, meitingen, now)).toMatchObject({
      milestone: { state: 'running', startedOn: '2026-03-04', waitingOn: 'dvdv-stelle', waitingSince: '2026-03-04' },
      event: { type: 'milestone.waiting.v1', effectiveOn: '2026-03-04', facts: { on: 'dvdv-stelle' } },
    })
  })

  it('cannot begin tomorrow', () =>
    expect(() => waitMilestone(aMilestone(), { version: 3, on: 'land', since: '2026-03-11' }, meitingen, now)).toThrow(refusal('milestone.future')))

  it('may pass from one party to the next', () => {
    const first = waitMilestone(aMilestone(), { version: 3, on: 'land', since: '2026-03-02' }, meitingen, now).milestone
    expect(waitMilestone(first, { version: 4, on: 'dvdv-stelle', since: '2026-03-09' }, meitingen, now).milestone).toMatchObject({
      waitingOn: 'dvdv-stelle',
      waitingSince: '2026-03-09',
      startedOn: '2026-03-02',
    })
  })

  it('ends when the other has acted, and the event keeps whom and since when', () => {
    const waiting = aMilestone({ state: 'running', waitingOn: 'land', waitingSince: '2026-03-02' })
    expect(resumeMilestone(waiting, { version: 3 }, meitingen, now)).toMatchObject({
      milestone: { state: 'running', waitingOn: null, waitingSince: null },
      event: { type: 'milestone.resumed.v1', facts: { on: 'land', since: '2026-03-02' } },
    })
  })

  it('is a pause from then until today; passed on, until the day it was passed on', () => {
    const waiting = aMilestone({ state: 'running', waitingOn: 'land', waitingSince: '2026-03-02', promisedOn: '2026-03-20' })
    const resumed = resumeMilestone(waiting, { version: 3 }, meitingen, now).milestone
    expect([resumed.promisedOn, endedPause(waiting, resumed, now.today)]).toEqual([null, { party: 'land', since: '2026-03-02', until: '2026-03-10' }])
    const passedOn = waitMilestone(waiting, { version: 3, on: 'bund', since: '2026-03-05' }, meitingen, now).milestone
    expect([passedOn.promisedOn, endedPause(waiting, passedOn, now.today)]).toEqual([null, { party: 'land', since: '2026-03-02', until: '2026-03-05' }])
    expect(endedPause(aMilestone(), aMilestone({ waitingOn: 'land', waitingSince: '2026-03-02' }), now.today)).toBeNull()
  })
  it('cannot end where nobody waits', () =>
    expect(() => resumeMilestone(aMilestone({ state: 'running' }), { version: 3 }, meitingen, now)).toThrow(refusal('milestone.state')))
})

describe('a note', () => {
  it.each(['open', 'running', 'reported', 'confirmed', 'exempt', 'bestand'] as const)('can be left at a step that is %s, and changes nothing', (state) => {
    const step = aMilestone({ state })
    expect(noteMilestone(step, { text: 'Rückruf erbeten', visibility: 'intern' }, meitingen, now)).toMatchObject({
      milestone: step,
      event: { type: 'milestone.noted.v1', facts: {}, text: { text: 'Rückruf erbeten', visibility: 'intern' } },
    })
  })
})

describe('starting a rollout', () => {
  const rollout = { id: 'r1', land: 'BY', programme: 'bund-bayern', traeger: '09772177', state: 'open' as const, version: 0 }
  const start = (fields = {}, on = '2026-03-09') =>
    startRollout(
      { ...rollout, ...fields },
      [aMilestone(), aMilestone({ stepId: 'go-live', dueOn: '2026-05-01' })],
      new Map([['ansprechpersonen', '2026-03-16']]),
      { version: 0, startOn: on },
      coordination,
      now,
    )

  it('its steps take the days counted from there; a step whose day stays is left alone', () => {
    const { milestones, event } = start()
    expect(milestones.map(({ dueOn, version }) => [dueOn, version])).toEqual([['2026-03-16', 4]])
    expect(event).toMatchObject({ type: 'rollout.started.v1', effectiveOn: '2026-03-09', subject: { type: 'rollout', id: 'r1' } })
  })

  it.each(['running', 'reported', 'confirmed', 'exempt', 'bestand'] as const)('is refused when it is %s', (state) =>
    expect(() => start({ state })).toThrow(refusal('rollout.started')),
  )
  it('is refused for tomorrow', () => expect(() => start({}, '2026-03-11')).toThrow(refusal('milestone.future')))
  it('is refused when somebody was faster', () => expect(() => start({ version: 1 })).toThrow(refusal('thing.changed')))
})

describe('a contradiction', () => {
  const found = { since: '2026-03-02T09:00:00.000Z', observation: 'o1' }
  it('takes the proof of a go-live, never the report; the event says what it was', () => {
    const proven = aMilestone({
      goLive: true,
      gate: true,
      state: 'confirmed',
      reportedOn: '2026-03-01',
      confirmedOn: '2026-03-02',
      confirmedOrganisation: 'Land',
    })
    const { milestone, event } = contradictMilestone(proven, found, lead, now)
    expect(milestone).toMatchObject({ state: 'reported', reportedOn: '2026-03-01', confirmedOn: null, confirmedOrganisation: null, version: 4 })
    expect(event).toMatchObject({ type: 'milestone.contradicted.v1', facts: { was: 'confirmed', ...found } })
  })
  it.each(['reported', 'bestand'] as const)('leaves %s as it is', (state) => {
    const before = aMilestone({ goLive: true, state })
    expect(contradictMilestone(before, found, lead, now)).toMatchObject({ milestone: before, event: { facts: { was: state } } })
  })
})
