import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { BlueprintView, DraftEdit } from '@blaupause/contract/blueprints'
import type { Blueprint } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { placeName } from './place-name.js'
import type { DraftEdits } from './use-draft-edits.js'

/** Who changed what last; each change has its way back, which is one more change. */
export function DraftHistory({ view, draft, content }: { view: BlueprintView; draft: DraftEdits; content: Blueprint }): ReactNode {
  const { t, text, format } = useSay()
  const { data: edits = [] } = useGetList<DraftEdit>(
    `blueprints/${view.name}/${view.version}/edits`,
    { pagination: { page: 1, perPage: 10 }, sort: { field: 'editedAt', order: 'DESC' } },
    { retry: false, refetchInterval: 8_000 },
  )
  return (
    <section className="rule" aria-labelledby="verlauf">
      <h2 id="verlauf">{t('draft.history')}</h2>
      {edits.length === 0 ? (
        <p className="muted">{t('draft.history_none')}</p>
      ) : (
        <ul className="list">
          {edits.map(({ id, path, before, organisationName, editedAt }) => (
            <li key={id}>
              {placeName(content, path, t, text)}
              <small>
                {organisationName}, {format.moment(editedAt)}
              </small>
              <button
                type="button"
                className="btn btn--text"
                aria-label={t('draft.back_named', { what: placeName(content, path, t, text) })}
                onClick={() => {
                  draft.set(path, before)
                }}
              >
                {t('draft.back')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
