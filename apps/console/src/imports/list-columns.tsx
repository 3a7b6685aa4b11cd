import { useId, type ReactNode } from 'react'
import type { ImportList, MapImportList } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

type Props = { list: ImportList; editable: boolean; onChange: (change: Partial<Pick<MapImportList, 'columns' | 'service' | 'asOf'>>) => void }

/** Each column of the table and what it is: who, a step, or of no concern. What was said last time is said so. */
export function ListColumns({ list, editable, onChange }: Props): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  return (
    <div className="list-columns">
      {list.columns.map(({ head, is, sample, remembered }, at) => (
        <div key={head} className="pair">
          <label htmlFor={`${id}-${at}`}>
            {head}
            <small>
              {sample !== '' && `„${sample}“`}
              {remembered && ` ${t('imports.list_of.remembered')}`}
            </small>
          </label>
          <span className="pick">
            <select
              id={`${id}-${at}`}
              value={is}
              disabled={!editable}
              onChange={(event) => {
                onChange({ columns: { [head]: event.target.value } })
              }}
            >
              {(['none', 'key', 'name', 'service'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`imports.list_of.column.${one}`)}
                </option>
              ))}
              {list.steps.map((step) => (
                <option key={step.id} value={`step:${step.id}`}>
                  {step.position} {text(step.name)}
                </option>
              ))}
            </select>
          </span>
        </div>
      ))}
      {list.dropped.length > 0 && <p className="small muted">{t('imports.list_of.dropped', { columns: list.dropped.join(', ') })}</p>}
      {!list.columns.some(({ is }) => is === 'service') && (
        <div className="pair">
          <label htmlFor={`${id}-s`}>{t('imports.list_of.service')}</label>
          <span className="pick">
            <select
              id={`${id}-s`}
              value={list.service}
              disabled={!editable}
              onChange={(event) => {
                onChange({ service: event.target.value })
              }}
            >
              {list.services.map((service) => (
                <option key={service.id} value={service.id}>
                  {text(service.name)}
                </option>
              ))}
            </select>
          </span>
        </div>
      )}
      <div className="pair">
        <label htmlFor={`${id}-d`}>{t('imports.list_of.as_of')}</label>
        <input
          id={`${id}-d`}
          type="date"
          value={list.asOf}
          disabled={!editable}
          onChange={(event) => {
            if (event.target.value !== '') onChange({ asOf: event.target.value })
          }}
        />
      </div>
    </div>
  )
}
