import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { Series, WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { mayRun } from './may-run.js'
import { ComingUp } from './coming-up.js'
import { SeriesForm } from './series-form.js'
import { SeriesSection } from './series-section.js'
import './workshops.css'

/** Workshops by series. Who runs a programme begins series and plans workshops here. */
export function WorkshopsPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { programmes } = useProgrammes(me)
  const [adding, setAdding] = useState(false)
  const { data: series, error, isPending } = useGetList<Series>('workshop-series', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const { data: workshops = [], isPending: loading } = useGetList<WorkshopRow>('workshops', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  usePageTitle(t('workshops.title'), me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending || loading) return <Waiting heads={[t('workshops.col.workshop'), t('workshops.col.on'), t('workshops.col.outcomes')]} />
  const own = programmes.filter((programme) => mayRun(me.actor, programme))
  const form = adding && (
    <SeriesForm
      programmes={own}
      onDone={() => {
        setAdding(false)
      }}
    />
  )
  const add = own.length > 0 && !adding && (
    <button
      type="button"
      className={workshops.length === 0 ? 'btn btn--primary' : 'btn'}
      onClick={() => {
        setAdding(true)
      }}
    >
      {t('workshops.series.add')}
    </button>
  )
  if (!series || series.length === 0)
    return (
      <div className="empty">
        <h1>{t('workshops.none')}</h1>
        <p>{t(own.length > 0 ? 'workshops.none_hint' : 'workshops.none_reader')}</p>
        {add && <div className="btns">{add}</div>}
        {form}
      </div>
    )
  const outcomes = workshops.reduce((sum, workshop) => sum + workshop.outcomes, 0)
  return (
    <>
      <div className="intro">
        <div>
          <h1>
            {t('workshops.summary_sentence', {
              workshops: t('workshops.summary', { smart_count: workshops.length }),
              outcomes: t('workshops.summary_outcomes', { smart_count: outcomes }),
            })}
          </h1>
          <p className="now">{t('workshops.lead')}</p>
        </div>
        <div className="do">{add}</div>
      </div>
      {form}
      <ComingUp workshops={workshops} today={me.today} />
      {series.map((one) => (
        <SeriesSection
          key={one.id}
          series={one}
          workshops={workshops.filter(({ seriesId }) => seriesId === one.id)}
          programme={programmes.find(({ id }) => id === one.programme)?.name ?? one.programme}
          me={me}
        />
      ))}
    </>
  )
}
