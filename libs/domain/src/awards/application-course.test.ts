import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landCalendar } from '../calendar/index.js'
import { DomainError } from '../kernel/index.js'
import {
  answerApplication,
  answerBack,
  applicationWake,
  askBack,
  awardSettled,
  comingApplicationEffects,
  correctPreview,
  decideAfterHearing,
  decideProposal,
  digitalesAmt,
  endApplication,
  fireApplication,
  newsOfDue,
  newsOfStep,
  openHearing,
  openReview,
  passRecheck,
  proposeAfterHearing,
  proposeDecision,
  publishTitle,
  recordFindings,
  requireMayApply,
  returnApplication,
  stateInHearing,
  submitApplication,
  titleStates,
  turnOf,
  withdrawApplication,
  type Application,
} from './index.js'

const rule = digitalesAmt.validOn('2026-08-17')
const calendar = landCalendar('BY')
const today = '2026-08-17'
const answers = { mailbox: 'rathaus@example.org', deliverTo: 'Rathaus', confirmed: true }
const draft: Application = {
  id: 'a1',
  award: 'digitales-amt',
  body: '09273147',
  bodyName: 'Stadt Mainburg',
  land: 'BY',
  state: 'draft',
  rule: rule.id,
  counted: null,
  countedOn: null,
  answers: { mailbox: '', deliverTo: '', confirmed: false },
  missing: '',
  submittedOn: null,
  dueOn: null,
  remaining: null,
  said: [],
  sample: [],
  questions: [],
  proposal: null,
  reasons: null,
  correction: null,
  awardedOn: null,
  recheckOn: null,
  hearing: null,
  revokedOn: null,
  version: 0,
  revision: 0,
}
const count = { counted: 52, countedOn: today }
const submitted = submitApplication({ ...draft, answers }, rule, 'gemeinde', count, today, calendar)
const review = openReview(
  submitted,
  [
    { link: 'https://a.example/', name: 'A' },
    { link: 'https://b.example/', name: 'B' },
  ],
  rule,
  today,
  calendar,
)
const sound = recordFindings(
  review,
  review.sample.map(({ link }) => ({ link, finding: 'sound' as const, note: '' })),
  today,
)
const proposed = proposeDecision(sound, { outcome: 'award', reasons: '', by: 'first', on: today })
const preview = decideProposal(proposed, true, '', 'second', rule, today, calendar)
const awarded = publishTitle(preview, rule, today)

describe('who may apply', () => {
  it('is a kind that the rule names, without a title and without another application', () => {
    expect(() => requireMayApply(rule, 'gemeinde', ['refused', 'withdrawn', 'revoked', 'ended'], false)).not.toThrow()
    expect(() => requireMayApply(rule, 'verband', [], false)).toThrow('award.kind')
    expect(() => requireMayApply(rule, 'gemeinde', ['hearing'], false)).toThrow('award.held')
    expect(() => requireMayApply(rule, 'gemeinde', [], true)).toThrow('award.held')
    expect(() => requireMayApply(rule, 'gemeinde', ['in-review'], false)).toThrow('award.open')
  })
})

describe('a step', () => {
  const asked = askBack(review, { id: 'q', text: 'Welcher?' }, rule, today, calendar)
  const hearing = openHearing(awarded, 'Die Zahl liegt unter der Linie.', rule, today, calendar)
  it.each([
    ['an answer begins no review and ends no proposal', () => answerBack(submitted, 'Ja.', today, calendar)],
    ['an answer takes nothing back', () => answerBack(proposed, 'Ja.', today, calendar)],
    ['a sample is drawn once, not again while a question is open', () => openReview(asked, [], rule, today, calendar)],
    ['nor after a proposal', () => openReview(proposed, [], rule, today, calendar)],
    ['a holder that is heard does not publish its title again', () => publishTitle(hearing, rule, today)],
    ['what is published is decided no more', () => decideProposal({ ...preview, proposal: proposed.proposal }, false, '', 'second', rule, today, calendar)],
  ])('does not stand in for another: %s', (_, step) => expect(step).toThrow('award.state'))

  it('that was returned is reminded of and said to be late to both', () => {
    const returned = returnApplication(submitted, 'Die Lieferanschrift fehlt.', rule, today, calendar)
    expect(comingApplicationEffects(returned, calendar).map(({ kind, at }) => [kind, at])).toEqual([
      ['reminder', '2026-08-27T06:00:00.000Z'],
      ['late', '2026-09-01T06:00:00.000Z'],
    ])
    expect(newsOfDue([{ kind: 'reminder', dueOn: returned.dueOn! }], returned)).toMatchObject([{ kind: 'reminder', recipient: '09273147' }])
    expect(submitApplication(returned, rule, 'gemeinde', count, today, calendar)).toMatchObject({ state: 'submitted', missing: '' })
  })
})

