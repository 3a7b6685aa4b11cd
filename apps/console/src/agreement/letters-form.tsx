import { useState, type FormEvent, type ReactNode } from 'react'
import { BlueprintLetters, type BlueprintSubscription } from '@blaupause/contract/blueprints'
import type { CommandState } from '../data/use-command.js'
import { refusedAt } from '../forms/field-problem.js'
import { useSay } from '../i18n/use-say.js'
import { SelectField, TextField } from '../landprofile/fields.js'

type Props = { data: BlueprintSubscription; command: CommandState; onSet: (letters: BlueprintLetters | null) => void }

/** Mail beside the inbox: asked for by a functional mailbox, ended here as by the link of every letter. */
export function LettersForm({ data: { letters, sends, failure }, command, onSet }: Props): ReactNode {
  const { t, language } = useSay()
  const [open, setOpen] = useState(false)
  const [mailbox, setMailbox] = useState('')
  const [tongue, setTongue] = useState<BlueprintLetters['language']>(language)
  const [invalid, setInvalid] = useState(false)
  if (letters)
    return (
      <p>
        {t('agreement.letters.is', { mailbox: letters.mailbox })}{' '}
        <button
          type="button"
          className="btn btn--text"
          disabled={command.busy}
          onClick={() => {
            onSet(null)
          }}
        >
          {t('agreement.letters.off')}
        </button>
        {failure !== null && <span className="refusal"> {t('agreement.letters.failure', { failure })}</span>}
      </p>
    )
  if (!sends) return <p className="source">{t('agreement.letters.none')}</p>
  if (!open)
    return (
      <p>
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setOpen(true)
          }}
        >
          {t('agreement.letters.open')}
        </button>
      </p>
    )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const parsed = BlueprintLetters.safeParse({ mailbox: mailbox.trim(), language: tongue })
    setInvalid(!parsed.success)
    if (parsed.success) onSet(parsed.data)
  }
  return (
    <form className="panel letters" noValidate onSubmit={submit}>
      <div className="fields">
        <TextField
          type="email"
          label={t('agreement.letters.mailbox')}
          max={200}
          value={mailbox}
          onChange={setMailbox}
          problem={invalid ? t('agreement.letters.invalid') : refusedAt(command.refused, language, '/letters')('mailbox')}
        />
        <SelectField
          label={t('agreement.letters.language')}
          value={tongue}
          onChange={setTongue}
          options={(['de', 'en'] as const).map((one) => [one, t(`agreement.letters.${one}`)] as const)}
        />
      </div>
      <p className="source">{t('agreement.letters.hint')}</p>
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('agreement.letters.on')}
        </button>
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setOpen(false)
          }}
        >
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </form>
  )
}
