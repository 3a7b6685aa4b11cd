import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

/** Working days where space is short: "23 AT", spelt out for those who ask. */
export function WorkingDays({ days }: { days: number }): ReactNode {
  const { t, format } = useSay()
  return (
    <abbr title={t('unit.working_days', { smart_count: days })} className="nb">
      {format.number(days)} {t('unit.wd')}
    </abbr>
  )
}