describe('the clock of a review', () => {
  it('stands still while a question is open, and leaves time to read the answer', () => {
    const asked = askBack(review, { id: 'q', text: 'Welcher?' }, rule, '2026-08-19', calendar)
    expect([review.dueOn, asked.dueOn, asked.remaining]).toEqual(['2026-09-07', '2026-09-02', 13])
    expect(answerBack(asked, 'Dieser.', '2026-09-01', calendar)).toMatchObject({ state: 'in-review', dueOn: '2026-09-18', remaining: null })
    const late = askBack(review, { id: 'q', text: 'Welcher?' }, rule, '2026-09-07', calendar)
    expect(answerBack(late, 'Dieser.', '2026-09-08', calendar).dueOn).toBe('2026-09-11')
  })
})

describe('an application whose body has gone into another one', () => {
  it('stops wherever it stands undecided, and nothing of it is due any more', () => {
    for (const open of [draft, submitted, review, askBack(review, { id: 'q', text: 'Welcher?' }, rule, today, calendar), proposed, preview]) {
      const ended = endApplication(open)
      expect([ended.state, ended.dueOn, turnOf(ended), applicationWake(ended, calendar), ended.version]).toEqual(['ended', null, null, null, open.version + 1])
      expect(newsOfStep(open, ended, today).map(({ kind, recipient }) => [kind, recipient])).toEqual(open === draft ? [] : [['ended', 'titelstelle']])
    }
  })
  it('leaves a title as it was decided, and a decision as it fell', () => {
    expect(() => endApplication(awarded)).toThrow('award.state')
    expect(() => endApplication(withdrawApplication(review))).toThrow('award.state')
  })
})

describe('what time brings about', () => {
  it('is said to whose turn it is, and a delay of the body also to the ministry', () => {
    expect(newsOfDue([{ kind: 'late', dueOn: today }], { ...review, state: 'question' }).map(({ recipient }) => recipient)).toEqual(['09273147', 'titelstelle'])
    expect(newsOfDue([{ kind: 'late', dueOn: today }], review).map(({ recipient }) => recipient)).toEqual(['titelstelle'])
  })
  it('is a title, if nobody objects to the preview, and not over a correction', () => {
    expect(comingApplicationEffects(preview, calendar).map(({ kind, at }) => [kind, at])).toEqual([
      ['reminder', '2026-08-20T06:00:00.000Z'],
      ['published', '2026-08-25T06:00:00.000Z'],
    ])
    expect(fireApplication(preview, rule, '2026-08-25T06:00:00.000Z', '2026-08-25', calendar).application).toMatchObject({
      state: 'awarded',
      awardedOn: '2026-08-25',
    })
    expect(fireApplication(correctPreview(preview, 'Ohne Bindestrich.'), rule, '2026-08-26T06:00:00.000Z', '2026-08-26', calendar).application.state).toBe(
      'preview',
    )
  })
  it('is another look after the months of the rule, where it has any', () => {
    expect(applicationWake(awarded, calendar)).toBeNull()
    expect(publishTitle(preview, { recheckMonths: 24 }, '2024-02-29').recheckOn).toBe('2026-02-28')
    expect(comingApplicationEffects(publishTitle(preview, { recheckMonths: 24 }, today), calendar)).toMatchObject([{ kind: 'recheck', dueOn: '2028-08-17' }])
  })
  it('and after that look the title stays on its line, until the next one', () => {
    const kept = publishTitle(preview, { recheckMonths: 24 }, today)
    const enough = { counted: 50, threshold: 50 }
    expect(() => passRecheck(kept, enough, { recheckMonths: 24 }, '2028-08-16')).toThrow('award.recheck-early')
    expect(() => passRecheck(awarded, enough, rule, '2030-01-01')).toThrow('award.recheck-early')
    expect(() => passRecheck(kept, { counted: 49, threshold: 50 }, { recheckMonths: 24 }, '2028-08-17')).toThrow('award.below-again')
    const again = passRecheck(kept, enough, { recheckMonths: 24 }, '2028-08-21')
    expect(again).toMatchObject({ state: 'awarded', recheckOn: '2030-08-21', version: kept.version + 1 })
    expect([awardSettled({ kind: 'recheck', ref: 'awarded 2028-08-17' }, kept), awardSettled({ kind: 'recheck', ref: 'awarded 2028-08-17' }, again)]).toEqual([
      null,
      'done',
    ])
  })
  it('is settled once the application stands elsewhere, but a decision stays until it is read', () => {
    const [news] = newsOfStep(review, askBack(review, { id: 'q', text: 'Welcher?' }, rule, today, calendar), today)
    expect(awardSettled(news!, askBack(review, { id: 'q', text: 'Welcher?' }, rule, today, calendar))).toBeNull()
    expect(awardSettled(news!, sound)).toBe('done')
    expect(awardSettled(newsOfStep(preview, awarded, today)[0]!, awarded)).toBeNull()
  })
})

