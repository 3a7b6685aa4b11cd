import type { ReactNode } from 'react'
import { useSay } from '../../i18n/use-say.js'

type Props = { first: number; size: number; total: number; onTurn: (first: number) => void }

/** Back and forth over the rows of a long table that is there as a whole. */
export function RowPages({ first, size, total, onTurn }: Props): ReactNode {
  const { t, format } = useSay()
  if (total <= size) return null
  return (
    <nav className="pages" aria-label={t('list.pages')}>
      <button
        type="button"
        className="btn"
        disabled={first === 0}
        onClick={() => {
          onTurn(Math.max(0, first - size))
        }}
      >
        {t('list.previous')}
      </button>
      <span className="muted" role="status">
        {t('list.range', { first: format.number(first + 1), last: format.number(Math.min(first + size, total)), total: format.number(total) })}
      </span>
      <button
        type="button"
        className="btn"
        disabled={first + size >= total}
        onClick={() => {
          onTurn(first + size)
        }}
      >
        {t('list.next')}
      </button>
    </nav>
  )
}
