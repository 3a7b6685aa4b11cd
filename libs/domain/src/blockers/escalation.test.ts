import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landCalendar } from '../calendar/index.js'
import { addDays } from '../kernel/index.js'
import { blockerTransitions, requireBlockerTransition, type Blocker, type BlockerState } from './blocker.js'
import { promiseBlocker, reopenBlocker, solveBlocker } from './blocker-verbs.js'
import { escalateBlocker, nextEscalation, type BlockerPolicy } from './escalation.js'

const policy: BlockerPolicy = {
  id: 'probe',
  validFrom: '2026-01-01',
  source: 'probe',
  hour: 8,
  answerWithin: 4,
  linkDays: 14,
  escalations: [
    { to: 'land', after: 10, afterPromise: 1 },
    { to: 'programme', after: 20, afterPromise: 5 },
  ],
}
const bavaria = landCalendar('BY')
const hesse = landCalendar('HE')
const blocker: Blocker = {
  id: 'b1',
  state: 'open',
  category: 'modul',
  title: 'Modul fehlt',
  description: '',
  party: 'fachverfahren-hersteller',
  ownerName: 'Hersteller A',
  ownerOrganisation: null,
  contact: null,
  stepId: 's',
  onlinedienst: null,
  fachverfahren: null,
  laender: ['BY'],
  programmes: ['p'],
  openedOn: '2026-03-02',
  clockFrom: '2026-03-02',
  promisedOn: null,
  solvedOn: null,
  chasedOn: null,
  answerBy: null,
  level: 'party',
  escalateAt: null,
  version: 0,
}
const now = { now: '2026-03-10T09:00:00.000Z', today: '2026-03-10' }

describe('the states of a blocker', () => {
  const states: readonly BlockerState[] = ['open', 'promised', 'solved']
  it.each(
    Object.entries(blockerTransitions).flatMap(([verb, { from }]) =>
      states.map((state) => [verb, state, (from as readonly string[]).includes(state)] as const),
    ),
  )('%s from %s: %s', (verb, state, may) => {
    const attempt = () => requireBlockerTransition({ state }, verb as keyof typeof blockerTransitions)
    if (may) expect(attempt).not.toThrow()
    else expect(attempt).toThrow(expect.objectContaining({ code: 'blocker.state', details: { state } }))
  })
  it('a promise can be renewed, solving ends it, reopening forgets it and winds its owner’s clock anew', () => {
    const promised = promiseBlocker({ ...blocker, level: 'land' }, { version: 0, on: '2026-04-01', channel: 'self' }, now).blocker
    expect(promised).toMatchObject({ state: 'promised', promisedOn: '2026-04-01', level: 'party' })
    const solved = solveBlocker(promised, { version: 1 }, 3, now).blocker
    expect(solved).toMatchObject({ state: 'solved', solvedOn: '2026-03-10', escalateAt: null })
    expect(reopenBlocker(solved, { version: 2, reason: 'stürzt ab' }, 2, now).blocker).toMatchObject({
      state: 'open',
      promisedOn: null,
      solvedOn: null,
      clockFrom: '2026-03-10',
    })
  })
})

describe('what has lain with its owner too long', () => {
  it('goes to the Land after ten working days of that Land: 6 January counts in Hesse, not in Bavaria', () => {
    const since = { ...blocker, clockFrom: '2025-12-29' }
    expect(nextEscalation(since, hesse, policy)?.at).toBe('2026-01-13T07:00:00.000Z')
    expect(nextEscalation(since, bavaria, policy)?.at).toBe('2026-01-14T07:00:00.000Z')
  })
  it('waits for a promised day, and not long after it', () =>
    expect(nextEscalation({ ...blocker, state: 'promised', promisedOn: '2026-05-04' }, bavaria, policy)).toEqual({
      at: '2026-05-05T06:00:00.000Z',
      to: 'land',
    }))
  it('overtaken steps are left out', () =>
    expect(escalateBlocker(blocker, '2026-06-01T09:00:00.000Z', '2026-06-01', bavaria, policy)).toMatchObject({
      blocker: { level: 'programme', escalateAt: null },
      event: { facts: { from: 'party', to: 'programme' } },
    }))
  it('is left alone once it is solved', () => expect(nextEscalation({ ...blocker, state: 'solved' }, bavaria, policy)).toBeNull())
  it('is carried up once: doing it again at the same time changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), (days) => {
        const today = addDays('2026-03-02', days)
        const at = `${today}T12:00:00.000Z`
        const once = escalateBlocker(blocker, at, today, bavaria, policy)
        if (once) expect(escalateBlocker(once.blocker, at, today, bavaria, policy)).toBeNull()
      }),
    )
  })
})
