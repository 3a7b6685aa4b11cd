import { Injectable } from '@nestjs/common'
import type {
  BeginAssessment,
  ChallengeAssessment,
  DecideAssessment,
  ExemptCriterion,
  RateAssessment,
  ReadmitCriterion,
  ResolveChallenge,
  ReviewAssessment,
  ShareAssessment,
  SubmitAssessment,
  WithdrawAssessment,
} from '@blaupause/contract/assessments'
import {
  askedOf,
  assessmentEvent,
  assessmentWake,
  canBeginAssessment,
  canChallenge,
  canRate,
  canReview,
  carryOver,
  challengeAssessment,
  decideAssessment,
  exemptCriterion,
  followUps,
  newsOf,
  newsOfStep,
  rateAssessment,
  readmitCriterion,
  resolveChallenge,
  reviewAssessment,
  submitAssessment,
  withdrawAssessment,
  withTerms,
  type Assessment,
  type AssessedValue,
} from '@blaupause/domain/assessments'
import { addWorkingDays } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require, type DomainEvent } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import { lockCatalogue, newestCatalogue } from '../criteria/catalogues.store.js'
import { Commands, found, newId, type Intent, type Tx } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { speak } from './assessment-inbox.js'
import { assessmentPolicy, assessmentPolicyOn } from './assessment-policies.js'
import {
  carryFiles,
  heldFiles,
  insertAssessment,
  lastRound,
  lockAssessment,
  markReviews,
  newestTerms,
  putActions,
  putValues,
  saveAssessment,
  shareRounds,
  type StoredAssessment,
  type StoredValue,
  type Subject,
} from './assessments.store.js'

type Answer = { readonly id: string; readonly version: number }
type Step = {
  readonly after: Assessment
  readonly values?: readonly AssessedValue[]
  readonly type: DomainEvent['type']
  readonly facts?: DomainEvent['facts']
  readonly text?: string | null
}
const own = { who: 'Kommune / Land' }
const reviewers = { who: 'Land / Bund' }

/** A body rates itself, the Land reviews, the body may disagree, and it is final. Every change tells the process its next wake. */
@Injectable()
export class AssessmentsService {
  constructor(private readonly commands: Commands) {}

  /** Opens the next round; what is still valid from the last one is carried over. */
  begin(actor: Actor, key: string, command: BeginAssessment): Promise<{ id: string }> {
    const { programme, traeger, rollout } = command
    return this.commands.run(
      actor,
      { key, body: ['assessment', command] },
      (tx) => tx.query<Subject & { land: string }>('assessment.subject', SUBJECT, [programme, traeger, rollout]),
      async (tx, [subject], { now, today }) => {
        if (!subject) throw new DomainError('assessment.body', { key: traeger })
        require(canBeginAssessment(actor, { land: subject.land, programme, traeger }), 'permission.denied', own)
        const catalogue = command.catalogue ? await lockCatalogue(tx, command.catalogue) : await newestCatalogue(tx, programme)
        require(catalogue?.state === 'published' && catalogue.programme === programme, 'assessment.catalogue')
        const [previous, terms] = await Promise.all([lastRound(tx, programme, traeger, rollout), newestTerms(tx, programme)])
        const policy = withTerms(assessmentPolicyOn(today), terms)
        require(!previous || previous.state === 'final', 'assessment.open')
        const files = previous ? await heldFiles(tx, previous.id) : []
        const asked = askedOf(catalogue.criteria, subject)
        const calendar = calendarOf(subject)
        const values: StoredValue[] = previous
          ? carryOver(previous, asked, today, policy).map((value) => ({
              ...value,
              knownAt: previous.values.find(({ criterion }) => criterion === value.criterion)!.knownAt,
            }))
          : []
        const assessment: StoredAssessment = {
          ...subject,
          id: newId(),
          programme,
          traeger,
          rolloutId: rollout,
          catalogueId: catalogue.id,
          round: (previous?.round ?? 0) + 1,
          previousId: previous?.id ?? null,
          state: 'draft',
          policy: policy.id,
          terms,
          submitBy: addWorkingDays(calendar, today, policy.submitWithin),
          reviewBy: null,
          challengeUntil: null,
          decidedBy: null,
          shared: previous?.shared ?? false,
          said: [],
          openActions: [],
          superseded: false,
          version: 0,
          revision: 0,
          asked,
          values,
        }
        insertAssessment(tx, assessment, now)
        putValues(tx, assessment, values, now)
        carryFiles(
          tx,
          assessment,
          files.filter(({ criterion }) => values.some((value) => value.criterion === criterion)),
        )
        const message = saveAssessment(tx, assessment, assessmentWake(assessment, calendar, policy), { now, today })
        if (actor.traeger[0] !== traeger) await speak(tx, assessment, newsOf('begun', assessment.submitBy, assessment), now)
        if (previous) await speak(tx, { ...previous, superseded: true }, [], now)
        return {
          answer: { id: assessment.id },
          events: [
            assessmentEvent(assessment, 'assessment.begun.v1', today, {
              round: assessment.round,
              catalogue: catalogue.id,
              carried: values.length,
              policy: policy.id,
            }),
          ],
          messages: [message],
        }
      },
    )
  }

