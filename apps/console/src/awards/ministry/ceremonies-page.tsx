import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { CeremonyRow } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Notice } from '../../rollouts/actions/notice.js'
import { Failure } from '../../shell/failure.js'
import { Pager } from '../../shell/pager.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { Ceremony } from './ceremony.js'
import { MinistryTabs } from './ministry-tabs.js'
import { PlanForm } from './plan-form.js'
import './ministry.css'

const PAGE = 10

/** Events at which titles are handed over: who is honoured, what is said, what the press gets. */
export function CeremoniesPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const [page, setPage] = useState(1)
  const {
    data: rows,
    total = 0,
    error,
    pageInfo,
  } = useGetList<CeremonyRow>('ceremonies', { pagination: { page, perPage: PAGE } }, { retry: false, placeholderData: (before) => before })
  const [planning, setPlanning] = useState(false)
  const title = total === 0 ? t('awarding.ceremony.none') : t('awarding.ceremony.title', { smart_count: total })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.tab.ceremonies')]} />
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t('awarding.ceremony.lead')}</p>
        </div>
        <div className="do">
          {!planning && (
            <button
              type="button"
              className="btn btn--primary"
              onClick={() => {
                setPlanning(true)
              }}
            >
              {t('awarding.ceremony.plan')}
            </button>
          )}
        </div>
      </div>
      <Notice />
      {planning && (
        <PlanForm
          onDone={() => {
            setPlanning(false)
          }}
        />
      )}
      {rows.map((row) => (
        <Ceremony key={row.id} id={row.id} />
      ))}
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
