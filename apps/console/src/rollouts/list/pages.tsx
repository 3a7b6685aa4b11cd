import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import { useSay } from '../../i18n/use-say.js'

/** Back and forth over keyset pages; jumping to a far page is what filters are for. */
export function Pages(): ReactNode {
  const { t, format } = useSay()
  const { page, perPage, setPage, total, data, hasNextPage, hasPreviousPage } = useListContext()
  const first = (page - 1) * perPage + 1
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav className="pages" aria-label={t('list.pages')}>
      <button
        type="button"
        className="btn"
        disabled={!hasPreviousPage}
        onClick={() => {
          setPage(page - 1)
        }}
      >
        {t('list.previous')}
      </button>
      <span className="muted">
        {t('list.range', {
          first: format.number(first),
          last: format.number(first + (data?.length ?? 1) - 1),
          total: total === undefined ? '–' : format.number(total),
        })}
      </span>
      <button
        type="button"
        className="btn"
        disabled={!hasNextPage}
        onClick={() => {
          setPage(page + 1)
        }}
      >
        {t('list.next')}
      </button>
    </nav>
  )
}
