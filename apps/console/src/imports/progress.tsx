import type { ReactNode } from 'react'
import type { ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** How far the creation of rollouts has come; asked again every second by the page. */
export function Progress({ view: { progress } }: { view: ImportView }): ReactNode {
  const { t, rich } = useSay()
  const share = progress.total === 0 ? 0 : progress.done / progress.total
  return (
    <section className="long final" aria-labelledby="fortschritt">
      <h2 id="fortschritt">{t('imports.progress.title', { smart_count: progress.total, total: progress.total })}</h2>
      <progress className="visually-hidden" max={progress.total} value={progress.done} aria-labelledby="fortschritt" />
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <p>{rich('imports.progress.done', { done: progress.done, total: progress.total })}</p>
      <p className="source">{t('imports.progress.leave')}</p>
    </section>
  )
}
