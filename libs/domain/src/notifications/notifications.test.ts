import { describe, expect, it } from 'vitest'
import { aMilestone } from '../../test/a-milestone.js'
import { audienceOf, hasInbox, inboxState, requireSnooze, settledBecause, type InboxMark } from './index.js'

const step = aMilestone({ dueOn: '2026-03-09' })
const reminder = { kind: 'reminder', dueOn: '2026-03-09' }
const question = { kind: 'stale-waiting', dueOn: '2026-03-16' }
const waiting = aMilestone({ state: 'running', waitingOn: 'dvdv-stelle', waitingSince: '2026-03-02' })

describe('who hears of a step', () => {
  it.each([
    ['owner', { owner: 'kommune' }, ['kommune']],
    ['lead', { owner: 'kommune' }, ['kommune']],
    ['owner', { owner: 'land' }, ['land']],
    ['owner', { owner: 'rollin-team' }, ['rollin']],
    ['owner', { owner: 'it-dienstleister' }, ['kommune']],
    ['land', { owner: 'kommune' }, ['land']],
    ['programme', { owner: 'kommune' }, ['bund']],
    ['waiting-party', { waitingOn: 'land' }, ['land']],
    ['waiting-party', { waitingOn: 'kommune' }, ['kommune']],
    ['waiting-party', { waitingOn: 'dvdv-stelle' }, ['dienstleister', 'land']],
    ['waiting-party', { waitingOn: 'Hersteller A' }, ['dienstleister', 'land']],
  ])('%s, %o: %o', (recipient, fields, roles) => expect(audienceOf(recipient, aMilestone(fields))).toEqual(roles))

  it('has an inbox unless it only reads or operates', () => {
    expect((['bund', 'land', 'rollin', 'kommune', 'dienstleister', 'pruefung', 'betrieb', 'system'] as const).filter((role) => hasInbox({ role }))).toEqual([
      'bund',
      'land',
      'rollin',
      'kommune',
      'dienstleister',
    ])
  })
})

describe('an entry closes by itself', () => {
  it('stays while its step is to be done on that day', () => expect(settledBecause(reminder, step)).toBeNull())
  it('when the step is done', () => expect(settledBecause(reminder, { ...step, state: 'reported' })).toBe('done'))
  it('when the step lies with others', () => expect(settledBecause(reminder, { ...step, waitingOn: 'land' })).toBe('waits'))
  it('when the step has another day', () => expect(settledBecause(reminder, { ...step, dueOn: '2026-03-20' })).toBe('moved'))
  it('when the step is no more', () => expect(settledBecause(reminder, undefined)).toBe('gone'))
  it('of a certificate only when it is renewed, long after its step was done', () =>
    expect(settledBecause({ kind: 'certificate-30', dueOn: '2026-04-08' }, { ...step, state: 'confirmed' })).toBeNull())
  it('of a blocker when the step is done, whatever its day', () => {
    expect(settledBecause({ kind: 'blocker-solved', dueOn: '2026-03-02' }, step)).toBeNull()
    expect(settledBecause({ kind: 'blocker-solved', dueOn: '2026-03-02' }, { ...step, state: 'reported' })).toBe('done')
  })
  it('of an authority that has ended when the rollout is set apart, whatever its day', () => {
    expect(settledBecause({ kind: 'authority-ended', dueOn: '2026-02-28' }, waiting)).toBeNull()
    expect(settledBecause({ kind: 'authority-ended', dueOn: '2026-02-28' }, { ...step, state: 'exempt' })).toBe('done')
  })
  it('a named day when the step counts with it, or waits no more; a day it counted with before decides nothing', () => {
    const proposed = { kind: 'date-proposed', dueOn: '2026-04-15' }
    expect(settledBecause(proposed, waiting)).toBeNull()
    expect(settledBecause(proposed, { ...waiting, promisedOn: '2026-04-01' })).toBeNull()
    expect(settledBecause(proposed, { ...waiting, promisedOn: '2026-04-15' })).toBe('moved')
    expect(settledBecause(proposed, step)).toBe('resumed')
  })
  it('a question stays while the wait goes on', () => expect(settledBecause(question, waiting)).toBeNull())
  it('a question is over with its wait, also if another wait has begun', () => {
    expect(settledBecause(question, step)).toBe('resumed')
    expect(settledBecause(question, { ...waiting, waitingSince: '2026-03-20' })).toBe('resumed')
  })
})

describe('an entry of the inbox', () => {
  const none: InboxMark = { readAt: null, doneAt: null, snoozedUntil: null }
  it.each([
    [none, null, 'unread'],
    [{ ...none, readAt: '2026-03-04T07:00:00.000Z' }, null, 'read'],
    [{ ...none, snoozedUntil: '2026-03-11' }, null, 'snoozed'],
    [{ ...none, snoozedUntil: '2026-03-10' }, null, 'unread'],
    [{ ...none, snoozedUntil: '2026-03-11', doneAt: '2026-03-04T07:00:00.000Z' }, null, 'done'],
    [none, '2026-03-04T07:00:00.000Z', 'done'],
  ])('%o closed at %s is %s', (mark, closedAt, state) => expect(inboxState(mark, closedAt, '2026-03-10')).toBe(state))

  it.each(['2026-03-10', '2026-03-01', '2026-06-09'])('is not put off until %s', (until) =>
    expect(() => requireSnooze(until, '2026-03-10')).toThrow('notification.snooze'),
  )
  it('is put off until a day that is near', () => expect(() => requireSnooze('2026-06-08', '2026-03-10')).not.toThrow())
})
