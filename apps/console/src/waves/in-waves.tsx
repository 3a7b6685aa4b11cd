import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import './waves.css'

/** On the page of an import: the way to its waves, instead of one day for all. */
export function InWaves({ view }: { view: Pick<ImportView, 'id' | 'state'> }): ReactNode {
  const { t } = useSay()
  const runs = view.state === 'waves'
  return (
    <p className={runs ? 'final' : 'in-waves'}>
      <b>{t(runs ? 'waves.hook.runs' : 'waves.hook.title')}</b>{' '}
      <Link className={runs ? 'btn btn--primary' : undefined} to={`/wellen/${view.id}`}>
        {t(runs ? 'waves.hook.see' : 'waves.hook.open')}
      </Link>
    </p>
  )
}
