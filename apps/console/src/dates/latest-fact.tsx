import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { LatestStartPage } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'

/** On the page of a rollout: the latest start that holds its commitment, and when it is expected to be live. Nothing for one that is live or has none. */
export function LatestFact({ rollout, today }: { rollout: { readonly id: string }; today: string }): ReactNode {
  const { t, format } = useSay()
  const { data } = useGetOne<LatestStartPage & { id: string }>('latest-starts', { id: `rollout=${rollout.id}` }, { retry: false })
  const row = data?.items[0]
  if (!row) return null
  const past = row.state === 'open' && row.latestStartOn < today
  const misses = row.liveOn !== null && row.liveOn > row.commitmentOn
  return (
    <>
      {row.state === 'open' && (
        <div>
          <dt>{t('dates.latest.fact')}</dt>
          <dd className={past ? 'late' : undefined}>{t(past ? 'dates.latest.fact_past' : 'dates.latest.fact_left', { on: format.date(row.latestStartOn) })}</dd>
        </div>
      )}
      {row.liveOn !== null && (
        <div>
          <dt>{t('dates.latest.forecast')}</dt>
          <dd className={misses ? 'late' : undefined}>
            {format.date(row.liveOn)}
            <small>{row.measured === 0 ? t('dates.latest.basis_none') : t('dates.latest.basis', { measured: row.measured, of: row.of })}</small>
          </dd>
        </div>
      )}
    </>
  )
}
