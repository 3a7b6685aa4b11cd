import { require } from '../kernel/index.js'
import type { AssessedValue, OpenAssessment } from './assessment.js'
import { askedCriterion, requireState } from './rate-assessment.js'

/** Files that may lie beside one criterion of one assessment. */
export const MOST_RATING_FILES = 10

/** A file that shows why a criterion is rated as it is. A removed one comes back, until the assessment is handed in. */
export type RatingFile = { readonly id: string; readonly criterion: string; readonly removed: boolean }

/**
 * Files come and go while the body may change its rating. Answers the rating, open to review again where it was reviewed:
 * what shows it is another thing now. `null`: not rated yet, or nothing changes.
 */
export function changeRatingFiles(assessment: OpenAssessment, criterion: string): AssessedValue | null {
  requireState(assessment, 'draft', 'changes')
  askedCriterion(assessment, criterion)
  const value = assessment.values.find((one) => one.criterion === criterion)
  if (!value || value.review === 'open') return null
  return { ...value, review: 'open', reason: value.review === 'changes' ? value.reason : null }
}

/** One more beside a criterion; refused above `MOST_RATING_FILES`. */
export function addRatingFile(assessment: OpenAssessment, criterion: string, held: readonly RatingFile[]): AssessedValue | null {
  require(held.filter((file) => file.criterion === criterion && !file.removed).length < MOST_RATING_FILES, 'assessment.files', { most: MOST_RATING_FILES })
  return changeRatingFiles(assessment, criterion)
}