  /** Saves as many ratings as there are; the form is left and taken up again at any time. */
  rate(actor: Actor, id: string, key: string, { version, ratings }: RateAssessment): Promise<Answer> {
    return this.change(actor, id, { key, body: ['rate', id, version, ratings] }, version, canRate, own, (tx, assessment, { now, today }) => {
      const values = rateAssessment(assessment, ratings, today)
      putValues(tx, assessment, values, now)
      return { after: next(assessment), values, type: 'assessment.rated.v1', facts: { criteria: ratings.map(({ criterion }) => criterion) } }
    })
  }

  submit(actor: Actor, id: string, key: string, { version }: SubmitAssessment): Promise<Answer> {
    return this.change(actor, id, { key, body: ['submit', id, version] }, version, canRate, own, (_, assessment, { today }) => {
      submitAssessment(assessment, today)
      const { reviewWithin } = assessmentPolicy(assessment, today)
      return {
        after: { ...next(assessment), state: 'submitted', reviewBy: addWorkingDays(calendarOf(assessment), today, reviewWithin) },
        type: 'assessment.submitted.v1',
      }
    })
  }

  withdraw(actor: Actor, id: string, key: string, { version }: WithdrawAssessment): Promise<Answer> {
    return this.change(actor, id, { key, body: ['withdraw', id, version] }, version, canRate, own, (_, assessment) => ({
      after: withdrawAssessment(assessment),
      type: 'assessment.withdrawn.v1',
    }))
  }

  review(actor: Actor, id: string, key: string, { version, verdicts }: ReviewAssessment): Promise<Answer> {
    return this.change(actor, id, { key, body: ['review', id, version, verdicts] }, version, canReview, reviewers, (tx, assessment, { today }) => {
      const values = reviewAssessment(assessment, verdicts, today)
      markReviews(tx, id, values)
      return {
        after: next(assessment),
        values,
        type: 'assessment.reviewed.v1',
        facts: {
          accepted: verdicts.filter(({ accept }) => accept).map(({ criterion }) => criterion),
          returned: verdicts.filter(({ accept }) => !accept).map(({ criterion }) => criterion),
        },
      }
    })
  }

  exempt(actor: Actor, id: string, key: string, { version, criterion, reason, until }: ExemptCriterion): Promise<Answer> {
    return this.change(
      actor,
      id,
      { key, body: ['exempt', id, version, criterion, reason, until] },
      version,
      canReview,
      reviewers,
      (tx, assessment, { now, today }) => {
        const value = exemptCriterion(assessment, criterion, { reason, approver: actor.organisation.name, until }, today)
        putValues(tx, assessment, [value], now)
        return { after: next(assessment), values: [value], type: 'assessment.exempted.v1', facts: { criterion, until }, text: reason }
      },
    )
  }

  /** Takes an exemption back: the criterion is asked again from now on. */
  readmit(actor: Actor, id: string, key: string, { version, criterion }: ReadmitCriterion): Promise<Answer> {
    return this.change(actor, id, { key, body: ['readmit', id, version, criterion] }, version, canReview, reviewers, (tx, assessment, { now }) => {
      const value = readmitCriterion(assessment, criterion)
      putValues(tx, assessment, [value], now)
      return { after: next(assessment), values: [value], type: 'assessment.readmitted.v1', facts: { criterion } }
    })
  }

  /** Ends the review. Failed knock-outs and what is half reached become actions of the body. */
  decide(actor: Actor, id: string, key: string, { version }: DecideAssessment): Promise<Answer> {
    return this.change(actor, id, { key, body: ['decide', id, version] }, version, canReview, reviewers, (tx, assessment, { today }) => {
      const [calendar, policy] = [calendarOf(assessment), assessmentPolicy(assessment, today)]
      const after = decideAssessment(assessment, actor.subject, today, calendar, policy)
      const actions = after.state === 'decided' ? followUps(assessment, today, calendar, policy) : []
      if (after.state === 'decided') putActions(tx, assessment, actions, today)
      return {
        after: { ...after, openActions: [...assessment.openActions, ...actions.map(({ dueOn }) => dueOn)] },
        type: after.state === 'decided' ? 'assessment.decided.v1' : 'assessment.returned.v1',
        facts: { challengeUntil: after.challengeUntil, actions: actions.map(({ criterion }) => criterion) },
      }
    })
  }

