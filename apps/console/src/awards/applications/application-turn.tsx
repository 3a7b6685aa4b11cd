import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { ApplicationView } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

/** How each turn of the body is answered: path, and whether it may simply agree. */
const turns = { question: { path: 'reply', agrees: false }, preview: { path: 'correct', agrees: true }, hearing: { path: 'statement', agrees: false } } as const

/** The body is asked: it answers a question, reads what will be published, or is heard before a title is taken back. */
export function ApplicationTurn({ application }: { application: ApplicationView }): ReactNode {
  const { t, format } = useSay()
  const field = useId()
  const [text, setText] = useState('')
  const command = useCommand(t('counter.answer_send'))
  const state = application.state as keyof typeof turns
  const { path, agrees } = turns[state]
  const question = application.questions.findLast(({ answer }) => answer === null)
  const stated = state === 'preview' ? application.correction : state === 'hearing' ? (application.hearing?.statement ?? null) : null
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if ((await command.send(`/award-applications/${application.id}/${path}`, { version: application.version, text })) !== null) setText('')
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t(`counter.turn.${state}`)}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <p>
        <b>{t(`counter.turn.${state}`)}</b>
        {application.dueOn !== null && <> {t('counter.until', { on: format.due(application.dueOn) })}</>}
      </p>
      {question && state === 'question' && <blockquote>{question.text}</blockquote>}
      {state === 'preview' && (
        <blockquote>
          {t('counter.preview_text', { name: application.bodyName, title: application.title.de, counted: application.counted ?? application.now })}
        </blockquote>
      )}
      {state === 'hearing' && application.hearing && <blockquote>{application.hearing.reasons}</blockquote>}
      {stated !== null ? (
        <p className="source">{t('counter.stated', { text: stated })}</p>
      ) : (
        <>
          <label htmlFor={`${field}-text`}>
            {t(`counter.turn_field.${state}`)}
            <textarea
              id={`${field}-text`}
              rows={4}
              maxLength={2000}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
              }}
            />
          </label>
          <Outcome command={command} />
          <div className="btns">
            {agrees && (
              <button
                type="button"
                className="btn btn--primary"
                disabled={command.busy}
                onClick={() => {
                  void command.send(`/award-applications/${application.id}/publish`, { version: application.version })
                }}
              >
                {t('counter.publish')}
              </button>
            )}
            <button type="submit" className={agrees ? 'btn' : 'btn btn--primary'} disabled={command.busy || text.trim().length < 3}>
              {t(`counter.turn_send.${state}`)}
            </button>
          </div>
        </>
      )}
    </form>
  )
}
