import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landCalendar } from '../calendar/index.js'
import type { CatalogueCriterion } from '../criteria/index.js'
import { assessmentStates, assessmentTransitions, type AssessedValue, type OpenAssessment } from './assessment.js'
import { assessmentSettled } from '../notifications/index.js'
import { newsOf, newsOfEffects, newsOfStep, type AssessmentNews, type AssessmentNewsKind } from './assessment-news.js'
import { AssessmentPolicy, withTerms } from './assessment-policy.js'
import { anonymous, compareRounds } from './compare-assessments.js'
import { assessmentWake, fireAssessment } from './due-assessment.js'
import { askedOf, carryOver, progressOf, rateAssessment, resultOf, submitAssessment, withdrawAssessment, type Rating } from './rate-assessment.js'
import { challengeAssessment, decideAssessment, exemptCriterion, followUps, readmitCriterion, resolveChallenge, reviewAssessment } from './review-assessment.js'

const text = (de: string) => ({ de, en: de })
const criterion = (id: string, fields: Partial<CatalogueCriterion> = {}): CatalogueCriterion => ({
  id,
  statement: text(id),
  reason: text(''),
  dimension: 'technisch',
  measure: text(''),
  scale: { kind: '0-4' },
  steps: [],
  source: '',
  weight: 1,
  knockOut: false,
  evidence: text(''),
  appliesTo: { kinds: [], sizes: [], services: [] },
  origin: { outcomes: [], changes: [] },
  retired: null,
  ...fields,
})
const value = (id: string, fields: Partial<AssessedValue> = {}): AssessedValue => ({
  criterion: id,
  value: 3,
  effectiveOn: '2026-02-02',
  evidence: '',
  remark: '',
  review: 'open',
  reason: null,
  exemption: null,
  carriedFrom: null,
  ...fields,
})
const asked = [criterion('eins'), criterion('zwei', { scale: { kind: 'yes-no' }, knockOut: true, weight: 3 })]
const an = (fields: Partial<OpenAssessment> = {}): OpenAssessment => ({
  id: 'a',
  land: 'BY',
  programme: 'bund-bayern',
  traeger: '09772177',
  rolloutId: null,
  catalogueId: 'k',
  round: 1,
  previousId: null,
  state: 'draft',
  policy: 'p',
  terms: null,
  submitBy: '2026-03-20',
  reviewBy: null,
  challengeUntil: null,
  decidedBy: null,
  shared: false,
  said: [],
  openActions: [],
  superseded: false,
  version: 0,
  revision: 1,
  asked,
  values: [],
  ...fields,
})
const policy = AssessmentPolicy.parse({
  id: 'p',
  validFrom: '2026-01-01',
  source: 'Test',
  hour: 8,
  submitWithin: 15,
  remindBefore: 3,
  reviewWithin: 10,
  challengeWithin: 10,
  actionWithin: 20,
  carryDays: 365,
  groupAtLeast: 5,
})
const calendar = landCalendar('BY')
const today = '2026-03-02'
const rating = (id: string, of: number | null, fields: Partial<Rating> = {}): Rating => ({
  criterion: id,
  value: of,
  effectiveOn: null,
  evidence: '',
  remark: '',
  ...fields,
})
const code = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}
const decide = (values: AssessedValue[]) => decideAssessment(an({ state: 'submitted', values }), 'land-1', today, calendar, policy)

