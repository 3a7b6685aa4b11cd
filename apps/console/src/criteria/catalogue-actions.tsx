import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { ConsultCatalogue, PublishCatalogue, type CatalogueView } from '@blaupause/contract/criteria'
import { addDays } from '@blaupause/domain/kernel'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** The next step of whoever keeps the catalogue: add and send out a draft, publish or take back what is heard. */
export function CatalogueActions({ catalogue, today, onAdd }: { catalogue: CatalogueView; today: string; onAdd: () => void }): ReactNode {
  const { t } = useSay()
  const [open, setOpen] = useState(false)
  const revise = useCommand<{ id: string }>(t('criteria.revise'))
  if (catalogue.state === 'published') return null
  if (open)
    return catalogue.state === 'draft' ? (
      <ConsultForm
        catalogue={catalogue}
        today={today}
        onDone={() => {
          setOpen(false)
        }}
      />
    ) : (
      <PublishForm
        catalogue={catalogue}
        today={today}
        onDone={() => {
          setOpen(false)
        }}
      />
    )
  return (
    <div className="btns">
      <button
        type="button"
        className="btn btn--primary"
        onClick={() => {
          setOpen(true)
        }}
      >
        {t(catalogue.state === 'draft' ? 'criteria.consult' : 'criteria.publish')}
      </button>
      {catalogue.state === 'draft' && (
        <button type="button" className="btn" onClick={onAdd}>
          {t('criteria.add')}
        </button>
      )}
      {catalogue.state === 'consultation' && (
        <button
          type="button"
          className="btn"
          disabled={revise.busy}
          onClick={() => {
            void revise.send(`/criteria-catalogues/${catalogue.id}/revise`, { version: catalogue.version })
          }}
        >
          {t('criteria.revise')}
        </button>
      )}
      <Outcome command={revise} />
    </div>
  )
}

function ConsultForm({ catalogue, today, onDone }: { catalogue: CatalogueView; today: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('criteria.consult'))
  const [until, setUntil] = useState(addDays(today, 21))
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = ConsultCatalogue.safeParse({ version: catalogue.version, until })
    setInvalid(parsed.success ? null : t('criteria.invalid.until'))
    if (!parsed.success || (await command.send(`/criteria-catalogues/${catalogue.id}/consult`, parsed.data)) === null) return
    notify('criteria.consulted', { type: 'success' })
    onDone()
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t('criteria.consult')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <label htmlFor={`${id}-until`}>
        {t('criteria.form.until')}
        <input
          id={`${id}-until`}
          type="date"
          min={addDays(today, 1)}
          value={until}
          onChange={(event) => {
            setUntil(event.target.value)
          }}
        />
      </label>
      <p className="source">{t('criteria.consult_hint')}</p>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.consult')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}

function PublishForm({ catalogue, today, onDone }: { catalogue: CatalogueView; today: string; onDone: () => void }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('criteria.publish'))
  const early = catalogue.consultUntil !== null && today <= catalogue.consultUntil
  const [reason, setReason] = useState('')
  const [official, setOfficial] = useState(false)
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = PublishCatalogue.safeParse({ version: catalogue.version, official, earlyBecause: early ? reason : null })
    setInvalid(parsed.success ? null : t('criteria.invalid.early'))
    if (!parsed.success || (await command.send(`/criteria-catalogues/${catalogue.id}/publish`, parsed.data)) === null) return
    notify('criteria.published', { type: 'success' })
    onDone()
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t('criteria.publish')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <p>{t('criteria.publish_hint')}</p>
      {early && (
        <label className="below" htmlFor={`${id}-early`}>
          {t('criteria.form.early', { until: catalogue.consultUntil ? format.date(catalogue.consultUntil) : '–' })}
          <textarea
            id={`${id}-early`}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value)
            }}
          />
        </label>
      )}
      <label className="box">
        <input
          type="checkbox"
          checked={official}
          onChange={(event) => {
            setOfficial(event.target.checked)
          }}
        />
        <span>{t('criteria.form.official')}</span>
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.publish')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
