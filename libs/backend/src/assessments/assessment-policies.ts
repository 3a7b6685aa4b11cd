import { AssessmentPolicy, withTerms, type Assessment } from '@blaupause/domain/assessments'
import { defineRuleSet, type RuleSet } from '@blaupause/domain/kernel'
import { assessmentPolicies } from '@blaupause/reference'
import { ownRules } from '../platform/index.js'

let policies: RuleSet<AssessmentPolicy> | undefined

/** The dated times of assessments that hold on `day`: the shipped ones, or those of the file that `BLAUPAUSE_ASSESSMENTS` names. */
export function assessmentPolicyOn(day: string): AssessmentPolicy {
  return rules().validOn(day)
}

/** The times an assessment began with: its version (today's if this installation no longer knows it), and what its programme had decided. */
export function assessmentPolicy({ policy, terms }: Pick<Assessment, 'policy' | 'terms'>, today: string): AssessmentPolicy {
  return withTerms(rules().versions.find(({ id }) => id === policy) ?? assessmentPolicyOn(today), terms)
}

/** Reads all versions once; throws with the place of whatever is wrong. */
export function readAssessmentPolicies(): void {
  rules()
}

function rules(): RuleSet<AssessmentPolicy> {
  return (policies ??= defineRuleSet('assessment', AssessmentPolicy, ownRules('BLAUPAUSE_ASSESSMENTS') ?? assessmentPolicies()))
}
