import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { AnswerBlueprintComment, type BlueprintComment } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

const outcomes = ['taken', 'answered', 'declined'] as const

/** What becomes of a comment: taken over with the text it became, answered, or declined with the reason. The commenter is told. */
export function AnswerForm({ comment, onDone }: { comment: BlueprintComment; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand(t('agreement.answer.open'))
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('taken')
  const [answer, setAnswer] = useState('')
  const [became, setBecame] = useState('')
  const [invalid, setInvalid] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = AnswerBlueprintComment.safeParse({ outcome, answer, became: outcome === 'taken' ? became : null })
    setInvalid(!parsed.success)
    if (!parsed.success || (await command.send(`/blueprint-comments/${comment.id}/answer`, parsed.data)) === null) return
    notify('agreement.answer.sent', { type: 'success' })
    onDone()
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t('agreement.answer.named', { who: comment.organisationName })}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <fieldset>
        <legend>{t('agreement.answer.outcome')}</legend>
        {outcomes.map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`${id}-outcome`}
              checked={outcome === one}
              onChange={() => {
                setOutcome(one)
              }}
            />
            <span>{t(`agreement.answer.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {outcome === 'taken' && (
        <div className="field">
          <label htmlFor={`${id}-became`}>{t('agreement.answer.became')}</label>
          <textarea
            id={`${id}-became`}
            rows={2}
            maxLength={2000}
            value={became}
            aria-invalid={invalid}
            onChange={(event) => {
              setBecame(event.target.value)
            }}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-answer`}>{t('agreement.answer.text')}</label>
        <textarea
          id={`${id}-answer`}
          rows={2}
          maxLength={2000}
          value={answer}
          aria-invalid={invalid}
          onChange={(event) => {
            setAnswer(event.target.value)
          }}
        />
      </div>
      <Outcome command={command} invalid={invalid ? t('agreement.answer.invalid') : null} />
      <div className="btns">
        <button type="submit" className="btn" disabled={command.busy}>
          {t('agreement.answer.send')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </form>
  )
}