describe('rating oneself', () => {
  it('keeps as much as there is and refuses what cannot stand on its scale', () => {
    expect(rateAssessment(an(), [rating('eins', 4)], today)).toMatchObject([{ criterion: 'eins', value: 4, effectiveOn: today, review: 'open' }])
    expect(code(() => rateAssessment(an(), [rating('eins', 5)], today))).toBe('assessment.scale')
    expect(code(() => rateAssessment(an(), [rating('zwei', 0.5)], today))).toBe('assessment.scale')
    expect(code(() => rateAssessment(an(), [rating('drei', 1)], today))).toBe('assessment.not-asked')
    expect(code(() => rateAssessment(an(), [rating('eins', 1, { effectiveOn: '2026-03-03' })], today))).toBe('assessment.future')
    expect(code(() => rateAssessment(an({ state: 'submitted' }), [rating('eins', 1)], today))).toBe('assessment.state')
  })

  it('is handed in when everything asked is answered; an exemption is an answer while it holds', () => {
    const half = an({ values: [value('eins')] })
    expect(progressOf(half, today)).toEqual({ answered: 1, asked: 2 })
    expect(code(() => submitAssessment(half, today))).toBe('assessment.incomplete')
    const exempt = (until: string) => an({ values: [value('eins'), value('zwei', { value: null, exemption: { reason: 'Umbau', approver: 'Land', until } })] })
    expect(code(() => submitAssessment(exempt(today), today))).toBeNull()
    expect(code(() => submitAssessment(exempt('2026-03-01'), today))).toBe('assessment.incomplete')
  })

  it('goes back in only after what was asked for has been changed', () => {
    const returned = an({
      state: 'changes',
      values: [value('eins', { review: 'changes', reason: 'Beleg fehlt' }), value('zwei', { value: 1, review: 'accepted' })],
    })
    expect(code(() => submitAssessment(returned, today))).toBe('assessment.unchanged')
    const [changed] = rateAssessment(returned, [rating('eins', 2, { evidence: 'Protokoll' })], today)
    expect(changed).toMatchObject({ review: 'open', reason: 'Beleg fehlt' })
    expect(code(() => submitAssessment({ ...returned, values: [changed!, returned.values[1]!] }, today))).toBeNull()
  })

  it('may be taken back until the review has ended', () => {
    expect(withdrawAssessment(an({ state: 'submitted', reviewBy: '2026-03-16' }))).toMatchObject({ state: 'draft', reviewBy: null, submitBy: '2026-03-20' })
    for (const state of ['draft', 'changes', 'decided', 'challenged', 'final'] as const)
      expect(code(() => withdrawAssessment(an({ state })))).toBe('assessment.state')
  })

  it('asks only what is meant for this body', () => {
    expect(
      askedOf(
        [criterion('eins'), criterion('zwei', { retired: text('alt') }), criterion('drei', { appliesTo: { kinds: [], sizes: [], services: ['bauantrag'] } })],
        { kind: null, service: null, inhabitants: 9_000 },
      ).map(({ id }) => id),
    ).toEqual(['eins'])
  })
})

