import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { Series, WorkshopRow, WorkshopView } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'

export function WorkshopSide({ workshop }: { workshop: WorkshopView }): ReactNode {
  const { t, format } = useSay()
  const { data: siblings = [] } = useGetList<WorkshopRow>('workshops', { pagination: { page: 1, perPage: 20 }, filter: { series: workshop.seriesId } }, { retry: false })
  const { data: series = [] } = useGetList<Series>('workshop-series', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const goal = series.find(({ id }) => id === workshop.seriesId)?.goal ?? ''
  const others = siblings.filter(({ id }) => id !== workshop.id)
  return (
    <aside className="side" aria-label={workshop.series}>
      <section className="rule" aria-labelledby="dabei">
        <h2 id="dabei">{t('workshops.who')}</h2>
        {workshop.participants.length === 0 ? <p className="muted">{t('workshops.who_none')}</p> : <ul className="list">{workshop.participants.map(({ key, name }) => <li key={key}>{name}</li>)}</ul>}
      </section>
      {goal !== '' && <section className="rule" aria-labelledby="ziel"><h2 id="ziel">{t('workshops.goal')}</h2><p>{goal}</p></section>}
      <section className="rule" aria-labelledby="reihe">
        <h2 id="reihe">{t('workshops.more')}</h2>
        {others.length === 0 ? <p className="muted">{t('workshops.more_none')}</p> : <ul className="list">{others.map(({ id, title, on, place }) => <li key={id}><Link to={`/workshops/${id}`}>{title}</Link><small>{format.date(on)}, {place}</small></li>)}</ul>}
      </section>
    </aside>
  )
}
