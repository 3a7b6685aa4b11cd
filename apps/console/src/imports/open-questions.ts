import type { ImportQuestion } from '@blaupause/contract/blueprints'

/** Questions that only people can answer: no answer given, now or to this source before, and no proposal that would hold instead. */
export function openQuestions(questions: readonly ImportQuestion[]): ImportQuestion[] {
  return questions.filter((question) => holding(question) === '')
}

/** What holds for a question as it stands; empty if nothing does. */
export function holding({ answer, remembered, proposal }: Pick<ImportQuestion, 'answer' | 'remembered' | 'proposal'>): string {
  return answer ?? remembered?.answer ?? proposal
}

/** What is chosen for a question: the answer, else the one given to this source before, else the proposal. `name:` answers carry their text behind the colon. */
export function chosen(question: ImportQuestion): { option: string; text: string } {
  const value = holding(question)
  const colon = value.indexOf(':')
  return colon < 0 ? { option: value, text: '' } : { option: value.slice(0, colon), text: value.slice(colon + 1) }
}

/** The given answers with some more, as the api takes them. */
export function answersWith(questions: readonly ImportQuestion[], more: Readonly<Record<string, string>>): Record<string, string> {
  return { ...Object.fromEntries(questions.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer]]))), ...more }
}
