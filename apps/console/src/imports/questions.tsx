import { useRef, useState, type ReactNode } from 'react'
import type { AnswerImport, ImportQuestion, ImportView, NameForImport } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { answersWith, chosen, holding } from './open-questions.js'
import { Question } from './question.js'

/** What does not simply fit, largest effect first. Each choice is saved as it is made; what was answered moves below. */
export function Questions({ view }: { view: ImportView }): ReactNode {
  const { t, text, format } = useSay()
  const command = useCommand<ImportView>(t('imports.questions.answered'))
  const [reopened, setReopened] = useState<readonly string[]>([])
  // What a command answered is newer than the page until it has read it anew: a second click then builds on the first.
  const told = useRef<ImportView | null>(null)
  const newest = (): ImportView => (told.current !== null && told.current.version > view.version ? told.current : view)
  const editable = view.state === 'dry-run'
  const byEffect = [...view.questions].sort((a, b) => b.affects - a.affects)
  const asked = byEffect.filter(({ id, answer }) => editable && (answer === null || reopened.includes(id)))
  const answered = byEffect.filter((question) => !asked.includes(question))
  const safe = asked.filter((question) => question.answer === null && holding(question) !== '' && (question.safe || question.remembered !== null))
  const save = async (more: Readonly<Record<string, string>>): Promise<void> => {
    const body: AnswerImport = { version: newest().version, answers: answersWith(newest().questions, more) }
    took(await command.send(`/blueprint-imports/${view.id}/answers`, body))
  }
  const enter = async (question: string, name: string): Promise<void> => {
    const body: NameForImport = { version: newest().version, question, name }
    took(await command.send(`/blueprint-imports/${view.id}/name`, body))
  }
  const took = (after: ImportView | null): void => {
    if (after === null) return
    told.current = after
    setReopened([])
  }
  const labelOf = (question: ImportQuestion): string => {
    const { option, text: given } = chosen(question)
    if (given !== '') return given
    const label = question.options.find(({ id }) => id === option)?.label
    return label ? text(label) : option
  }
  if (view.questions.length === 0) return <p className="rule no-questions">{t('imports.questions.none')}</p>
  return (
    <section className="asks" aria-labelledby="fragen">
      {asked.length > 0 && (
        <>
          <div className="cap">
            <h2 id="fragen">{t('imports.questions.title', { smart_count: asked.length })}</h2>
            <span className="small muted">{t('imports.questions.hint')}</span>
          </div>
          {safe.length > 0 && (
            <button
              type="button"
              className="btn take-all"
              disabled={command.busy}
              onClick={() => {
                void save(Object.fromEntries(safe.map((question) => [question.id, holding(question)])))
              }}
            >
              {t('imports.questions.take_all', { smart_count: safe.length })}
            </button>
          )}
          <ol className="qs">
            {asked.map((question) => (
              <li key={question.id}>
                <Question
                  view={view}
                  question={question}
                  busy={command.busy}
                  onAnswer={(answer) => {
                    void save({ [question.id]: answer })
                  }}
                  onName={(name) => {
                    void enter(question.id, name)
                  }}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      <Outcome command={command} />
      {answered.length > 0 && (
        <>
          <div className="cap after">
            <h2 id={asked.length > 0 ? undefined : 'fragen'}>{t('imports.questions.answered')}</h2>
            {!editable && <span className="small muted">{t('imports.questions.fixed')}</span>}
          </div>
          {answered.map((question) => (
            <div key={question.id} className="ans">
              <Mark state="belegt" label={t('imports.questions.saved')} />
              <p id={editable ? undefined : question.id}>
                {text(question.question)}
                <small>
                  {labelOf(question)}
                  {question.affects > 0 && `, ${format.number(question.affects)} ${t('imports.questions.rollouts', { smart_count: question.affects })}`}
                </small>
              </p>
              {editable && (
                <button
                  type="button"
                  className="btn btn--text"
                  aria-label={t('imports.questions.change_named', { question: text(question.question) })}
                  onClick={() => {
                    setReopened([...reopened, question.id])
                  }}
                >
                  {t('imports.questions.change')}
                </button>
              )}
            </div>
          ))}
        </>
      )}
    </section>
  )
}
