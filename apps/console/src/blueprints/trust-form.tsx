import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { KeysView } from '@blaupause/contract/blueprints'
import { sentenceOf } from '../data/http.js'
import { useFileUpload } from '../files/use-file-upload.js'
import { useSay } from '../i18n/use-say.js'

/** Trusts a key of others: the package it signed, and the fingerprint as it was read out. The two must agree; nobody compares by eye. */
export function TrustForm({ land }: { land: string }): ReactNode {
  const { t, language } = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const notify = useNotify()
  const [file, setFile] = useState<File | null>(null)
  const [said, setSaid] = useState('')
  const [missing, setMissing] = useState(false)
  const upload = useFileUpload<KeysView>()
  const refused = upload.refused ? (sentenceOf(upload.refused, language) ?? t('failure.refused')) : upload.unreachable ? t('imports.refused.unreachable') : null
  const refusal = missing ? t('keys.trust.missing') : refused
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setMissing(file === null || said.trim() === '')
    if (file === null || said.trim() === '' || !(await upload.send(`/blueprint-keys/trust?fingerprint=${encodeURIComponent(said.trim())}`, file))) return
    notify('keys.trust.done', { type: 'success' })
    setSaid('')
    setFile(null)
  }
  return (
    <form
      className="panel sign"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <h2 id={`${id}-title`}>{t('keys.trust.title', { land })}</h2>
      <p>{t('keys.trust.means')}</p>
      <div className="field" role="group" aria-label={t('keys.trust.file')}>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null)
            event.target.value = ''
          }}
        />
        <button
          type="button"
          className="btn"
          onClick={() => {
            input.current?.click()
          }}
        >
          {t(file ? 'imports.drop.other' : 'keys.trust.choose')}
        </button>
        <p role="status">{file?.name}</p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-said`}>{t('keys.trust.said')}</label>
        <input
          id={`${id}-said`}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={said}
          onChange={(event) => {
            setSaid(event.target.value)
          }}
        />
      </div>
      {refusal !== null && (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      <div className="btns">
        <button type="submit" className="btn" disabled={upload.busy}>
          {t('keys.trust.submit')}
        </button>
      </div>
    </form>
  )
}
