import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Decision, Lage } from '@blaupause/contract/insights'
import { previewOf } from '../blockers/preview-of.js'
import { useSay } from '../i18n/use-say.js'

/** What somebody has to decide, the oldest first: each leads to where it is decided. */
export function DecideLine({ lage: { toDecide } }: { lage: Lage }): ReactNode {
  const { t, format } = useSay()
  if (toDecide.total === 0) return null
  const more = toDecide.total - toDecide.items.length
  return (
    <>
      <dt>{t('lage.decide')}</dt>
      <dd>
        <ul className="decide">
          {toDecide.items.map((one) => (
            <li key={`${one.kind} ${one.id}`}>
              <Link to={whereDecided(one)}>
                {t(`lage.decide_${one.kind}`)}: {one.what}
              </Link>
              {one.rollouts !== null && <> {t('blockers.pending.what', { smart_count: one.rollouts })}</>}{' '}
              <small className="muted">{t('lage.decide_since', { on: format.date(one.since) })}</small>
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link to="/aufgaben">{t('lage.decide_more', { smart_count: more })}</Link>
            </li>
          )}
        </ul>
      </dd>
    </>
  )
}

/** Where it is decided. */
export function whereDecided({ kind, id }: Pick<Decision, 'kind' | 'id'>): string {
  if (kind === 'dates') return previewOf(id)
  return kind === 'import' ? `/blaupausen/import/${id}` : `/rollouts/${id}`
}
