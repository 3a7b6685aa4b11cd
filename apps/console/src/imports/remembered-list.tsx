import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { ImportAnswer } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Answers that are proposed again when something comes from the same source, each to be forgotten. */
export function RememberedList(): ReactNode {
  const { t, text, format } = useSay()
  const command = useCommand<{ id: string }>(t('imports.remembered.title'))
  const { data = [] } = useGetList<ImportAnswer>(
    'blueprint-imports/answers',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'answeredAt', order: 'DESC' } },
    { retry: false },
  )
  if (data.length === 0) return null
  return (
    <details className="remembered">
      <summary>
        <h2>{t('imports.remembered.title')}</h2> <span className="muted">{t('imports.remembered.count', { smart_count: data.length })}</span>
      </summary>
      <p className="small muted">{t('imports.remembered.means')}</p>
      <Outcome command={command} />
      <ul className="list">
        {data.map(({ id, title, said, publisher, blueprint, answeredAt, organisation }) => (
          <li key={id}>
            <span>
              {text(title)}
              <small>
                {text(said)} · {t('imports.remembered.from', { publisher, blueprint, organisation, at: format.moment(answeredAt) })}
              </small>
            </span>
            <button
              type="button"
              className="btn btn--text"
              disabled={command.busy}
              aria-label={t('imports.remembered.forget_named', { question: text(title) })}
              onClick={() => {
                void command.send(`/blueprint-imports/answers/${id}/forget`, {})
              }}
            >
              {t('imports.remembered.forget')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
