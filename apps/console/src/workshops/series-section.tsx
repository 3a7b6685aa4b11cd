import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Series, WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'

export function SeriesSection({ series, workshops }: { series: Series; workshops: readonly WorkshopRow[] }): ReactNode {
  const { t, format } = useSay()
  const id = `reihe-${series.id}`
  return (
    <section className="part rule" aria-labelledby={id}>
      <div className="cap"><h2 id={id}>{series.title}</h2><span className="small muted">{t(`land.${series.land}`, { _: series.land })}</span></div>
      {series.goal !== '' && <p className="series-goal">{series.goal}</p>}
      {workshops.length === 0 ? <p className="muted">{t('workshop.none_in_series')}</p> : (
        <table className="rows workshop-rows" role="table" aria-labelledby={id}>
          <thead role="rowgroup"><tr role="row">{['workshop.name', 'workshop.on', 'workshop.place', 'workshop.who', 'workshop.outcomes'].map((head) => <th key={head} role="columnheader" scope="col">{t(head)}</th>)}</tr></thead>
          <tbody role="rowgroup">
            {workshops.map((row) => (
              <tr key={row.id} role="row">
                <th role="rowheader" scope="row"><Link to={`/workshops/${row.id}`}>{row.title}</Link></th>
                <td role="cell" className="nb">{format.due(row.on)}</td>
                <td role="cell">{row.place}</td>
                <td role="cell"><small className="muted">{row.participants.map(({ name }) => name).join(', ')}</small></td>
                <td role="cell">{t('workshop.outcome_count', { smart_count: row.outcomes })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
