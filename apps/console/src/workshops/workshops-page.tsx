import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { Series, WorkshopRow } from '@blaupause/contract/workshops'
import { canRunWorkshops } from '@blaupause/domain/workshops'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { SeriesForm } from './series-form.js'
import { SeriesSection } from './series-section.js'
import { WorkshopForm } from './workshop-form.js'
import './workshops.css'

/** Workshops by series, newest first, and how to plan the next. */
export function WorkshopsPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { programmes } = useProgrammes(me)
  const [open, setOpen] = useState<'workshop' | 'series' | null>(null)
  const series = useGetList<Series>('workshop-series', { pagination: { page: 1, perPage: 100 } }, { retry: false })
  const workshops = useGetList<WorkshopRow>('workshops', { pagination: { page: 1, perPage: 200 }, sort: { field: 'on', order: 'DESC' } }, { retry: false })
  const title = workshops.data ? t('workshop.count', { smart_count: workshops.data.length }) : t('workshop.title')
  usePageTitle(title, me?.demo)
  if (series.error ?? workshops.error) return <Failure error={series.error ?? workshops.error} />
  if (!me || !series.data || !workshops.data) return <Waiting heads={[t('workshop.on'), t('workshop.name'), t('workshop.who')]} />
  const runnable = programmes.filter((programme) => canRunWorkshops(me.actor, { land: programme.land, programme: programme.id }))
  const planned = series.data.filter((one) => runnable.some(({ id }) => id === one.programme))
  const close = (): void => { setOpen(null) }
  return (
    <>
      <Notice />
      <div className="intro">
        <div><h1>{workshops.data.length === 0 ? t('workshop.none') : title}</h1><p className="now">{t(workshops.data.length === 0 ? 'workshop.none_hint' : 'workshop.lead')}</p></div>
        {runnable.length > 0 && (
          <div className="btns">
            {planned.length > 0 && <button type="button" className="btn btn--primary" aria-expanded={open === 'workshop'} onClick={() => { setOpen(open === 'workshop' ? null : 'workshop') }}>{t('workshop.plan')}</button>}
            <button type="button" className="btn" aria-expanded={open === 'series'} onClick={() => { setOpen(open === 'series' ? null : 'series') }}>{t('workshop.begin_series')}</button>
          </div>
        )}
      </div>
      {open === 'workshop' && <WorkshopForm series={planned} today={me.today} onDone={close} />}
      {open === 'series' && <SeriesForm programmes={runnable} onDone={close} />}
      {series.data.map((one) => <SeriesSection key={one.id} series={one} workshops={workshops.data.filter(({ seriesId }) => seriesId === one.id)} />)}
    </>
  )
}
