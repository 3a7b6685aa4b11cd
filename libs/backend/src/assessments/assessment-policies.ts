import { AssessmentPolicy } from '@blaupause/domain/assessments'
import { defineRuleSet, type RuleSet } from '@blaupause/domain/kernel'
import { assessmentPolicies } from '@blaupause/reference'
import { ownRules } from '../platform/index.js'

let policies: RuleSet<AssessmentPolicy> | undefined

/** The dated times of assessments that hold on `day`: the shipped ones, or those of the file that `BLAUPAUSE_ASSESSMENTS` names. */
export function assessmentPolicyOn(day: string): AssessmentPolicy {
  return rules().validOn(day)
}

/** The version an assessment began with; if this installation no longer knows it, the one of today's day. */
export function assessmentPolicy(id: string, today: string): AssessmentPolicy {
  return rules().versions.find((version) => version.id === id) ?? assessmentPolicyOn(today)
}

/** Reads all versions once; throws with the place of whatever is wrong. */
export function readAssessmentPolicies(): void {
  rules()
}

function rules(): RuleSet<AssessmentPolicy> {
  return (policies ??= defineRuleSet('assessment', AssessmentPolicy, ownRules('BLAUPAUSE_ASSESSMENTS') ?? assessmentPolicies()))
}
