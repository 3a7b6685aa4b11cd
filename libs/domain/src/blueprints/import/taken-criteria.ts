import type { Blueprint, BlueprintCriterion } from '../blueprint.js'
import type { ImportPlan } from '../plan-import.js'
import type { Answered } from './conflict.js'

/** Criteria that the answers take up into this Land's catalogue: what is new, and what stands beside an own one on purpose. */
export function takenCriteria({ criteria }: Pick<Blueprint, 'criteria'>, { questions }: Pick<ImportPlan, 'questions'>, answer: Answered): BlueprintCriterion[] {
  const taken = new Set(
    questions
      .filter((question) => (question.class === 'criterion.new' || question.class === 'criterion.duplicate') && answer.get(question.id) === 'take')
      .flatMap(({ nodes }) => nodes),
  )
  return criteria.filter(({ id }) => taken.has(`criteria.${id}`))
}
