import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { CommentBlueprint, type BlueprintView } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Says something about one place of a blueprint. */
export function CommentForm({ view, node, onDone }: { view: BlueprintView; node: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand(t('agreement.comment.write'))
  const [text, setText] = useState('')
  const [invalid, setInvalid] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = CommentBlueprint.safeParse({ node, text })
    setInvalid(!parsed.success)
    if (!parsed.success || (await command.send(`/blueprints/${view.name}/${view.version}/comments`, parsed.data)) === null) return
    notify('agreement.comment.sent', { type: 'success' })
    onDone()
  }
  return (
    <form
      noValidate
      aria-label={t('agreement.comment.write')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-text`}>{t('agreement.comment.text')}</label>
        <textarea
          id={`${id}-text`}
          rows={3}
          maxLength={2000}
          value={text}
          aria-invalid={invalid}
          autoFocus
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </div>
      <p className="source">{t('agreement.comment.seen')}</p>
      <Outcome command={command} invalid={invalid ? t('agreement.comment.invalid') : null} />
      <div className="btns">
        <button type="submit" className="btn" disabled={command.busy}>
          {t('agreement.comment.send')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </form>
  )
}
