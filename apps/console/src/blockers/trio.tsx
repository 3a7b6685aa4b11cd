import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

/** Authorities, inhabitants and working days: what the order of blockers is made of. */
export function Trio({ authorities, inhabitants, days }: { authorities: number; inhabitants: number; days: number }): ReactNode {
  const { t, format } = useSay()
  return (
    <div className="trio">
      <span>
        <b>{format.number(authorities)}</b>
        <br />
        {t('lage.authority', { smart_count: authorities })}
      </span>
      <span>
        <b>{format.number(inhabitants)}</b>
        <br />
        {t('lage.inhabitants')}
      </span>
      <span>
        <b>{format.number(days)}</b>
        <br />
        {t('lage.working_day', { smart_count: days })}
      </span>
    </div>
  )
}
