import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { RetireCriterion, type CatalogueView } from '@blaupause/contract/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** A criterion no longer counts. It stays in the catalogue with its id and this reason. */
export function RetireForm({ catalogue, criterion, onDone }: { catalogue: CatalogueView; criterion: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<{ id: string }>(t('criteria.retire'))
  const [de, setDe] = useState('')
  const [en, setEn] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = RetireCriterion.safeParse({ version: catalogue.version, criterion, reason: { de: de.trim(), en: en.trim() } })
    setInvalid(parsed.success ? null : t('criteria.invalid.retire'))
    if (parsed.success && (await command.send(`/criteria-catalogues/${catalogue.id}/retire`, parsed.data)) !== null) onDone()
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('criteria.retire_named', { criterion })}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <p>{t('criteria.retire_hint')}</p>
      <div className="fields">
        <label htmlFor={`${id}-de`}>
          {t('criteria.form.retire_de')}
          <textarea
            id={`${id}-de`}
            rows={2}
            maxLength={4000}
            value={de}
            onChange={(event) => {
              setDe(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-en`}>
          {t('criteria.form.retire_en')}
          <textarea
            id={`${id}-en`}
            rows={2}
            maxLength={4000}
            value={en}
            onChange={(event) => {
              setEn(event.target.value)
            }}
          />
        </label>
      </div>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.retire')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
