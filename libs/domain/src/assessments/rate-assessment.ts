import { applies, fitsScale, lightOf, reachedShare, weightShare, type CatalogueCriterion } from '../criteria/index.js'
import { addDays, DomainError, require, type LocalDate } from '../kernel/index.js'
import { assessmentTransitions, type Assessment, type AssessedValue, type AssessmentState, type OpenAssessment } from './assessment.js'
import type { AssessmentPolicy } from './assessment-policy.js'

/** What the body says of one criterion. */
export type Rating = {
  readonly criterion: string
  readonly value: number | null
  readonly effectiveOn: LocalDate | null
  readonly evidence: string
  readonly remark: string
}

export function requireState({ state }: Pick<Assessment, 'state'>, ...allowed: readonly AssessmentState[]): void {
  require(allowed.includes(state), 'assessment.state', { state })
}

export function requireMove({ state }: Pick<Assessment, 'state'>, to: AssessmentState): void {
  require(assessmentTransitions[state].includes(to), 'assessment.state', { state })
}

/** The criteria of a version that are asked of this body or rollout; retired ones are not. */
export function askedOf(criteria: readonly CatalogueCriterion[], to: Parameters<typeof applies>[1]): CatalogueCriterion[] {
  return criteria.filter((criterion) => criterion.retired === null && applies(criterion, to))
}

/** Keeps ratings; as many or as few as there are. A changed rating must be reviewed anew. Refuses what cannot stand on its scale, and days that have not come. */
export function rateAssessment(assessment: OpenAssessment, ratings: readonly Rating[], today: LocalDate): AssessedValue[] {
  requireState(assessment, 'draft', 'changes')
  return ratings.map((rating) => {
    const asked = askedCriterion(assessment, rating.criterion)
    require(rating.value === null || fitsScale(asked.scale, rating.value), 'assessment.scale', { criterion: rating.criterion, value: String(rating.value) })
    require(rating.effectiveOn === null || rating.effectiveOn <= today, 'assessment.future', { date: rating.effectiveOn ?? '' })
    const before = assessment.values.find(({ criterion }) => criterion === rating.criterion)
    return {
      ...rating,
      effectiveOn: rating.value === null ? null : (rating.effectiveOn ?? today),
      review: 'open',
      reason: before?.review === 'changes' ? before.reason : null,
      exemption: before?.exemption ?? null,
      carriedFrom: null,
    }
  })
}

/** Hands in. Everything asked must be rated or exempted. Ratings that were accepted before stay so. */
export function submitAssessment(assessment: OpenAssessment, today: LocalDate): void {
  requireMove(assessment, 'submitted')
  const missing = assessment.asked.filter(({ id }) => !isAnswered(valueOf(assessment, id), today))
  require(missing.length === 0, 'assessment.incomplete', { count: missing.length })
  const unchanged = assessment.values.filter(({ review, criterion }) => review === 'changes' && assessment.asked.some(({ id }) => id === criterion))
  require(unchanged.length === 0, 'assessment.unchanged', { count: unchanged.length })
}

/** Takes the hand-in back, to go on rating. What a reviewer has said by then stays; the day to hand in stays too. */
export function withdrawAssessment<A extends Assessment>(assessment: A): A {
  requireMove(assessment, 'draft')
  return { ...assessment, state: 'draft', reviewBy: null, version: assessment.version + 1 }
}

/** How far the form is: what is answered of what is asked. */
export function progressOf(
  { asked, values }: Pick<OpenAssessment, 'asked' | 'values'>,
  today: LocalDate,
): { readonly answered: number; readonly asked: number } {
  return {
    answered: asked.filter(({ id }) =>
      isAnswered(
        values.find(({ criterion }) => criterion === id),
        today,
      ),
    ).length,
    asked: asked.length,
  }
}

/** The sum as a share (0 to 1) of the weights of what is rated; `null` while nothing is. Exempted criteria do not count. `knockedOut`: ids of failed knock-outs. */
export function resultOf(
  { asked, values }: Pick<OpenAssessment, 'asked' | 'values'>,
  today: LocalDate,
): { readonly share: number | null; readonly knockedOut: readonly string[] } {
  const rated = asked.flatMap((criterion) => {
    const value = values.find((one) => one.criterion === criterion.id)
    return value?.value != null && !isExempt(value, today) ? [{ criterion, value: value.value }] : []
  })
  const counting = rated.map(({ criterion }) => criterion)
  const weighed = counting.some(({ weight }) => weight > 0)
  return {
    share: weighed ? rated.reduce((sum, { criterion, value }) => sum + weightShare(counting, criterion.id) * reachedShare(criterion.scale, value), 0) : null,
    knockedOut: rated.filter(({ criterion, value }) => criterion.knockOut && lightOf(criterion.scale, value) === 'red').map(({ criterion }) => criterion.id),
  }
}

/** What the next round need not ask again: accepted, not too old, on the same scale, and an exemption only while it holds. */
export function carryOver(
  previous: { readonly id: string; readonly asked: readonly CatalogueCriterion[]; readonly values: readonly AssessedValue[] },
  asked: readonly CatalogueCriterion[],
  today: LocalDate,
  { carryDays }: AssessmentPolicy,
): AssessedValue[] {
  return previous.values.flatMap((value): AssessedValue[] => {
    const [before, now] = [previous.asked, asked].map((list) => list.find(({ id }) => id === value.criterion))
    if (!before || !now || JSON.stringify(before.scale) !== JSON.stringify(now.scale)) return []
    const exempt = isExempt(value, today)
    const fresh = value.review === 'accepted' && value.value !== null && value.effectiveOn !== null && addDays(value.effectiveOn, carryDays) >= today
    return exempt || fresh
      ? [
          {
            ...value,
            exemption: exempt ? value.exemption : null,
            value: fresh ? value.value : null,
            effectiveOn: fresh ? value.effectiveOn : null,
            review: 'open',
            reason: null,
            carriedFrom: previous.id,
          },
        ]
      : []
  })
}

export function isExempt(value: Pick<AssessedValue, 'exemption'> | undefined, today: LocalDate): boolean {
  return value?.exemption != null && value.exemption.until >= today
}

export function isAnswered(value: AssessedValue | undefined, today: LocalDate): boolean {
  return value !== undefined && (value.value !== null || isExempt(value, today))
}

export function askedCriterion({ asked }: Pick<OpenAssessment, 'asked'>, id: string): CatalogueCriterion {
  const criterion = asked.find((one) => one.id === id)
  if (!criterion) throw new DomainError('assessment.not-asked', { criterion: id })
  return criterion
}

function valueOf({ values }: Pick<OpenAssessment, 'values'>, id: string): AssessedValue | undefined {
  return values.find(({ criterion }) => criterion === id)
}
