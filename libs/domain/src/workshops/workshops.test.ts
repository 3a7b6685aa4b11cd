import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anActor, coordination, meitingen } from '../../test/a-milestone.js'
import { Role } from '../identity/index.js'
import * as rules from './index.js'

const refusal = (code: string) => expect.objectContaining({ code })
const workshop = { land: 'BY', programme: 'bund-bayern' }
const seat = (key: string, fields: Partial<rules.Participant> = {}): rules.Participant => ({
  key,
  name: `Stelle ${key}`,
  unit: null,
  vote: true,
  guest: false,
  mailbox: null,
  present: null,
  language: 'de',
  ...fields,
})
const kelheimForSiegenburg = anActor('kommune', { organisation: { id: 'kommune-09273', name: 'Landratsamt Kelheim' }, traeger: ['09273', '092735218'] })

describe('who may do what at a workshop', () => {
  it('the Land and the Bund of the programme run it, nobody else', () => {
    const actors = Role.options.map((role) => anActor(role, { land: 'BY', programmes: ['bund-bayern'], traeger: ['09772177'] }))
    expect(actors.filter((actor) => rules.canRunWorkshops(actor, workshop)).map(({ role }) => role)).toEqual(['bund', 'land'])
    expect(rules.canRunWorkshops(anActor('land', { land: 'HE' }), workshop)).toBe(false)
  })
  it('an organisation speaks for itself, never for a body that it reports for', () => {
    expect(rules.canWriteFor(kelheimForSiegenburg, workshop, { key: '09273' })).toBe(true)
    expect(rules.canWriteFor(kelheimForSiegenburg, workshop, { key: '092735218' })).toBe(false)
    expect(rules.canWriteFor(coordination, workshop, { key: '092735218' })).toBe(true)
  })
  it('who only reads takes no part, even if it is on the list', () => {
    expect(rules.canTakePart(anActor('pruefung', { land: 'BY' }), workshop, [{ key: 'pruefung' }])).toBe(false)
    expect(rules.canTakePart(meitingen, workshop, [seat('09772177')])).toBe(true)
    expect(rules.canTakePart(meitingen, workshop, [seat('09273')])).toBe(false)
  })
  it('a list names nobody twice and gives no guest a vote', () => {
    expect(() => rules.requireParticipants([seat('a'), seat('a')])).toThrow(refusal('workshop.participant-twice'))
    expect(() => rules.requireParticipants([seat('a', { guest: true })])).toThrow(refusal('workshop.guest-vote'))
  })
})

describe('the course of a workshop', () => {
  it.each([
    ['planned', ['change', 'move', 'invite', 'cancel', 'hold', 'open-minutes', 'attach']],
    ['invited', ['change', 'move', 'cancel', 'hold', 'open-minutes', 'attach']],
    ['held', ['open-minutes', 'attend', 'record', 'decide', 'attach', 'settle']],
    ['minutes', ['attend', 'record', 'decide', 'close', 'attach', 'settle']],
    ['closed', ['append', 'attach', 'settle']],
    ['cancelled', []],
  ] as const)('%s: can only %j', (state, verbs) => {
    expect((Object.keys(rules.workshopVerbs) as rules.WorkshopVerb[]).filter((verb) => rules.mayNow(state, verb))).toEqual(verbs)
  })
  it('is not moved into the past, and does not begin before its day', () => {
    expect(() => rules.requireAhead('2026-03-09', '2026-03-10')).toThrow(refusal('workshop.past'))
    expect(() => rules.requireAhead('2026-03-10', '2026-03-10')).not.toThrow()
    expect(() => rules.requireBegun({ on: '2026-03-11' }, '2026-03-10')).toThrow(refusal('workshop.too-early'))
  })
  it('closed minutes name the way that is left', () => expect(() => rules.requireWorkshop('closed', 'record')).toThrow(refusal('workshop.minutes-closed')))
  it('only those invited are told of a change', () =>
    expect([
      rules.nextSequence({ state: 'planned', sequence: 0 }),
      rules.nextSequence({ state: 'invited', sequence: 0 }),
      rules.nextSequence({ state: 'invited', sequence: 1 }, false),
    ]).toEqual([0, 1, 1]))
})

