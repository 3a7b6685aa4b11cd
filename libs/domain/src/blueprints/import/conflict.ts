import type { Text } from '../blueprint.js'

/** What about a blueprint does not simply fit here. The names are stable: reports, answers and scripts say them. */
export const conflictClasses = [
  'service.duplicate',
  'service.unknown',
  'service.uncommitted',
  'authority.missing',
  'authority.elsewhere',
  'authority.unsure',
  'role.unknown',
  'parameter.empty',
  'legal-basis.other-land',
  'calendar.missing',
  'calendar.region',
  'key.retired',
  'criterion.duplicate',
  'criterion.new',
  'blueprint.other-version',
  'bestand.known',
  'rollouts.existing',
] as const
export type ConflictClass = (typeof conflictClasses)[number]

/**
 * Where a remedy lies outside the import. `name`: the Land profile gets a name, and the dry run is repeated; `competence`,
 * `calendar`, `stichtage`: a page of the Land where the answer belongs, from which one comes back.
 */
export type Fix = { readonly do: 'name'; readonly of: string } | { readonly do: 'competence' | 'calendar' | 'stichtage' }

/**
 * A conflict as a question: ours, theirs, what is proposed, what helps. `proposal` is an option, or null where only people
 * here can know; `safe`: taking it over unread can do no harm. `affects` counts rollouts, `authorities` the bodies behind
 * them. With option `name` the answer is free text; see `readAnswer`. `fix`: the same remedy where it belongs for good.
 */
export type ImportQuestion = {
  readonly id: string
  readonly class: ConflictClass
  readonly question: Text
  readonly ours: Text
  readonly theirs: Text
  readonly remedy: Text
  readonly options: readonly { readonly id: string; readonly label: Text }[]
  readonly proposal: string | null
  readonly safe: boolean
  readonly affects: number
  readonly authorities: number
  readonly nodes: readonly string[]
  readonly fix: Fix | null
}

/** The answer that holds for each question, null where none does. */
export type Answered = ReadonlyMap<string, string | null>

/** What was answered for the same source before, and on which day. */
export type Remembered = Readonly<Record<string, { readonly answer: string; readonly on: string }>>

/** The choice in an answer, and the text after its colon: `name:Zentrale Stelle` → `name`, `Zentrale Stelle`. */
export function readAnswer(answer: string): { choice: string; text: string | null } {
  const colon = answer.indexOf(':')
  return colon < 0 ? { choice: answer, text: null } : { choice: answer.slice(0, colon), text: answer.slice(colon + 1).trim() || null }
}

/** Whether this is an answer to the question at all: one of its options, and a name where one is asked. */
export function isAnswer({ options }: Pick<ImportQuestion, 'options'>, given: string): boolean {
  const { choice, text } = readAnswer(given)
  return options.some(({ id }) => id === choice) && (choice !== 'name' || text !== null)
}

/** The answer that holds: what was said, else what was said to this source before, else the proposal, else null (still open). */
export function answerTo(
  question: Pick<ImportQuestion, 'id' | 'options' | 'proposal'>,
  answers: Readonly<Record<string, string>>,
  remembered: Remembered = {},
): string | null {
  const given = answers[question.id]
  if (given !== undefined) return isAnswer(question, given) ? given : null
  const before = remembered[question.id]?.answer
  return before !== undefined && isAnswer(question, before) ? before : question.proposal
}

/** How many rollouts, and how many authorities, stand behind a question. */
export function effectOn(instances: readonly { readonly behoerdeId: string }[]): Pick<ImportQuestion, 'affects' | 'authorities'> {
  return { affects: instances.length, authorities: new Set(instances.map(({ behoerdeId }) => behoerdeId)).size }
}

export const say = (de: string, en: string): Text => ({ de, en })
export const nothing = say('nichts eingetragen', 'nothing entered')
export const skip = { id: 'skip', label: say('Weglassen und als Abweichung vermerken', 'Leave out and record as a deviation') }
export const enterName = { id: 'name', label: say('Name eingeben', 'Enter a name') }
