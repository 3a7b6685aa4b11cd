import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'

/** A Land that nobody has a programme with: what it can do is check whether another Land's blueprint fits, by its own profile. */
export function NoProgramme({ land }: { land: string }): ReactNode {
  const { t } = useSay()
  return (
    <div className="empty">
      <h1>{t('lage.no_programme', { land: t(`land.${land}`, { _: land }) })}</h1>
      <p>{t('lage.no_programme_hint')}</p>
      <div className="btns">
        <Link className="btn btn--primary" to="/blaupausen/import">
          {t('lage.check_blueprint')}
        </Link>
        <Link className="btn" to="/landesprofil">
          {t('landprofile.title')}
        </Link>
      </div>
    </div>
  )
}
