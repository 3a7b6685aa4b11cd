import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { WavesOfImport } from '@blaupause/contract/waves'
import { useSay } from '../i18n/use-say.js'

/** When waves of this Land hold, in words. */
export function Thresholds({
  view: {
    thresholds,
    import: { land },
  },
  may,
}: {
  view: Pick<WavesOfImport, 'thresholds' | 'import'>
  may: boolean
}): ReactNode {
  const { t, format } = useSay()
  const name = t(`land.${land}`, { _: land })
  return (
    <section>
      <h2>{t('waves.thresholds.title')}</h2>
      <p>
        {t('waves.thresholds.means', {
          blocked: format.percent(thresholds.blockerRate),
          overrun: format.percent(thresholds.overrunRate),
          minimum: thresholds.minimum,
        })}
      </p>
      <p className="source">
        {t(thresholds.proposed ? 'waves.thresholds.proposed' : 'waves.thresholds.own', { land: name })}{' '}
        {may && <Link to="/landesprofil">{t('landprofile.title')}</Link>}
      </p>
    </section>
  )
}
