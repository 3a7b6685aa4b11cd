import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'

/** On a page to which an import has sent its reader: the way back, where the dry run is repeated. */
export function BackToImport(): ReactNode {
  const { t } = useSay()
  const [query] = useSearchParams()
  const id = query.get('import')
  return id === null ? null : (
    <p className="banner-back">
      <Link to={`/blaupausen/import/${encodeURIComponent(id)}?wiederholen=1`}>{t('imports.fix.back')}</Link>
    </p>
  )
}