/** Anything anybody may try, in any order, with the person who does it. */
const people = fc.constantFrom('first', 'second', 'third')
const text = 'Ein Satz, der lang genug ist.'
const command = fc.oneof(
  fc.constant((a: Application) => answerApplication(a, answers)),
  fc.constant((a: Application) => submitApplication(a, rule, 'gemeinde', count, today, calendar)),
  fc.constant((a: Application) => withdrawApplication(a)),
  fc.constant((a: Application) => endApplication(a)),
  fc.constant((a: Application) => returnApplication(a, text, rule, today, calendar)),
  fc.constant((a: Application) => openReview(a, [{ link: 'https://a.example/', name: 'A' }], rule, today, calendar)),
  fc.constant((a: Application) => recordFindings(a, [{ link: 'https://a.example/', finding: 'sound', note: '' }], today)),
  fc.constant((a: Application) => askBack(a, { id: 'q', text }, rule, today, calendar)),
  fc.constant((a: Application) => answerBack(a, text, today, calendar)),
  people.chain((by) =>
    fc.constantFrom('award' as const, 'refuse' as const).map((outcome) => (a: Application) => proposeDecision(a, { outcome, reasons: text, by, on: today })),
  ),
  people.chain((by) => fc.boolean().map((agrees) => (a: Application) => noting(by, a, decideProposal(a, agrees, text, by, rule, today, calendar)))),
  fc.constant((a: Application) => correctPreview(a, text)),
  fc.constant((a: Application) => publishTitle(a, rule, today)),
  fc.constant((a: Application) => openHearing(a, text, rule, today, calendar)),
  fc.constant((a: Application) => stateInHearing(a, text, today)),
  people.chain((by) =>
    fc
      .constantFrom('revoke' as const, 'keep' as const)
      .map((outcome) => (a: Application) => proposeAfterHearing(a, { outcome, reasons: text, by, on: today }, today)),
  ),
  people.chain((by) => fc.boolean().map((agrees) => (a: Application) => noting(by, a, decideAfterHearing(a, agrees, by, today)))),
)
/** Who proposed and who decided what led to another state. */
let pairs: [string, string][] = []
function noting(by: string, before: Application, after: Application): Application {
  if (after.state !== before.state) pairs.push([before.proposal!.by, by])
  return after
}

describe('whatever is tried in whatever order', () => {
  it('nothing is decided by one person, a title has passed a preview, and each change is a version', () => {
    fc.assert(
      fc.property(fc.constantFrom(draft, sound, preview, awarded), fc.array(command, { maxLength: 40 }), (start, commands) => {
        pairs = []
        let application = start
        let previewed = start === preview || start === awarded
        for (const run of commands) {
          const before = application
          try {
            application = run(application)
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError)
            continue
          }
          expect(application.version).toBe(before.version + 1)
          previewed ||= application.state === 'preview'
          if ((titleStates as readonly string[]).includes(application.state)) expect(previewed && application.awardedOn !== null).toBe(true)
          expect(turnOf(application) === null).toBe(['awarded', 'refused', 'withdrawn', 'revoked', 'ended'].includes(application.state))
        }
        expect(pairs.filter(([proposer, decider]) => proposer === decider)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
