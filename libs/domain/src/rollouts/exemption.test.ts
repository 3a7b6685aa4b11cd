import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, landCalendar, workingDaysBetween } from '../calendar/index.js'
import { aMilestone, coordination, lead, meitingen, now, states } from '../../test/a-milestone.js'
import { approveExemption, declineExemption, exemptionWake, readmitRollout, requestExemption, type Exemption, type RequestCommand } from './exemption.js'
import { displayState } from './display-state.js'
import { isActive, type Milestone } from './milestone.js'
import { rolloutMark, summarise } from './rollout.js'

const calendar = landCalendar('BY')
const rollout = { id: 'r1', land: 'BY', programme: 'bund-bayern', traeger: '09772177', state: 'running' as const, version: 3 }
const steps = [
  aMilestone({ state: 'reported', reportedOn: '2026-03-03' }),
  aMilestone({ stepId: 'links', position: 2, state: 'running', waitingOn: 'land', waitingSince: '2026-03-02' }),
  aMilestone({ stepId: 'go-live', position: 3, goLive: true, gate: true, dependsOn: ['links'], dueOn: '2026-04-01' }),
]
const asked: Exemption = {
  id: 'e1',
  rolloutId: 'r1',
  kind: 'no-module',
  state: 'requested',
  requestedBy: meitingen.subject,
  requestedOrganisation: 'Markt Meitingen',
  decidedOn: null,
  expiresOn: '2026-06-30',
  before: [],
  version: 0,
}
const request = (fields: Partial<RequestCommand> = {}, current: Exemption | null = null, state: Milestone['state'] = 'running') =>
  requestExemption(
    { ...rollout, state },
    current,
    { version: 3, kind: 'no-module', reason: 'Der Hersteller liefert kein Modul', expiresOn: '2026-06-30', ...fields },
    meitingen,
    now,
  )
const refusal = (code: string) => expect.objectContaining({ code })
const merge = (all: readonly Milestone[], changed: readonly Milestone[]) => all.map((one) => changed.find(({ id }) => id === one.id) ?? one)

describe('asking for an exception', () => {
  it('says why, in words beside the event, and until when', () => {
    expect(request()).toMatchObject({
      type: 'rollout.exemption-requested.v1',
      facts: { kind: 'no-module', expiresOn: '2026-06-30' },
      text: { field: 'reason', text: 'Der Hersteller liefert kein Modul', visibility: 'programme' },
    })
  })
  it.each(['no-module', 'deferred'] as const)('%s passes, so it needs an end', (kind) =>
    expect(() => request({ kind, expiresOn: null })).toThrow(refusal('exemption.expiry')),
  )
  it.each(['not-responsible', 'transferred', 'own-solution'] as const)('%s may hold for good', (kind) =>
    expect(request({ kind, expiresOn: null }).facts).toMatchObject({ kind, expiresOn: null }),
  )
  it('no end in the past, no second one beside it, none for what is live or Bestand', () => {
    expect(() => request({ expiresOn: now.today })).toThrow(refusal('exemption.past'))
    expect(() => request({}, asked)).toThrow(refusal('exemption.exists'))
    for (const state of ['reported', 'confirmed', 'bestand', 'exempt'] as const) expect(() => request({}, null, state)).toThrow(refusal('exemption.not-now'))
  })
})

describe('deciding it', () => {
  it('takes another person at the Land', () => {
    expect(() => approveExemption({ ...asked, requestedBy: coordination.subject }, rollout, steps, { version: 0 }, coordination, now)).toThrow(
      refusal('exemption.four-eyes'),
    )
    expect(approveExemption({ ...asked, requestedBy: coordination.subject }, rollout, steps, { version: 0 }, lead, now).exemption.state).toBe('approved')
  })
  it('leaves out what is open and keeps what is done', () => {
    const { milestones, event } = approveExemption(asked, rollout, steps, { version: 0 }, lead, now)
    expect(milestones.map(({ stepId, state }) => [stepId, state])).toEqual([
      ['links', 'exempt'],
      ['go-live', 'exempt'],
    ])
    expect(event).toMatchObject({ type: 'rollout.exempted.v1', facts: { kind: 'no-module', requestedBy: 'Markt Meitingen' } })
  })
  it('declined, the rollout never stopped; decided twice it is refused', () => {
    expect(declineExemption(asked, rollout, { version: 0, reason: 'Modul kommt im Mai' }, now)).toMatchObject({
      exemption: { state: 'declined' },
      event: { text: { text: 'Modul kommt im Mai' } },
    })
    expect(() => declineExemption({ ...asked, state: 'approved' }, rollout, { version: 0, reason: 'Zu spät' }, now)).toThrow(refusal('exemption.state'))
    expect(() => approveExemption({ ...asked, version: 1 }, rollout, steps, { version: 0 }, lead, now)).toThrow(refusal('thing.changed'))
  })
})

