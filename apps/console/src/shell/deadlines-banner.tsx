import type { ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

/** Stands over every page while the service that keeps the deadlines is away. Work goes on. */
export function DeadlinesBanner({ me }: { me: Me }): ReactNode {
  const { t, format } = useSay()
  if (me.deadlines.running) return null
  return (
    <div className="banner" role="status">
      <Mark state="wartet" />
      <div>
        <p><b>{t('shell.paused.title')}</b> {t('shell.paused.work')}</p>
        {me.deadlines.since !== null && <p>{t('shell.paused.since', { at: format.moment(me.deadlines.since) })}</p>}
      </div>
    </div>
  )
}
