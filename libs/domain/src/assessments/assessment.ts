import type { Actor } from '../identity/index.js'
import type { CatalogueCriterion } from '../criteria/index.js'
import type { DomainEvent, LocalDate } from '../kernel/index.js'
import type { AssessmentTerms } from './assessment-policy.js'

/**
 * Where an assessment stands: the body rates itself (`draft`), hands in and may take that back, is reviewed criterion by criterion, gets it back
 * with reasons (`changes`) or decided; a decision may be challenged for a while and is final afterwards.
 */
export const assessmentStates = ['draft', 'submitted', 'changes', 'decided', 'challenged', 'final'] as const
export type AssessmentState = (typeof assessmentStates)[number]
export const assessmentTransitions: Readonly<Record<AssessmentState, readonly AssessmentState[]>> = {
  draft: ['submitted'],
  submitted: ['draft', 'changes', 'decided'],
  changes: ['submitted'],
  decided: ['challenged', 'final'],
  challenged: ['submitted', 'final'],
  final: [],
}

/** Why a criterion is not asked of this body, who agreed, and until when. After that day it is asked again. */
export type Exemption = { readonly reason: string; readonly approver: string; readonly until: LocalDate }

/** One criterion in one assessment. `effectiveOn`: the day on which it was so; `review`: what the reviewer says of it. */
export type AssessedValue = {
  readonly criterion: string
  readonly value: number | null
  readonly effectiveOn: LocalDate | null
  readonly evidence: string
  readonly remark: string
  readonly review: 'open' | 'accepted' | 'changes'
  readonly reason: string | null
  readonly exemption: Exemption | null
  readonly carriedFrom: string | null
}

/**
 * An assessment of a body, or of one of its rollouts, against one published version of the catalogue. `said`: reminders that
 * went out, each once; `openActions`: the days on which what it asked to be done is due; `superseded`: a later round has begun.
 */
export type Assessment = {
  readonly id: string
  readonly land: string
  readonly programme: string
  readonly traeger: string
  readonly rolloutId: string | null
  readonly catalogueId: string
  readonly round: number
  readonly previousId: string | null
  readonly state: AssessmentState
  readonly policy: string
  readonly terms: AssessmentTerms | null
  readonly submitBy: LocalDate
  readonly reviewBy: LocalDate | null
  readonly challengeUntil: LocalDate | null
  readonly decidedBy: string | null
  readonly shared: boolean
  readonly said: readonly string[]
  readonly openActions: readonly LocalDate[]
  readonly superseded: boolean
  readonly version: number
  readonly revision: number
}

/** With the criteria that are asked and what was said of them so far. */
export type OpenAssessment = Assessment & { readonly asked: readonly CatalogueCriterion[]; readonly values: readonly AssessedValue[] }

/** What must be done because a criterion was not reached, by whom, until when. */
export type FollowUp = { readonly criterion: string; readonly light: 'amber' | 'red'; readonly dueOn: LocalDate }

type Scoped = Pick<Assessment, 'land' | 'programme' | 'traeger'>

/** The body rates itself, and whoever it lets act for it; the Land may take down what it is told on the telephone. */
export function canRate(actor: Actor, { land, traeger }: Scoped): boolean {
  return (actor.role === 'kommune' && actor.traeger.includes(traeger)) || (actor.role === 'land' && actor.land === land)
}

/** The Land and the Bund review; who was rated never reviews itself. */
export function canReview(actor: Actor, { land, programme }: Scoped): boolean {
  return (actor.role === 'land' && actor.land === land) || (actor.role === 'bund' && actor.programmes.includes(programme))
}

/** The body begins by itself, or is asked to by its Land or the Bund. */
export function canBeginAssessment(actor: Actor, scoped: Scoped): boolean {
  return canRate(actor, scoped) || canReview(actor, scoped)
}

/** Only the body itself challenges a decision about it, and says whether others may see its figures under its name. */
export function canChallenge(actor: Actor, { traeger }: Scoped): boolean {
  return actor.role === 'kommune' && actor.traeger[0] === traeger
}

export function assessmentEvent(
  assessment: Pick<Assessment, 'id' | 'land' | 'programme' | 'traeger' | 'rolloutId'>,
  type: DomainEvent['type'],
  on: LocalDate,
  facts: DomainEvent['facts'],
  text: string | null = null,
): DomainEvent {
  const { id, land, programme, traeger, rolloutId } = assessment
  return {
    type,
    effectiveOn: on,
    subject: { type: 'assessment', id },
    rolloutId,
    stepId: null,
    land,
    programme,
    traeger,
    onBehalfOf: null,
    facts,
    text: text === null ? null : { field: 'reason', text, visibility: 'programme' },
  }
}
