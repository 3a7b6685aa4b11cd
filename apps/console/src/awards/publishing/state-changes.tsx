import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { StateChanges } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { Failure } from '../../shell/failure.js'

/** What differs between two states, in sentences. */
export function StateChangeList({ from, to }: { from: string; to: string }): ReactNode {
  const { t, format } = useSay()
  const { data, error } = useGetOne<StateChanges & { id: string }>('award-state-changes', { id: `from=${from}&to=${to}` }, { retry: false })
  if (error) return <Failure error={error} />
  if (!data) return <p aria-busy="true">{t('publishing.comparing')}</p>
  const shown = (value: string | null): string => (value === null ? t('publishing.nothing') : /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value)
  return (
    <>
      <p role="status">
        <b>{data.total === 0 ? t('publishing.same') : t('publishing.changed', { smart_count: data.total })}</b>
      </p>
      <ul className="changes" tabIndex={0}>
        {data.changes.map(({ kind, about, name, before, after }) => (
          <li key={`${kind} ${about}`}>
            <b>{name}</b>: {t(`publishing.change.${kind}`, { before: shown(before), after: shown(after) })}
            {about !== name && <small>{about}</small>}
          </li>
        ))}
      </ul>
      {data.total > data.changes.length && <p>{t('publishing.more', { smart_count: data.total - data.changes.length })}</p>}
    </>
  )
}
