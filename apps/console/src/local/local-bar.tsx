import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'

/** At how many steps the reader's Land differs, and where all of it stands. Nothing where nothing differs. */
export function LocalBar({ land, steps, waiting }: { land: string; steps: number; waiting: number }): ReactNode {
  const { t, rich } = useSay()
  if (steps === 0 && waiting === 0) return null
  return (
    <p className="local-bar">
      {steps > 0 && <span>{rich('local.summary', { smart_count: steps, land: t(`land.${land}`, { _: land }) })}</span>}
      {waiting > 0 && <span>{t('local.page.waiting', { smart_count: waiting })}</span>}
      <Link to="/blaupausen/abweichungen">{t('local.all')}</Link>
    </p>
  )
}
