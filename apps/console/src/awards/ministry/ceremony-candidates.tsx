import { useId, useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { CeremonyCandidate, CeremonyView } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { Pager } from '../../shell/pager.js'
import { TitleSaid } from './title-said.js'

const PAGE = 40

/** Whom a ceremony could honour besides: found by name or key, page by page. */
export function CeremonyCandidates({
  ceremony: { id, version, candidates, honoured },
  busy,
  onChoose,
}: {
  ceremony: Pick<CeremonyView, 'id' | 'version' | 'candidates' | 'honoured'>
  busy: boolean
  onChoose: (body: string) => void
}): ReactNode {
  const { t, format } = useSay()
  const field = useId()
  const [q, setQ] = useState('')
  const [which, setWhich] = useState<'new' | 'all'>('new')
  const [page, setPage] = useState(1)
  const {
    data: rows,
    total = 0,
    pageInfo,
  } = useGetList<CeremonyCandidate & { id: string }>(
    `ceremonies/${id}/candidates`,
    { pagination: { page, perPage: PAGE }, filter: { q: q.trim(), which }, meta: { version } },
    { retry: false, placeholderData: (before) => before },
  )
  return (
    <details>
      <summary>{t('awarding.ceremony.candidates', { smart_count: candidates, n: format.number(candidates) })}</summary>
      <div className="filters-line">
        <label htmlFor={`${field}-q`}>
          {t('awarding.search')}
          <input
            id={`${field}-q`}
            type="search"
            maxLength={100}
            value={q}
            onChange={(event) => {
              setQ(event.target.value)
              setPage(1)
            }}
          />
        </label>
        <label>
          {t('awarding.ceremony.which')}{' '}
          <span className="pick">
            <select
              value={which}
              onChange={(event) => {
                setWhich(event.target.value as 'new' | 'all')
                setPage(1)
              }}
            >
              {(['new', 'all'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`awarding.ceremony.which_${one}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </div>
      <p className="source" role="status">
        {t('awarding.found', { smart_count: total, n: format.number(total) })}
      </p>
      <fieldset className="honoured" disabled={busy}>
        <legend className="visually-hidden">{t('awarding.ceremony.add')}</legend>
        {rows
          ?.filter(({ body }) => !honoured.some((one) => one.body === body))
          .map((one) => (
            <label key={one.body}>
              <input
                type="checkbox"
                checked={false}
                onChange={() => {
                  onChoose(one.body)
                }}
              />{' '}
              {one.name} <TitleSaid one={one} />
            </label>
          ))}
      </fieldset>
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </details>
  )
}
