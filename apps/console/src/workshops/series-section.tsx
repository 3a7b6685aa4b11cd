import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Me } from '@blaupause/contract/identity'
import type { Series, WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { mayRun } from './may-run.js'
import { WorkshopForm } from './workshop-form.js'

/** One series: its question, its workshops, and the form for the next one; `bare` where the page itself names it. */
export function SeriesSection({
  series,
  workshops,
  programme,
  me,
  bare = false,
}: {
  series: Series
  workshops: readonly WorkshopRow[]
  programme?: string
  me: Me
  bare?: boolean
}): ReactNode {
  const { t, format } = useSay()
  const [planning, setPlanning] = useState(false)
  const id = `reihe-${series.id}`
  const runs = mayRun(me.actor, { id: series.programme, land: series.land })
  return (
    <section className="series" aria-labelledby={id}>
      <div className="cap">
        <div>
          <h2 id={id}>
            {bare ? (
              t('workshops.title')
            ) : (
              <Link className="quiet" to={`/workshops/reihen/${series.id}`}>
                {series.title}
              </Link>
            )}
          </h2>
          {!bare && (
            <p className="muted">
              {programme}
              {series.goal !== '' && `: ${series.goal}`}
            </p>
          )}
        </div>
        {runs && !planning && (
          <button
            type="button"
            className="btn"
            aria-label={t('workshops.plan.add_in', { series: series.title })}
            onClick={() => {
              setPlanning(true)
            }}
          >
            {t('workshops.plan.add')}
          </button>
        )}
      </div>
      {planning && (
        <WorkshopForm
          series={series}
          me={me}
          onDone={() => {
            setPlanning(false)
          }}
        />
      )}
      {workshops.length === 0 ? (
        <p className="rule">{t('workshops.series.empty')}</p>
      ) : (
        <table className="as-list workshops" role="table" aria-labelledby={id}>
          <thead role="rowgroup">
            <tr role="row">
              {(['workshop', 'on', 'participants', 'outcomes'] as const).map((head) => (
                <th key={head} role="columnheader" scope="col">
                  {t(`workshops.col.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {workshops.map((workshop) => (
              <tr role="row" key={workshop.id}>
                <th role="rowheader" scope="row">
                  <Link to={`/workshops/${workshop.id}`}>
                    <b>{workshop.title}</b>
                  </Link>
                  <small>{workshop.place}</small>
                </th>
                <td role="cell">
                  {format.due(workshop.on)}
                  {workshop.state !== 'closed' && workshop.state !== 'held' && <small>{t(`workshops.course.${workshop.state}`)}</small>}
                </td>
                <td role="cell" className="nb">
                  {t('workshops.organisations', { smart_count: workshop.participants.length })}
                </td>
                <td role="cell" className="nb">
                  {workshop.outcomes === 0 ? (
                    <span className="muted">{t('workshops.no_outcomes')}</span>
                  ) : (
                    t('workshops.outcomes', { smart_count: workshop.outcomes })
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