describe('a review', () => {
  it('accepts criterion by criterion, or says why not', () => {
    const submitted = an({ state: 'submitted', values: [value('eins'), value('zwei', { value: 1 })] })
    expect(reviewAssessment(submitted, [{ criterion: 'eins', accept: true, reason: null }], today)).toMatchObject([{ review: 'accepted' }])
    expect(code(() => reviewAssessment(submitted, [{ criterion: 'eins', accept: false, reason: ' ' }], today))).toBe('assessment.reason')
    expect(code(() => reviewAssessment(an(), [{ criterion: 'eins', accept: true, reason: null }], today))).toBe('assessment.state')
  })

  it('ends with a decision open to challenge for ten working days, or back with reasons', () => {
    expect(code(() => decide([value('eins'), value('zwei', { value: 1, review: 'accepted' })]))).toBe('assessment.unreviewed')
    expect(decide([value('eins', { review: 'changes', reason: 'nein' }), value('zwei', { review: 'accepted', value: 1 })])).toMatchObject({
      state: 'changes',
      challengeUntil: null,
    })
    // 2 March 2026 is a Monday: ten working days later is Monday the 16th.
    expect(decide([value('eins', { review: 'accepted' }), value('zwei', { review: 'accepted', value: 1 })])).toMatchObject({
      state: 'decided',
      challengeUntil: '2026-03-16',
      decidedBy: 'land-1',
    })
  })

  it('has nothing to accept where an exemption ended meanwhile, and cannot end over it', () => {
    const ended = value('zwei', { value: null, effectiveOn: null, review: 'accepted', exemption: { reason: 'Umbau', approver: 'Land', until: '2026-03-01' } })
    expect(code(() => decide([value('eins', { review: 'accepted' }), ended]))).toBe('assessment.unreviewed')
    expect(
      code(() => reviewAssessment(an({ state: 'submitted', values: [value('eins'), ended] }), [{ criterion: 'zwei', accept: true, reason: null }], today)),
    ).toBe('assessment.unanswered')
    expect(decide([value('eins', { review: 'accepted' }), { ...ended, review: 'changes', reason: 'abgelaufen' }]).state).toBe('changes')
    expect(code(() => decide([value('eins', { review: 'accepted' })]))).toBe('assessment.unreviewed')
  })

  it('asks again for what was exempted', () => {
    const exempt = value('eins', { value: null, review: 'accepted', exemption: { reason: 'Umbau', approver: 'Land', until: '2026-12-31' } })
    expect(readmitCriterion(an({ values: [exempt] }), 'eins')).toMatchObject({ exemption: null, review: 'open' })
    expect(code(() => readmitCriterion(an({ values: [value('eins')] }), 'eins'))).toBe('assessment.not-exempt')
    expect(code(() => readmitCriterion(an({ state: 'final', values: [exempt] }), 'eins'))).toBe('assessment.state')
  })

  it('asks for action where a knock-out failed or something is half reached, and nowhere else', () => {
    const ask = (values: AssessedValue[]) =>
      followUps(an({ values }), today, calendar, policy).map(({ criterion: id, light, dueOn }) => `${id} ${light} ${dueOn}`)
    expect(ask([value('eins', { value: 2 }), value('zwei', { value: 0 })])).toEqual(['eins amber 2026-03-30', 'zwei red 2026-03-30'])
    expect(ask([value('eins', { value: 1 }), value('zwei', { value: 1 })])).toEqual([])
    expect(ask([value('zwei', { value: 0, exemption: { reason: '', approver: '', until: '2026-04-01' } })])).toEqual([])
    expect(code(() => exemptCriterion(an(), 'eins', { reason: 'x', approver: 'Land', until: today }, today))).toBe('assessment.exemption-past')
  })

  it('can be challenged until the last day, and is answered by somebody else', () => {
    const decided = decide([value('eins', { review: 'accepted' }), value('zwei', { review: 'accepted', value: 1 })])
    expect(code(() => challengeAssessment(decided, '2026-03-17', calendar, policy))).toBe('assessment.challenge-late')
    const challenged = challengeAssessment(decided, '2026-03-16', calendar, policy)
    expect(challenged).toMatchObject({ state: 'challenged', reviewBy: '2026-03-30' })
    expect(code(() => resolveChallenge(challenged, 'land-1', true, today, calendar, policy))).toBe('assessment.four-eyes')
    expect(resolveChallenge(challenged, 'land-2', true, today, calendar, policy).state).toBe('final')
    expect(resolveChallenge(challenged, 'land-2', false, today, calendar, policy)).toMatchObject({ state: 'submitted', challengeUntil: null })
  })

  it('weighs what is rated and names failed knock-outs', () => {
    expect(resultOf(an({ values: [value('eins', { value: 2 }), value('zwei', { value: 0 })] }), today)).toEqual({ share: 0.125, knockedOut: ['zwei'] })
    expect(resultOf(an(), today)).toEqual({ share: null, knockedOut: [] })
    fc.assert(
      fc.property(fc.array(fc.record({ weight: fc.integer({ min: 0, max: 1000 }), grade: fc.integer({ min: 0, max: 4 }) }), { maxLength: 15 }), (rows) => {
        const { share } = resultOf(
          { asked: rows.map(({ weight }, i) => criterion(`c${i}`, { weight })), values: rows.map(({ grade }, i) => value(`c${i}`, { value: grade })) },
          today,
        )
        if (rows.every(({ weight }) => weight === 0)) expect(share).toBeNull()
        else expect(share! >= 0 && share! <= 1 + 1e-9).toBe(true)
      }),
    )
  })
})

