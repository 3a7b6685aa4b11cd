import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { UpkeepJobView } from '@blaupause/contract/process'
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
        <p>
          <b>{t('shell.paused.title')}</b> {t('shell.paused.work')}
        </p>
        <RestingJobs />
        {me.deadlines.since !== null && <p>{t('shell.paused.since', { at: format.moment(me.deadlines.since) })}</p>}
      </div>
    </div>
  )
}

/** What the house does by the clock and does not do now, by name. Nothing is said as long as nothing is known. */
function RestingJobs(): ReactNode {
  const { t } = useSay()
  const { data } = useGetList<UpkeepJobView & { id: string }>('upkeep', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  if (!data || data.length === 0) return null
  return <p>{t('shell.paused.resting', { jobs: data.map(({ job }) => t(`upkeep.jobs.${job}`, { _: job })).join('; ') })}</p>
}
