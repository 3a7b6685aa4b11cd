import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

/** Back and on through the pages of a list; nothing where there is one page only. */
export function Pager({ page, more, onPage }: { page: number; more: boolean; onPage: (page: number) => void }): ReactNode {
  const { t } = useSay()
  if (page <= 1 && !more) return null
  return (
    <div className="btns">
      {page > 1 && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            onPage(page - 1)
          }}
        >
          {t('counter.before')}
        </button>
      )}
      {more && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            onPage(page + 1)
          }}
        >
          {t('counter.more')}
        </button>
      )}
    </div>
  )
}
