import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import type { CampaignView } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Notice } from '../../rollouts/actions/notice.js'
import { Failure } from '../../shell/failure.js'
import { Pager } from '../../shell/pager.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { cutOfAddress } from './body-cuts.js'
import { CampaignForm } from './campaign-form.js'
import { Campaign } from './campaign.js'
import { MinistryTabs } from './ministry-tabs.js'
import './ministry.css'

const PAGE = 20

/** Letters to those who could hold the title, and what came of each. A list of bodies leads here with its cuts. */
export function OutreachPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { id } = useParams()
  const [query] = useSearchParams()
  const [writing, setWriting] = useState(query.has('stand'))
  const [page, setPage] = useState(1)
  const {
    data: rows,
    total = 0,
    error,
    pageInfo,
  } = useGetList<CampaignView>('campaigns', { pagination: { page, perPage: PAGE } }, { retry: false, placeholderData: (before) => before })
  const title = total === 0 ? t('awarding.outreach.none') : t('awarding.outreach.title', { smart_count: total })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.tab.outreach')]} />
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t('awarding.outreach.lead')}</p>
        </div>
        <div className="do">
          {!writing && (
            <button
              type="button"
              className="btn btn--primary"
              onClick={() => {
                setWriting(true)
              }}
            >
              {t('awarding.outreach.write')}
            </button>
          )}
        </div>
      </div>
      <Notice />
      {writing && (
        <CampaignForm
          from={cutOfAddress(query)}
          onDone={() => {
            setWriting(false)
          }}
        />
      )}
      {rows.map((row) => (
        <Campaign key={row.id} campaign={row} open={row.id === id} />
      ))}
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
