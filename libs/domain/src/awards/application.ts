import { require, type Instant, type LocalDate } from '../kernel/index.js'
import type { ObservationResult } from '../proof/observation.js'

/** The states of an application, from the Kommune's draft to the title and its end. */
export const applicationStates = [
  'draft',
  'submitted',
  'in-review',
  'question',
  'proposed',
  'preview',
  'awarded',
  'refused',
  'returned',
  'withdrawn',
  'hearing',
  'revoked',
  'ended',
] as const
export type ApplicationState = (typeof applicationStates)[number]

/**
 * What may follow. `submitted`: completeness is checked; `returned`: something is missing, the Kommune completes and hands in
 * again; `proposed`: one person proposed, a second decides; `preview`: the Kommune reads what will be published; `hearing`:
 * heard before a title is taken back; `ended`: the body exists no more, so that nobody decides about it.
 */
export const applicationWays: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['submitted', 'withdrawn', 'ended'],
  submitted: ['in-review', 'returned', 'withdrawn', 'ended'],
  returned: ['submitted', 'withdrawn', 'ended'],
  'in-review': ['question', 'proposed', 'withdrawn', 'ended'],
  question: ['in-review', 'withdrawn', 'ended'],
  proposed: ['preview', 'refused', 'in-review', 'ended'],
  preview: ['awarded', 'ended'],
  awarded: ['hearing'],
  hearing: ['awarded', 'revoked'],
  refused: [],
  withdrawn: [],
  revoked: [],
  ended: [],
}

/** Open ones: while one of them runs no other application of the same body may begin. */
export const openApplicationStates = [
  'draft',
  'submitted',
  'returned',
  'in-review',
  'question',
  'proposed',
  'preview',
] as const satisfies readonly ApplicationState[]

/** States in which the body holds the title: a hearing takes nothing away before it is decided. */
export const titleStates = ['awarded', 'hearing'] as const satisfies readonly ApplicationState[]

/** What only the Kommune knows. `mailbox`: a functional one, of no person; `deliverTo`: where the sign goes; `confirmed`: it says that links and count are public and right. */
export type ApplicationAnswers = { readonly mailbox: string; readonly deliverTo: string; readonly confirmed: boolean }

/** What a look at one procedure of the sample found; null: nobody has looked yet. `other` needs a note. */
export const sampleFindings = ['sound', 'dead', 'no-submit', 'information', 'not-in-portal', 'other'] as const
export type SampleFinding = (typeof sampleFindings)[number]
/** What the link checker saw when the ministry asked it; `detail` is its word (`http-404`). A suggestion: a person says what was found. */
export type SampleLook = { readonly result: ObservationResult; readonly detail: string; readonly at: Instant }
export type SampleItem = {
  readonly link: string
  readonly name: string
  readonly finding: SampleFinding | null
  readonly note: string
  readonly checkedOn: LocalDate | null
  readonly look?: SampleLook | null
}

/** Asked by the ministry, answered by the Kommune. */
export type ReviewQuestion = {
  readonly id: string
  readonly text: string
  readonly askedOn: LocalDate
  readonly answer: string | null
  readonly answeredOn: LocalDate | null
}

/** What one person proposes and a second one decides. `by`: the person's subject, known to the audit log alone. */
export type Proposal = { readonly outcome: 'award' | 'refuse' | 'revoke' | 'keep'; readonly reasons: string; readonly by: string; readonly on: LocalDate }

/** Heard before a title is taken back. */
export type Hearing = { readonly reasons: string; readonly until: LocalDate; readonly statement: string | null; readonly statedOn: LocalDate | null }

/**
 * An application and, once it is awarded, the title it led to. `counted`: as handed in; `missing`: what the completeness check
 * asks for; `dueOn`: last day of the present state for whoever is in turn; `remaining`: working days of the review left when a question stopped its clock;
 * `said`: reminders that went out, each once.
 */
export type Application = {
  readonly id: string
  readonly award: string
  readonly body: string
  readonly bodyName: string
  readonly land: string
  readonly state: ApplicationState
  readonly rule: string
  readonly counted: number | null
  readonly countedOn: LocalDate | null
  readonly answers: ApplicationAnswers
  readonly missing: string
  readonly submittedOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly remaining: number | null
  readonly said: readonly string[]
  readonly sample: readonly SampleItem[]
  readonly questions: readonly ReviewQuestion[]
  readonly proposal: Proposal | null
  readonly reasons: string | null
  readonly correction: string | null
  readonly awardedOn: LocalDate | null
  readonly recheckOn: LocalDate | null
  readonly hearing: Hearing | null
  readonly revokedOn: LocalDate | null
  readonly version: number
  readonly revision: number
}

/** Refuses a step that the table does not know (`award.state`). */
export function requireWay(from: ApplicationState, to: ApplicationState): void {
  require(applicationWays[from].includes(to), 'award.state', { state: from })
}

/** Refuses a step that belongs to another state (`award.state`): several steps lead into one state, and none of them may stand in for another. */
export function requireState({ state }: Pick<Application, 'state'>, ...states: readonly ApplicationState[]): void {
  require(states.includes(state), 'award.state', { state })
}

/** A decision takes two people: who proposed it does not confirm it (`award.four-eyes`). */
export function requireSecondPerson(proposedBy: string, decidedBy: string): void {
  require(proposedBy !== decidedBy, 'award.four-eyes')
}

/** The application in another state, one version on. */
export function moved<A extends Application>(application: A, state: ApplicationState, change: Partial<Application> = {}): A {
  requireWay(application.state, state)
  return { ...application, ...change, state, version: application.version + 1 }
}