describe('time', () => {
  it('reminds three working days before, speaks up when late, once each', () => {
    const draft = an()
    expect(assessmentWake(draft, calendar, policy)).toBe('2026-03-17T07:00:00.000Z')
    const reminded = fireAssessment(draft, '2026-03-17T07:00:00.000Z', calendar, policy)
    expect(reminded.due.map(({ kind }) => kind)).toEqual(['submit-reminder'])
    expect(fireAssessment(reminded.assessment, '2026-03-17T09:00:00.000Z', calendar, policy).due).toEqual([])
    expect(fireAssessment(draft, '2026-04-01T09:00:00.000Z', calendar, policy).due.map(({ kind }) => kind)).toEqual(['submit-reminder', 'submit-late'])
  })

  it('makes a decision final the day after the window, unless it was challenged', () => {
    const decided = decide([value('eins', { review: 'accepted' }), value('zwei', { review: 'accepted', value: 1 })])
    expect(fireAssessment(decided, '2026-03-16T22:00:00.000Z', calendar, policy).assessment.state).toBe('decided')
    expect(fireAssessment(decided, '2026-03-17T07:00:00.000Z', calendar, policy).assessment.state).toBe('final')
    const challenged = challengeAssessment(decided, '2026-03-10', calendar, policy)
    expect(fireAssessment(challenged, '2026-03-24T08:00:00.000Z', calendar, policy)).toMatchObject({
      due: [{ kind: 'review-due' }],
      assessment: { state: 'challenged' },
    })
  })

  it('says that the window closes, that what is to be done is due, and that an exemption ends, also when it is final', () => {
    const kinds = (fields: Partial<OpenAssessment>, at: string) =>
      fireAssessment(an(fields), `${at}T08:00:00.000Z`, calendar, policy).due.map(({ kind }) => kind)
    expect(kinds({ state: 'decided', challengeUntil: '2026-03-16' }, '2026-03-11')).toEqual(['challenge-ending'])
    expect(kinds({ state: 'final', openActions: ['2026-03-30', '2026-03-30'] }, '2026-03-25')).toEqual(['action-reminder'])
    expect(kinds({ state: 'final', openActions: ['2026-03-30'] }, '2026-03-31')).toEqual(['action-reminder', 'action-late'])
    const exempt = [value('eins', { value: null, exemption: { reason: 'Umbau', approver: 'Land', until: '2026-06-30' } })]
    expect(kinds({ state: 'final', values: exempt }, '2026-06-25')).toEqual(['exemption-ending'])
    expect(kinds({ state: 'final', values: exempt, superseded: true }, '2026-06-25')).toEqual([])
    expect(assessmentWake(an({ state: 'final' }), calendar, policy)).toBeNull()
  })

  it('is what the programme decided, or the proposal', () => {
    expect(withTerms(policy, null)).toEqual(policy)
    const terms = { submitWithin: 5, reviewWithin: 6, challengeWithin: 3, actionWithin: 8 }
    expect(
      decideAssessment(
        an({ state: 'submitted', values: [value('eins', { review: 'accepted' }), value('zwei', { review: 'accepted', value: 1 })] }),
        'land-1',
        today,
        calendar,
        withTerms(policy, terms),
      ),
    ).toMatchObject({ challengeUntil: '2026-03-05' })
  })

  it('never fires twice, whenever it is asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...assessmentStates), fc.integer({ min: 0, max: 200 }), (state, hours) => {
        const at = new Date(Date.parse('2026-03-01T00:00:00Z') + hours * 3_600_000).toISOString()
        const once = fireAssessment(an({ state, reviewBy: '2026-03-05', challengeUntil: '2026-03-04' }), at, calendar, policy).assessment
        expect(fireAssessment(once, at, calendar, policy)).toEqual({ assessment: once, due: [] })
        expect([state, ...assessmentTransitions[state]]).toContain(once.state)
      }),
    )
  })
})

