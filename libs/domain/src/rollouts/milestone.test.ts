import { describe, expect, it } from 'vitest'
import { landCalendar } from '../calendar/index.js'
import { aMilestone, coordination, lead, meitingen, now, states } from '../../test/a-milestone.js'
import { confirmMilestone } from './confirm-milestone.js'
import { isActive, isDone, transitions, type Change, type Milestone, type Verb } from './milestone.js'
import { objectMilestone } from './object-milestone.js'
import { correctMilestone, returnMilestone } from './reopen-milestone.js'
import { reportMilestone } from './report-milestone.js'
import { resumeMilestone, waitMilestone } from './wait-milestone.js'

const version = 3
const perform: Record<Exclude<Verb, 'begin' | 'contradict'>, (milestone: Milestone) => Change> = {
  report: (m) => reportMilestone(m, [m], { version, doneOn: now.today, channel: 'self' }, meitingen, now),
  confirm: (m) => confirmMilestone(m, { version, seenIn: 'person' }, lead, now),
  return: (m) => returnMilestone(m, { version, reason: 'Anlage fehlt' }, lead, now),
  correct: (m) => correctMilestone(m, { version, reason: 'Irrtum' }, meitingen, now),
  wait: (m) => waitMilestone(m, { version, on: 'land', since: now.today }, meitingen, now),
  resume: (m) => resumeMilestone(m, { version }, meitingen, now),
  object: (m) => objectMilestone(m, [], { version, reason: 'Stimmt nicht' }, meitingen, now, landCalendar('BY')),
}
const verbs = Object.keys(perform) as (keyof typeof perform)[]
/** A gate in `state`, reported by the coordination, waiting if the verb is to end that. */
const gate = (state: Milestone['state'], verb: string) =>
  aMilestone({
    state,
    gate: true,
    reportedBy: coordination.subject,
    reportedFor: '09772177',
    recordedOn: now.today,
    ...(verb === 'resume' && { waitingOn: 'land', waitingSince: '2026-03-02' }),
  })

const allowed = verbs.flatMap((verb) => transitions[verb].from.map((from) => ({ verb, from, to: transitions[verb].to })))
const refused = verbs.flatMap((verb) => states.filter((from) => !(transitions[verb].from as readonly string[]).includes(from)).map((from) => ({ verb, from })))

describe('the life of a milestone', () => {
  it('a milestone can only go to these states', () => {
    const next = Object.fromEntries(states.map((from) => [from, allowed.filter((way) => way.from === from).map(({ verb, to }) => `${verb} → ${to}`)]))
    expect(next).toEqual({
      open: ['report → reported', 'wait → running'],
      running: ['report → reported', 'wait → running', 'resume → running'],
      reported: ['confirm → confirmed', 'return → running', 'correct → running', 'object → running'],
      confirmed: ['correct → running'],
      exempt: [],
      bestand: [],
    })
  })

  it.each(allowed)('$verb leads from $from to $to, one version on, and says so in an event', ({ verb, from, to }) => {
    const before = gate(from, verb)
    const { milestone, event } = perform[verb](before)
    expect(milestone).toMatchObject({ state: to, version: before.version + 1 })
    expect(event).toMatchObject({
      subject: { type: 'milestone', id: before.id },
      rolloutId: 'r1',
      stepId: before.stepId,
      land: 'BY',
      programme: 'bund-bayern',
      traeger: '09772177',
    })
    expect(event.type).toMatch(/^milestone\.[a-z]+\.v1$/)
  })

  it.each(refused)('$verb is refused from $from', ({ verb, from }) => {
    expect(() => perform[verb](gate(from, verb))).toThrow(expect.objectContaining({ code: 'milestone.state', details: { state: from } }))
  })

  it.each(verbs)('%s is refused when somebody else was faster', (verb) => {
    const before = { ...gate(transitions[verb].from[0], verb), version: version + 1 }
    expect(() => perform[verb](before)).toThrow(expect.objectContaining({ code: 'thing.changed' }))
  })

  it.each(verbs)('%s leaves the milestone it was given as it is', (verb) => {
    const before = Object.freeze(gate(transitions[verb].from[0], verb))
    const copy = { ...before }
    perform[verb](before)
    expect(before).toEqual(copy)
  })
})

describe('whose turn it is', () => {
  it.each([
    ['open', false],
    ['running', false],
    ['reported', true],
    ['confirmed', true],
    ['exempt', true],
    ['bestand', true],
  ] as const)('%s counts as done: %s', (state, done) => expect(isDone({ state })).toBe(done))

  it('a step is active once everything it depends on is done', () => {
    const contract = aMilestone({ stepId: 'nachnutzungsvertrag', position: 2, dependsOn: ['ansprechpersonen'] })
    expect(isActive(contract, [aMilestone(), contract])).toBe(false)
    expect(isActive(contract, [aMilestone({ state: 'exempt' }), contract])).toBe(true)
    expect(isActive({ ...contract, state: 'reported' }, [aMilestone({ state: 'reported' }), contract])).toBe(false)
  })
})
