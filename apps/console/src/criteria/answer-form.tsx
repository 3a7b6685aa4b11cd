import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { AnswerComment, type CatalogueComment } from '@blaupause/contract/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** What becomes of a comment, in the words of whoever keeps the catalogue. */
export function AnswerForm({ comment, onDone }: { comment: CatalogueComment; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const command = useCommand(t('criteria.answer'))
  const [answer, setAnswer] = useState(comment.answer?.text ?? '')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = AnswerComment.safeParse({ answer })
    setInvalid(parsed.success ? null : t('criteria.invalid.text'))
    if (parsed.success && (await command.send(`/catalogue-comments/${comment.id}/answer`, parsed.data)) !== null) onDone()
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('criteria.answer_named', { who: comment.organisationName })}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <label htmlFor={field}>
        {t('criteria.form.comment_answer')}
        <textarea
          id={field}
          rows={2}
          maxLength={2000}
          value={answer}
          onChange={(event) => {
            setAnswer(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.answer')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
