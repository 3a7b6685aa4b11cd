import type { ReactNode } from 'react'
import { useGetList, useListContext } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { AllRead, Notification, NotificationGroup } from '@blaupause/contract/notifications'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Pages } from '../rollouts/list/pages.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { InboxEntry } from './inbox-entry.js'
import type { InboxFilter } from './group-entries.js'
import { InboxFilters } from './inbox-filters.js'
import { InboxGroup } from './inbox-group.js'
import './inbox.css'

/** The first line says how much is new; what says the same is one line; reading an entry is going to its step. */
export function InboxView({ me }: { me: Me }): ReactNode {
  const { t } = useSay()
  const { data, error, isPending, filterValues, setFilters } = useListContext<NotificationGroup & { id: string }>()
  const { total: unread, data: newest } = useGetList<Notification>(
    'notifications',
    { pagination: { page: 1, perPage: 1 }, filter: { status: 'unread' } },
    { retry: false },
  )
  const readAll = useCommand<AllRead>(t('inbox.label.all'))
  const sentence = unread === undefined ? t('inbox.title') : unread === 0 ? t('inbox.none_new') : t('inbox.new_count', { smart_count: unread })
  const filtered = Object.keys(filterValues as object).length > 0
  const empty = !filtered && data?.length === 0
  usePageTitle(empty ? t('inbox.empty') : sentence, me.demo)
  const latest = newest?.[0]?.recordedAt
  if (error) return <Failure error={error} />
  if (isPending) return <Waiting heads={[t('inbox.title'), t('inbox.why_title'), t('inbox.status')]} />
  return (
    <>
      {!empty && (
        <div className="intro">
          <div>
            <h1>{sentence}</h1>
            <p className="now">{t('inbox.lead')}</p>
          </div>
          {latest !== undefined && (unread ?? 0) > 0 && (
            <div className="do">
              <button
                type="button"
                className="btn"
                disabled={readAll.busy}
                onClick={() => {
                  void readAll.send('/notifications/read-all', { upTo: latest })
                }}
              >
                {t('inbox.all_read')}
              </button>
            </div>
          )}
        </div>
      )}
      {empty ? (
        <div className="empty">
          <h1>{t('inbox.empty')}</h1>
          <p>{t('inbox.empty_hint')}</p>
          <div className="btns">
            <button
              type="button"
              className="btn"
              onClick={() => {
                setFilters({ status: 'done' })
              }}
            >
              {t('inbox.states.done')}
            </button>
          </div>
        </div>
      ) : (
        <InboxFilters />
      )}
      {data && data.length > 0 && (
        <>
          <ol className="inbox">
            {data.map((group) =>
              group.count === 1 ? (
                <InboxEntry key={group.longest.id} entry={group.longest} me={me} />
              ) : (
                <InboxGroup key={group.key} group={group} filter={filterValues as InboxFilter} me={me} />
              ),
            )}
          </ol>
          <Pages />
        </>
      )}
      {filtered && data?.length === 0 && (
        <div className="empty">
          <h2>{t('inbox.none_found')}</h2>
          <p>{t('inbox.none_found_hint')}</p>
          <div className="btns">
            <button
              type="button"
              className="btn"
              onClick={() => {
                setFilters({})
              }}
            >
              {t('inbox.show_open')}
            </button>
          </div>
        </div>
      )}
    </>
  )
}
