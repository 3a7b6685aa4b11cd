import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { RolloutWaits } from '@blaupause/contract/blockers'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'
import './blockers.css'

/** "Zeit nach Beteiligten" of one rollout, and the blockers that hold or held it. */
export function RolloutWaitsSection({ rollout }: { rollout: RolloutView }): ReactNode {
  const { t, format, party } = useSay()
  const { data } = useGetOne<RolloutWaits & { id: string }>('rollout-waits', { id: rollout.id }, { retry: false })
  if (!data || (data.parties.length === 0 && data.blockers.length === 0)) return null
  const most = Math.max(1, data.nobody, ...data.parties.map(({ days }) => days))
  return (
    <section className="part" aria-labelledby="zeit">
      <div className="cap">
        <h2 id="zeit">{t('waits.rollout')}</h2>
        <span className="small muted">{t('waits.of', { smart_count: data.total })}</span>
      </div>
      {data.blockers.length > 0 && (
        <ul className="list">
          {data.blockers.map((blocker) => (
            <li key={`${blocker.id}-${blocker.milestoneId}`}>
              <Link to={`/blocker/${blocker.id}`}>{blocker.title}</Link>
              <small>{t(`blockers.state.${blocker.state}`, { on: blocker.promisedOn === null ? '–' : format.date(blocker.promisedOn) })}</small>
            </li>
          ))}
        </ul>
      )}
      <table className="waits" role="table">
        <thead className="visually-hidden" role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('waits.ways.organisation')}
            </th>
            <th role="columnheader" scope="col">
              {t('waits.col.bar')}
            </th>
            <th role="columnheader" scope="col">
              {t('waits.col.days')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {data.parties.map((time) => (
            <tr role="row" key={`${time.party}-${time.organisation}`}>
              <th role="rowheader" scope="row">
                {time.organisation ?? party(time.party)}
                {time.open && <small>{t('waits.lasts')}</small>}
              </th>
              <td role="cell" className="wait-bar">
                <meter aria-hidden="true" min={0} max={most} value={time.days} />
              </td>
              <td role="cell" className="num">
                {t('unit.working_days', { smart_count: time.days })}
              </td>
            </tr>
          ))}
          <tr role="row" className="calm">
            <th role="rowheader" scope="row">
              {t('waits.nobody')}
            </th>
            <td role="cell" className="wait-bar">
              <meter aria-hidden="true" min={0} max={most} value={data.nobody} />
            </td>
            <td role="cell" className="num">
              {t('unit.working_days', { smart_count: data.nobody })}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="source">{t('waits.overlap')}</p>
    </section>
  )
}
