import { useId, type ReactNode } from 'react'
import type { Lage } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import type { Programme } from '../programme/use-programmes.js'

export type DeriveDraft = { name: string; version: string; titleDe: string; titleEn: string; summaryDe: string; summaryEn: string }
type Props = {
  programmes: readonly Programme[]
  programme: string
  onProgramme: (id: string) => void
  services: Lage['onlinedienste']
  known: boolean
  excluded: readonly string[]
  onExcluded: (ids: readonly string[]) => void
  draft: DeriveDraft
  onDraft: (draft: DeriveDraft) => void
  invalid: readonly string[]
}

/** The fields of the derive form; what does not fit says so under the field. */
export function DeriveFields({ programmes, programme, onProgramme, services, known, excluded, onExcluded, draft, onDraft, invalid }: Props): ReactNode {
  const { t } = useSay()
  const id = useId()
  const wrong = (field: string): string | null => (invalid.includes(field) ? t(`blueprints.form.invalid.${field.replace(/De$|En$/, '')}`) : null)
  const input = (field: keyof DeriveDraft, key: string, long = false): ReactNode => {
    const hint = key === 'name' || key === 'version' ? t(`blueprints.form.${key}_hint`) : null
    const common = {
      id: `${id}-${field}`,
      name: field,
      value: draft[field],
      required: true,
      'aria-invalid': wrong(field) !== null,
      'aria-describedby': `${id}-${field}-hint`,
    }
    return (
      <div className={long ? 'field long' : 'field'}>
        <label htmlFor={`${id}-${field}`}>{t(`blueprints.form.${key}`)}</label>
        {long ? (
          <textarea
            {...common}
            rows={3}
            maxLength={4000}
            onChange={(event) => {
              onDraft({ ...draft, [field]: event.target.value })
            }}
          />
        ) : (
          <input
            {...common}
            autoComplete="off"
            maxLength={200}
            onChange={(event) => {
              onDraft({ ...draft, [field]: event.target.value })
            }}
          />
        )}
        <p id={`${id}-${field}-hint`} className="source">
          {hint}
          {wrong(field) !== null && <span className="refusal">{wrong(field)}</span>}
        </p>
      </div>
    )
  }
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-programme`}>{t('blueprints.form.programme')}</label>
        <span className="pick">
          <select
            id={`${id}-programme`}
            name="programme"
            value={programme}
            onChange={(event) => {
              onProgramme(event.target.value)
            }}
          >
            {programmes.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </span>
        {wrong('programme') !== null && <p className="refusal">{wrong('programme')}</p>}
      </div>
      <fieldset className="field" aria-describedby={`${id}-services-hint`}>
        <legend>{t('blueprints.form.services')}</legend>
        {known && services.length === 0 && <p>{t('blueprints.form.nothing')}</p>}
        {services.map((service) => (
          <label key={service.id} className="choice">
            <input
              type="checkbox"
              name="onlinedienste"
              checked={!excluded.includes(service.id)}
              onChange={(event) => {
                onExcluded(event.target.checked ? excluded.filter((one) => one !== service.id) : [...excluded, service.id])
              }}
            />
            <span>
              {service.name} <small className="muted">{t('blueprints.form.service_live', { live: service.live, total: service.total })}</small>
            </span>
          </label>
        ))}
        <p id={`${id}-services-hint`} className="source">
          {t('blueprints.form.services_hint')}
          {wrong('onlinedienste') !== null && <span className="refusal">{wrong('onlinedienste')}</span>}
        </p>
      </fieldset>
      <div className="pair">
        {input('name', 'name')}
        {input('version', 'version')}
      </div>
      <div className="pair">
        {input('titleDe', 'title_de')}
        {input('titleEn', 'title_en')}
      </div>
      <div className="pair">
        {input('summaryDe', 'summary_de', true)}
        {input('summaryEn', 'summary_en', true)}
      </div>
    </>
  )
}
