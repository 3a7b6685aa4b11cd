import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { CatalogueRow } from '@blaupause/contract/criteria'
import { useSay } from '../i18n/use-say.js'

/** The versions of a programme's catalogue, newest first; each can be read and compared with the one before it. */
export function VersionTable({ versions }: { versions: readonly CatalogueRow[] }): ReactNode {
  const { t, format } = useSay()
  return (
    <table className="versions">
      <caption className="visually-hidden">{t('criteria.versions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('criteria.version')}</th>
          <th scope="col">{t('criteria.state_head')}</th>
          <th scope="col" className="num">
            {t('criteria.counting')}
          </th>
          <th scope="col" className="num">
            {t('criteria.comments_head')}
          </th>
          <th scope="col">{t('criteria.compare_head')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((one) => {
          const before = one.basedOn === null ? undefined : versions.find(({ id }) => id === one.basedOn)
          return (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/kriterien/fassungen/${one.id}`}>{t('criteria.version_n', { number: one.number })}</Link>
                <small>{one.title}</small>
              </th>
              <td>
                {t(`criteria.state.${one.state}`)}
                <small>
                  {one.state === 'published' && one.publishedOn
                    ? t('criteria.since', { on: format.date(one.publishedOn) })
                    : one.state === 'consultation' && one.consultUntil
                      ? t('criteria.until', { on: format.date(one.consultUntil) })
                      : ''}
                </small>
              </td>
              <td className="num" data-head={t('criteria.counting')}>
                {one.criteria}
              </td>
              <td className="num" data-head={t('criteria.comments_head')}>
                {one.comments}
              </td>
              <td>
                {before ? (
                  <Link to={`/kriterien/fassungen/${one.id}/vergleich/${before.id}`}>{t('criteria.compare_with', { number: before.number })}</Link>
                ) : (
                  <span className="muted">–</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
