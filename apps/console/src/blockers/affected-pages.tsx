import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

type Props = {
  readonly page: number
  readonly size: number
  readonly shown: number
  readonly total: number | null
  readonly more: boolean
  readonly onPage: (page: number) => void
}

/** Back and forth over those who wait. */
export function AffectedPages({ page, size, shown, total, more, onPage }: Props): ReactNode {
  const { t, format } = useSay()
  if (page === 1 && !more) return null
  const first = (page - 1) * size + 1
  return (
    <nav className="pages" aria-label={t('list.pages')}>
      <button
        type="button"
        className="btn"
        disabled={page === 1}
        onClick={() => {
          onPage(page - 1)
        }}
      >
        {t('list.previous')}
      </button>
      <span className="muted">
        {t('list.range', { first: format.number(first), last: format.number(first + shown - 1), total: total === null ? '–' : format.number(total) })}
      </span>
      <button
        type="button"
        className="btn"
        disabled={!more}
        onClick={() => {
          onPage(page + 1)
        }}
      >
        {t('list.next')}
      </button>
    </nav>
  )
}