describe('rounds', () => {
  it('carry over what was accepted, is not too old and stands on the same scale', () => {
    const previous = {
      id: 'r1',
      asked,
      values: [value('eins', { review: 'accepted' }), value('zwei', { value: 1, review: 'accepted', effectiveOn: '2025-02-28' })],
    }
    expect(carryOver(previous, asked, today, policy).map(({ criterion: id, carriedFrom, review }) => `${id} ${carriedFrom} ${review}`)).toEqual([
      'eins r1 open',
    ])
    expect(carryOver(previous, [criterion('eins', { scale: { kind: 'yes-no' } })], today, policy)).toEqual([])
    expect(carryOver({ ...previous, values: [value('eins', { review: 'changes' })] }, asked, today, policy)).toEqual([])
  })

  it('are compared criterion by criterion; where nobody can say, nothing is said', () => {
    const rounds = (before: number, after: number, scale = asked[0]!.scale) =>
      compareRounds(
        { asked: [asked[0]!], values: [value('eins', { value: before })] },
        { asked: [criterion('eins', { scale })], values: [value('eins', { value: after })] },
      )[0]!.direction
    expect([rounds(1, 3), rounds(3, 3), rounds(4, 0), rounds(1, 1, { kind: 'yes-no' })]).toEqual(['better', 'same', 'worse', null])
  })

  it('are compared with others only where at least five of them rated it', () => {
    expect(anonymous([0, 0.25, 0.5, 0.75], 5)).toBeNull()
    expect(anonymous([0, 0.25, 0.5, 0.75, 1], 5)).toEqual({ n: 5, median: 0.5, low: 0.25, high: 0.75 })
  })
})

describe('news', () => {
  it('goes to the other side, once for each step', () => {
    const step = (state: OpenAssessment['state'], after: Partial<OpenAssessment>) =>
      newsOfStep(an({ state }), an(after), today).map(({ kind, recipient, dueOn }) => `${kind} ${recipient} ${dueOn}`)
    expect(step('draft', { state: 'submitted', reviewBy: '2026-03-16' })).toEqual(['submitted pruefung 2026-03-16'])
    expect(step('submitted', { state: 'changes' })).toEqual(['changes 09772177 2026-03-20'])
    expect(step('challenged', { state: 'final' })).toEqual([`final 09772177 ${today}`])
    expect(step('draft', { state: 'draft' })).toEqual([])
    expect(newsOfEffects([{ kind: 'exemption-ending', dueOn: '2026-06-30' }], an()).map(({ recipient }) => recipient)).toEqual(['09772177', 'pruefung'])
  })

  it('is settled when there is nothing left to do about it', () => {
    const settled = (kind: AssessmentNewsKind, dueOn: string, fields: Partial<OpenAssessment>, said: readonly AssessmentNews[] = []) =>
      assessmentSettled(newsOf(kind, dueOn, an())[0]!, an(fields), said)
    expect(settled('submit-reminder', '2026-03-20', {})).toBeNull()
    expect(settled('submit-reminder', '2026-03-20', {}, newsOf('submit-late', '2026-03-20', an()))).toBe('overtaken')
    expect(settled('submit-reminder', '2026-03-20', { submitBy: '2026-04-20' })).toBe('moved')
    expect(settled('submit-reminder', '2026-03-20', { state: 'submitted' })).toBe('done')
    expect(settled('decided', '2026-03-16', { state: 'final' })).toBe('passed')
    expect(settled('decided', '2026-03-16', { state: 'challenged' })).toBe('done')
    expect(settled('final', today, { state: 'final', openActions: ['2026-03-30'] })).toBeNull()
    expect(settled('final', today, { state: 'final', superseded: true })).toBe('overtaken')
    expect(settled('action-late', '2026-03-30', { state: 'final', openActions: ['2026-03-30'] })).toBeNull()
    expect(settled('action-late', '2026-03-30', { state: 'final' })).toBe('done')
    expect(settled('exemption-ending', '2026-06-30', { state: 'final' })).toBe('moved')
  })
})