describe('an agenda', () => {
  it('says when each item begins', () =>
    expect(
      rules.agendaStarts(
        '09:30',
        [20, 60, 15, 55].map((planned) => ({ planned })),
      ),
    ).toEqual(['09:30', '09:50', '10:50', '11:05']))
  it('has no hours before the workshop has some', () => expect(rules.agendaStarts(null, [{ planned: 20 }])).toEqual([null]))
  it('fits into the workshop', () => {
    expect(() => rules.requireAgendaFits({ from: '09:00', to: '10:00' }, [{ planned: 61 }])).toThrow(refusal('workshop.agenda-long'))
    expect(() => rules.requireTimes({ from: '10:00', to: '09:00' })).toThrow(refusal('workshop.times'))
    expect(() => rules.requireTimes({ from: '10:00', to: null })).toThrow(refusal('workshop.times'))
  })
  it('knows by how much it ran over', () =>
    expect(
      rules.overrun([
        { planned: 20, used: 25 },
        { planned: 60, used: 55 },
        { planned: 30, used: null },
        { planned: 30, used: 40 },
      ]),
    ).toBe(10))
})

describe('a decision', () => {
  const options = [
    { id: 'yes', text: 'dafür' },
    { id: 'no', text: 'dagegen' },
  ]
  const vote = (key: string, option: string | null, dissent: string | null = null): rules.Vote => ({ key, name: key, option, dissent })
  const table = ['a', 'b', 'c', 'd'].map((key) => seat(key))
  const decision = (votes: readonly rules.Vote[], determined = false): rules.Decision => ({ options, votes, determined })

  it('one organisation has one vote, which it may change', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), option: fc.constantFrom('yes', 'no', null) })), (casts) => {
        const votes = casts.reduce<readonly rules.Vote[]>((before, { key, option }) => rules.castVote(decision(before), vote(key, option)), [])
        expect(votes).toHaveLength(new Set(casts.map(({ key }) => key)).size)
        for (const { key, option } of votes) expect(option).toBe(casts.findLast((cast) => cast.key === key)!.option)
      }),
    )
  })
  it('who has no vote, or was not there, does not vote; the Land notes the hands of the others', () => {
    expect(rules.canVote(meitingen, workshop, seat('09772177'))).toBe(true)
    expect(rules.canVote(meitingen, workshop, seat('09273'))).toBe(false)
    expect(rules.canVote(coordination, workshop, seat('09273'))).toBe(true)
    expect([seat('09772177', { vote: false }), seat('09772177', { present: false })].map((place) => rules.canVote(meitingen, workshop, place))).toEqual([
      false,
      false,
    ])
  })
  it('needs half of the table and more than half of the votes cast', () => {
    expect(() => rules.determineDecision(decision([vote('a', 'yes')]), table, '2026-03-10')).toThrow(refusal('decision.quorum'))
    expect(() => rules.determineDecision(decision([vote('a', 'yes'), vote('b', 'no')]), table, '2026-03-10')).toThrow(refusal('decision.no-majority'))
    expect(() => rules.determineDecision(decision([vote('a', null), vote('b', null)]), table, '2026-03-10')).toThrow(refusal('decision.no-majority'))
    expect(rules.determineDecision(decision([vote('a', 'yes'), vote('b', 'no'), vote('c', 'yes')]), table, '2026-03-10').id).toBe('yes')
  })
  it('is final once determined', () => {
    expect(() => rules.castVote(decision([], true), vote('a', 'yes'))).toThrow(refusal('decision.determined'))
    expect(() => rules.castVote(decision([]), vote('a', 'perhaps'))).toThrow(refusal('decision.option'))
  })
  it('an abstention counts for the quorum, not for the majority', () =>
    expect(rules.countVotes(decision([vote('a', 'yes'), vote('b', null)]), table)).toEqual({
      entitled: 4,
      cast: 1,
      abstained: 1,
      perOption: { yes: 1, no: 0 },
    }))
})

describe('what was taken on', () => {
  const task = { kind: 'task' as const, owner: '09772177', dueOn: '2026-03-20', doneOn: null }
  it('is done by the organisation with which it lies, and by who runs the workshop', () => {
    expect([meitingen, coordination, kelheimForSiegenburg].map((actor) => rules.canSettle(actor, workshop, task))).toEqual([true, true, false])
  })
  it('names its organisation and a day that is not over', () => {
    expect(() => rules.requireErrand({ ...task, owner: null }, '2026-03-10')).toThrow(refusal('workshop.task-owner'))
    expect(() => rules.requireErrand({ ...task, dueOn: '2026-03-09' }, '2026-03-10')).toThrow(refusal('workshop.due'))
    expect(() => rules.requireErrand({ kind: 'question', owner: null, dueOn: null }, '2026-03-10')).not.toThrow()
  })
  it('is done once and may be taken back; a question needs its answer', () => {
    expect(() => rules.requireUndone({ ...task, doneOn: '2026-03-11' }, null)).toThrow(refusal('workshop.done'))
    expect(() => rules.requireUndone({ kind: 'question', doneOn: null }, null)).toThrow(refusal('workshop.answer'))
    expect(() => rules.requireUndone({ kind: 'finding', doneOn: null }, null)).toThrow(refusal('workshop.not-errand'))
    expect(() => rules.requireDone(task)).toThrow(refusal('workshop.not-done'))
  })
  it('a quotation is hidden until its organisation agrees', () => {
    const quote = { quoted: '09772177', released: false }
    expect([meitingen, coordination, kelheimForSiegenburg].map((actor) => rules.canSeeQuote(actor, workshop, quote))).toEqual([true, true, false])
    expect(rules.quoteReleased(coordination, '09772177', false)).toBe(false)
    expect(rules.quoteReleased(meitingen, '09772177', false)).toBe(true)
  })
})

