import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { CommentCatalogue, type CatalogueView } from '@blaupause/contract/criteria'
import { stances } from '@blaupause/domain/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

export function CommentForm({ catalogue, criterion, onDone }: { catalogue: CatalogueView; criterion: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('criteria.comment'))
  const [stance, setStance] = useState<(typeof stances)[number]>('agree')
  const [text, setText] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = CommentCatalogue.safeParse({ criterion, stance, text })
    setInvalid(parsed.success ? null : t('criteria.invalid.text'))
    if (!parsed.success || (await command.send(`/criteria-catalogues/${catalogue.id}/comment`, parsed.data)) === null) return
    notify('criteria.commented', { type: 'success' })
    onDone()
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('criteria.comment_named', { criterion })}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <fieldset className="step-choice">
        <legend>{t('criteria.form.stance')}</legend>
        <div className="boxes">
          {stances.map((one) => (
            <label key={one} className="box">
              <input
                type="radio"
                name={`${id}-stance`}
                checked={stance === one}
                onChange={() => {
                  setStance(one)
                }}
              />
              <span>{t(`criteria.stance.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="below" htmlFor={`${id}-text`}>
        {t('criteria.form.comment')}
        <textarea
          id={`${id}-text`}
          rows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.comment_send')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
