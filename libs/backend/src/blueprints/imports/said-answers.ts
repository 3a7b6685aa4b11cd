import { readAnswer, type ImportQuestion, type Text } from '@blaupause/domain/blueprints'

/** An answer in words: the name that was entered, else the label of the option. */
export function saidInWords({ options }: { readonly options: readonly { readonly id: string; readonly label: Text }[] }, answer: string): Text {
  const { choice, text } = readAnswer(answer)
  return text !== null ? { de: text, en: text } : (options.find(({ id }) => id === choice)?.label ?? { de: answer, en: answer })
}

/** Answers with their question and in words, to be kept where the question itself is not. */
export function saidAnswers(
  questions: readonly ImportQuestion[],
  answers: Readonly<Record<string, string>>,
): { question: string; title: Text; answer: string; said: Text }[] {
  return questions.flatMap((question) => {
    const answer = answers[question.id]
    return answer === undefined ? [] : [{ question: question.id, title: question.question, answer, said: saidInWords(question, answer) }]
  })
}
