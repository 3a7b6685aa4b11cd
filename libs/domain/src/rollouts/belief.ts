import type { LocalDate } from '../kernel/index.js'
import type { Milestone } from './milestone.js'

/**
 * How a reported step becomes proven. `gate`: a second person always looks (design §2). `believed`: nobody does. `sampled`:
 * a second person looks at a share of them. `observed`: a register or portal shows it; nobody is asked to click.
 */
export type BeliefRule = 'gate' | 'believed' | 'sampled' | 'observed'

/** What is believed, as dated data: `sampleShare` of 1 is every step; days are working days. */
export type BeliefPolicy = {
  readonly id: string
  readonly from: LocalDate
  readonly byProof: Readonly<Record<Milestone['proof'], Exclude<BeliefRule, 'gate'>>>
  readonly sampleShare: number
  /** Until when the Land should have looked at a sampled step, counted from the report. */
  readonly sampleDays: number
  /** How long a body may object to what somebody else reported for it. */
  readonly objectionDays: number
}

/** In order of their first day. The figures are a proposal; a decree or agreement adds a line, no line is ever changed. */
export const beliefPolicies: readonly BeliefPolicy[] = [
  {
    id: 'glauben-2026',
    from: '2020-01-01',
    sampleShare: 0.1,
    sampleDays: 20,
    objectionDays: 5,
    byProof: { none: 'believed', date: 'believed', document: 'sampled', identifier: 'sampled', url: 'observed' },
  },
]

/** The policy that holds for what was reported on `day`: a case keeps the one it began with. */
export function beliefPolicyOn(day: LocalDate, policies: readonly BeliefPolicy[] = beliefPolicies): BeliefPolicy {
  return policies.findLast(({ from }) => from <= day) ?? policies[0]!
}

type Believed = Pick<Milestone, 'id' | 'gate' | 'proof' | 'reportedOn'>

export function beliefOf({ gate, proof, reportedOn }: Believed, policies?: readonly BeliefPolicy[]): BeliefRule {
  return gate ? 'gate' : beliefPolicyOn(reportedOn ?? '9999-12-31', policies).byProof[proof]
}

/** Whether `id` belongs to the sample of `share` (0 to 1): by its hash, so that nobody chooses and everybody gets the same answer. */
export function isSampled(id: string, share: number): boolean {
  return unitHash(id) < share
}

/** A reported step a second person is asked to look at: each gate, and those drawn for the sample. */
export function awaitsSecondPerson(milestone: Believed & Pick<Milestone, 'state'>, policies?: readonly BeliefPolicy[]): boolean {
  if (milestone.state !== 'reported') return false
  const rule = beliefOf(milestone, policies)
  return rule === 'gate' || (rule === 'sampled' && isSampled(milestone.id, beliefPolicyOn(milestone.reportedOn ?? '9999-12-31', policies).sampleShare))
}

/** Whether a person may confirm it: what awaits one, and what they have seen in a register or portal. */
export function isConfirmable(milestone: Believed & Pick<Milestone, 'state'>): boolean {
  return awaitsSecondPerson(milestone) || beliefOf(milestone) === 'observed'
}

/** FNV-1a with Murmur's final mix, as a number in [0, 1): even, and the same on every machine. */
function unitHash(text: string): number {
  let hash = 2166136261
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