describe('coming back', () => {
  it('the steps stand as they did, their days later by the time that was left out', () => {
    const approved = approveExemption(asked, rollout, steps, { version: 0 }, lead, now)
    const later = { now: '2026-07-01T06:00:00.000Z', today: '2026-07-01' }
    const back = readmitRollout(approved.exemption, { ...rollout, state: 'exempt' }, merge(steps, approved.milestones), null, later, calendar)
    const away = workingDaysBetween(calendar, now.today, later.today)
    expect(back.milestones).toEqual([
      expect.objectContaining({ stepId: 'links', state: 'running', waitingOn: 'land', waitingSince: '2026-07-01' }),
      expect.objectContaining({ stepId: 'go-live', state: 'open', dueOn: addWorkingDays(calendar, '2026-04-01', away) }),
    ])
    expect(back.event).toMatchObject({ type: 'rollout.readmitted.v1', facts: { expired: true } })
  })
  it('the process looks the morning after the last day, and never where there is none', () => {
    expect(exemptionWake('2026-06-30')).toBe('2026-07-01T06:00:00.000Z')
    expect(exemptionWake(null)).toBeNull()
  })
})

describe('whatever the steps are', () => {
  const anyStep = fc.record({ state: fc.constantFrom(...states), waitingOn: fc.constantFrom(null, 'land'), dueOn: fc.constantFrom('2026-02-02', '2026-05-04') })
  const anyRollout = fc
    .array(anyStep, { minLength: 1, maxLength: 12 })
    .map((list) => [
      ...list.map((fields, index) => aMilestone({ stepId: `s${index}`, position: index + 1, ...fields, waitingSince: fields.waitingOn && now.today })),
      aMilestone({ stepId: 'go-live', position: 99, goLive: true, gate: true }),
    ])

  it('left out, a rollout is never counted as live, nothing of it is anybody’s turn, nothing is overdue or waits', () => {
    fc.assert(
      fc.property(anyRollout, (all) => {
        const out = merge(all, approveExemption(asked, rollout, all, { version: 0 }, lead, now).milestones)
        const summary = summarise(out)
        expect([summary.state, summary.liveReportedOn, summary.liveConfirmedOn, summary.dueOn, summary.waitingOn]).toEqual(['exempt', null, null, null, null])
        expect(rolloutMark(summary, '2030-01-01')).toBe('ausnahme')
        expect(out.some((milestone) => isActive(milestone, out))).toBe(false)
        expect(out.map((milestone) => displayState(milestone, '2030-01-01')).some((mark) => mark === 'ueberfaellig' || mark === 'wartet')).toBe(false)
      }),
    )
  })

  it('back on the same day everything is as it was', () => {
    fc.assert(
      fc.property(anyRollout, (all) => {
        const approved = approveExemption(asked, rollout, all, { version: 0 }, lead, now)
        const out = merge(all, approved.milestones)
        const back = merge(out, readmitRollout(approved.exemption, { ...rollout, state: 'exempt' }, out, 'Doch zuständig', now, calendar).milestones)
        expect(back.map(({ state, waitingOn, waitingSince, dueOn }) => ({ state, waitingOn, waitingSince, dueOn }))).toEqual(
          all.map(({ state, waitingOn, waitingSince, dueOn }) => ({ state, waitingOn, waitingSince, dueOn })),
        )
      }),
    )
  })
})