  challenge(actor: Actor, id: string, key: string, { version, reason }: ChallengeAssessment): Promise<Answer> {
    return this.change(actor, id, { key, body: ['challenge', id, version, reason] }, version, canChallenge, { who: 'Kommune' }, (tx, assessment, { today }) => {
      tx.write('assessment.challenge', 'update assessment set challenge_text = $2, resolution_text = null where id = $1', [id, reason])
      return {
        after: challengeAssessment(assessment, today, calendarOf(assessment), assessmentPolicy(assessment, today)),
        type: 'assessment.challenged.v1',
        text: reason,
      }
    })
  }

  resolve(actor: Actor, id: string, key: string, { version, stands, reason }: ResolveChallenge): Promise<Answer> {
    return this.change(actor, id, { key, body: ['resolve', id, version, stands, reason] }, version, canReview, reviewers, (tx, assessment, { today }) => {
      const after = resolveChallenge(assessment, actor.subject, stands, today, calendarOf(assessment), assessmentPolicy(assessment, today))
      tx.write('assessment.resolve', 'update assessment set resolution_text = $2 where id = $1', [id, reason])
      return { after, type: 'assessment.challenge-resolved.v1', facts: { stands }, text: reason }
    })
  }

  /** Consent counts for every round of the body: taken back in the newest, no older one shows its name either. */
  share(actor: Actor, id: string, key: string, { version, shared }: ShareAssessment): Promise<Answer> {
    return this.change(actor, id, { key, body: ['share', id, version, shared] }, version, canChallenge, { who: 'Kommune' }, (tx, assessment) => {
      shareRounds(tx, assessment, shared)
      return { after: { ...next(assessment), shared }, type: 'assessment.shared.v1', facts: { shared } }
    })
  }

  private change(
    actor: Actor,
    id: string,
    intent: Intent,
    version: number,
    may: (actor: Actor, assessment: Assessment) => boolean,
    who: { who: string },
    step: (tx: Tx, assessment: StoredAssessment, now: Now) => Step,
  ): Promise<Answer> {
    return this.commands.run(
      actor,
      intent,
      (tx) => lockAssessment(tx, id),
      async (tx, locked, now) => {
        const assessment = found(locked)
        require(may(actor, assessment), 'permission.denied', who)
        requireVersion(assessment, version)
        const { after, values = [], type, facts = {}, text = null } = step(tx, assessment, now)
        const merged = [...assessment.values.filter(({ criterion }) => !values.some((one) => one.criterion === criterion)), ...values]
        const whole = { ...assessment, ...after, asked: assessment.asked, values: merged }
        const message = saveAssessment(tx, whole, assessmentWake(whole, calendarOf(assessment), assessmentPolicy(assessment, now.today)), now)
        await speak(tx, whole, newsOfStep(assessment, whole, now.today), now.now)
        return {
          answer: { id, version: whole.version },
          events: [assessmentEvent(assessment, type, now.today, { from: assessment.state, to: whole.state, ...facts }, text)],
          messages: [message],
        }
      },
    )
  }
}

function next(assessment: StoredAssessment): StoredAssessment {
  return { ...assessment, version: assessment.version + 1 }
}

/** A pilot of the programme, or a body with a rollout in it. The choice of criteria asks for kind and service only where it is about one rollout. */
const SUBJECT = `
select g.land, coalesce(p.name, r.behoerde_name) "traegerName", coalesce(r.seat, $2) seat, case when $3::uuid is not null then r.behoerde_kind end kind, case when $3::uuid is not null then r.onlinedienst end service,
  coalesce(case when $3::uuid is not null then r.population end, t.population, r.population, 0) inhabitants
from programme g left join pilot p on p.programme = g.id and p.traeger = $2
  left join lateral (select * from rollout where programme = g.id and traeger = $2 and ($3::uuid is null or id = $3::uuid) order by id limit 1) r on true
  left join territory t on t.key = $2 and t.valid_to is null
where g.id = $1 and (r.id is not null or (p.traeger is not null and $3::uuid is null))`
