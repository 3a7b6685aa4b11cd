import { BlockerPolicy } from '@blaupause/domain/blockers'
import { defineRuleSet, type RuleSet } from '@blaupause/domain/kernel'
import { blockerPolicies } from '@blaupause/reference'
import { ownRules } from '../platform/index.js'

let policies: RuleSet<BlockerPolicy> | undefined

/** The dated rules about answers, links and escalation that hold on `day`: the shipped ones, or those of the file that `BLAUPAUSE_BLOCKERS` names. */
export function blockerPolicy(day: string): BlockerPolicy {
  policies ??= defineRuleSet('blocker', BlockerPolicy, ownRules('BLAUPAUSE_BLOCKERS') ?? blockerPolicies())
  return policies.validOn(day)
}
