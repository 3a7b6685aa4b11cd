import { type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { PublicReport } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Notice } from '../../rollouts/actions/notice.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { MinistryTabs } from '../ministry/ministry-tabs.js'
import '../ministry/ministry.css'
import { CorrectionLog } from './correction-log.js'
import { ReportList } from './report-list.js'
import { StateList } from './state-list.js'
import './publishing.css'

/** What the public sees, what it says is wrong, what was published when, and what was corrected. */
export function PublishedPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const {
    data: open,
    total,
    error,
  } = useGetList<PublicReport>('award-reports', { pagination: { page: 1, perPage: 1 }, filter: { state: 'open', count: 'exact' } }, { retry: false })
  const title = !open || !total ? t('awarding.published.none') : t('awarding.published.title', { smart_count: total })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !open) return <Waiting heads={[t('awarding.tab.published')]} />
  const may = me.actor.role === 'land'
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">
            {t('awarding.published.lead')} <a href="/oeffentlich">{t('awarding.published.open')}</a>
          </p>
        </div>
      </div>
      <Notice />
      <ReportList may={may} />
      <StateList />
      <CorrectionLog may={may} />
    </>
  )
}