describe('what a workshop’s process says', () => {
  const calendar = { holidays: new Set<string>() }
  const facts: rules.ProcessFacts = {
    state: 'invited',
    on: '2026-03-19',
    sequence: 0,
    invitedAt: '2026-03-10T09:00:00.000Z',
    changedAt: '2026-03-10T09:00:00.000Z',
    participants: [
      { key: 'a', joined: 0 },
      { key: 'b', joined: 0 },
    ],
    uninvited: [],
    errands: [],
  }
  const said = (notices: readonly rules.Notice[]) => notices.map(({ kind, recipient, at }) => [kind, recipient, at])
  const due = (at: string, changes: Partial<rules.ProcessFacts> = {}, before: readonly rules.Notice[] = []) =>
    rules.noticesDue(rules.workshopNotices({ ...facts, ...changes }, calendar), new Set(before.map(rules.noticeKey)), at, at.slice(0, 10))

  it('invites at once, reminds three working days before at eight, asks for the minutes two working days after at six', () => {
    expect(said(due('2026-03-10T09:00:00.000Z').due)).toEqual([
      ['invitation', 'a', facts.invitedAt],
      ['invitation', 'b', facts.invitedAt],
    ])
    const invited = due('2026-03-10T09:00:00.000Z').due
    expect(due('2026-03-10T09:00:00.000Z', {}, invited)).toEqual({ due: [], wakeAt: '2026-03-16T07:00:00.000Z' })
    const reminded = due('2026-03-16T07:00:00.000Z', {}, invited)
    expect(said(reminded.due)).toEqual([
      ['reminder', 'a', '2026-03-16T07:00:00.000Z'],
      ['reminder', 'b', '2026-03-16T07:00:00.000Z'],
    ])
    expect(reminded.wakeAt).toBe('2026-03-23T17:00:00.000Z')
  })
  it('after a change says so once more, under the new number', () => {
    expect(due('2026-03-11T09:00:00.000Z', { sequence: 1, changedAt: '2026-03-11T08:00:00.000Z' }).due.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([
      'update 1',
      'update 1',
    ])
  })
  it('invites who came to the table since, and tells who was left out, once', () => {
    const changed = {
      sequence: 1,
      participants: [
        { key: 'a', joined: 0 },
        { key: 'c', joined: 1 },
      ],
      uninvited: [{ key: 'b', left: 1 }],
    }
    const { due: news } = due('2026-03-11T09:00:00.000Z', changed)
    expect(news.map(({ kind, recipient, ref }) => `${kind} ${recipient} ${ref}`)).toEqual(['update a 1', 'invitation c 1', 'uninvited b 1'])
    expect(due('2026-03-12T09:00:00.000Z', { ...changed, sequence: 2 }, news).due.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
      'update a',
      'update c',
    ])
  })
  it('cancels only where it had invited, and is silent afterwards', () => {
    expect(due('2026-03-12T09:00:00.000Z', { state: 'cancelled', sequence: 1 }).due.map(({ kind }) => kind)).toEqual(['cancellation', 'cancellation'])
    expect(due('2026-03-12T09:00:00.000Z', { state: 'cancelled', invitedAt: null })).toEqual({ due: [], wakeAt: null })
  })
  it('does not remind of a day that is over when it was asleep', () =>
    expect(due('2026-03-20T09:00:00.000Z').due.map(({ kind }) => kind)).not.toContain('reminder'))
  it('follows up what was taken on: before its day, and when it is over, until it is done', () => {
    const errand = { id: 't', owner: 'a', dueOn: '2026-03-27', doneOn: null }
    const closed = { state: 'closed' as const, errands: [errand] }
    expect(due('2026-03-25T09:00:00.000Z', closed)).toEqual({ due: [], wakeAt: '2026-03-26T07:00:00.000Z' })
    expect(said(due('2026-03-30T08:00:00.000Z', closed).due).map(([kind, recipient]) => `${kind} ${recipient}`)).toEqual([
      'follow-up a',
      'follow-up-overdue a',
      'follow-up-overdue leitung',
    ])
    expect(due('2026-03-30T08:00:00.000Z', { state: 'closed', errands: [{ ...errand, doneOn: '2026-03-26' }] })).toEqual({ due: [], wakeAt: null })
  })
})
