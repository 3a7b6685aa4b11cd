import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { usePageTitle } from './use-page-title.js'

export function NotFound(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  usePageTitle(t('failure.no_page'), me?.demo)
  return (
    <div className="empty">
      <h1>{t('failure.no_page')}</h1>
      <p>{t('failure.no_page_hint')}</p>
      <div className="btns">
        <Link className="btn" to="/">
          {t('failure.home')}
        </Link>
      </div>
    </div>
  )
}
