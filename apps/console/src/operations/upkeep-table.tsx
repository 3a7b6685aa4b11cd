import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { UpkeepJobView } from '@blaupause/contract/process'
import { useSay, type Say } from '../i18n/use-say.js'
import { Failure } from '../shell/failure.js'

/** What the house does by the clock: when last, how it went, when next. From the database; Temporal is not asked. */
export function UpkeepTable({ running }: { running: boolean }): ReactNode {
  const say = useSay()
  const { t, format } = say
  const { data, error, isPending } = useGetList<UpkeepJobView & { id: string }>(
    'upkeep',
    { pagination: { page: 1, perPage: 200 } },
    { retry: false, refetchInterval: 30_000 },
  )
  if (error) return <Failure error={error} />
  if (isPending) return null
  return (
    <section className="rule" aria-labelledby="upkeep">
      <h2 id="upkeep">{t('upkeep.title')}</h2>
      {!running && <p>{t('upkeep.paused')}</p>}
      {data?.length === 0 && <p>{t('upkeep.none')}</p>}
      {data && data.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="upkeep">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('upkeep.job')}</th>
                <th scope="col">{t('upkeep.last')}</th>
                <th scope="col">{t('upkeep.outcome')}</th>
                <th scope="col">{t('upkeep.next')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map((job) => (
                <tr key={job.job}>
                  <th scope="row">{t(`upkeep.jobs.${job.job}`, { _: job.job })}</th>
                  <td>{job.endedAt === null ? t('upkeep.never') : format.moment(job.endedAt)}</td>
                  <td>{outcome(say, job)}</td>
                  <td>{running ? format.moment(job.nextAt) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function outcome({ t, format }: Say, { endedAt, failure, counts }: UpkeepJobView): string {
  if (endedAt === null) return '–'
  if (failure !== null) return t('upkeep.failed', { why: failure })
  const told = Object.entries(counts).filter(([, count]) => count > 0)
  return told.length === 0
    ? t('upkeep.nothing')
    : told.map(([name, count]) => t('upkeep.counted', { name: t(`upkeep.counts.${name}`, { _: name }), count: format.number(count) })).join(', ')
}
