import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { WorkshopNotice } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { fetchFile } from './fetch-file.js'
import './workshops.css'

const SHOWN = 5

/** What the system said about workshops to the reader's organisation, with the calendar file where there is one. */
export function WorkshopNotices(): ReactNode {
  const { t, format } = useSay()
  const { data = [] } = useGetList<WorkshopNotice>('workshop-notices', { pagination: { page: 1, perPage: SHOWN } }, { retry: false })
  if (data.length === 0) return null
  return (
    <section className="agreed" aria-labelledby="workshop-post">
      <h2 id="workshop-post">{t('workshops.title')}</h2>
      <ul className="list">
        {data.map(({ id, kind, workshop, outcome, dueOn, recordedAt, calendar }) => (
          <li key={id}>
            <Link to={`/workshops/${workshop.id}${outcome ? `#${outcome.id}` : ''}`}><b>{t(`workshops.notice.${kind}`, { title: workshop.title, on: format.due(kind.startsWith('follow-up') ? dueOn : workshop.on), text: outcome?.text ?? '' })}</b></Link>
            <small>{format.moment(recordedAt)}, {workshop.place}{calendar && <>, <button type="button" className="btn--link" onClick={() => { void fetchFile(`/workshops/${workshop.id}/calendar`, `workshop-${workshop.on}.ics`) }}>{t('workshops.calendar_file')}</button></>}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
