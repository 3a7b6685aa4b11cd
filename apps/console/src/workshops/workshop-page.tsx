import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { WorkshopView } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { Became } from './became.js'
import { mayRun } from './may-run.js'
import { OutcomeForm } from './outcome-form.js'
import { OutcomeList } from './outcome-list.js'
import { numbered, resultSentence } from './result-sentence.js'
import { WorkshopSide } from './workshop-side.js'
import './workshops.css'

/** One workshop: what it left behind, for which steps and criterion, and what became of it. */
export function WorkshopPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  // Lists fill react-admin's cache of single things with their shorter rows; `meta` keeps the two apart.
  const { data: workshop, error, isPending } = useGetOne<WorkshopView>('workshops', { id, meta: { view: 'full' } }, { retry: false })
  const { data: criteria = [] } = useGetList<CriterionView>('criteria', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [recording, setRecording] = useState(false)
  const result = workshop && resultSentence(workshop.outcomes, t)
  usePageTitle(result, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending || !workshop) return <Waiting heads={[t('workshops.results'), t('workshops.became_col.steps'), t('workshops.became_col.criterion')]} />
  const runs = mayRun(me.actor, { id: workshop.programme, land: workshop.land })
  const outcomes = numbered(workshop.outcomes)
  return (
    <>
      <p className="crumb"><Link className="quiet" to="/workshops">{t('workshops.title')}</Link> / {workshop.series}</p>
      <div className="intro">
        <div><h1>{result}</h1><p className="now">{t('workshops.about', { title: workshop.title, on: format.long(workshop.on), place: workshop.place, organisations: t('workshops.organisations', { smart_count: workshop.participants.length }) })}</p></div>
        {runs && !recording && <div className="do"><button type="button" className="btn btn--primary" onClick={() => { setRecording(true) }}>{t('workshops.record')}</button><p>{t('workshops.record_hint')}</p></div>}
      </div>
      {recording && <OutcomeForm workshop={workshop} criteria={criteria} onDone={() => { setRecording(false) }} />}
      <div className="workshop-cols">
        <div>
          <OutcomeList outcomes={outcomes} criteria={criteria} />
          <Became outcomes={outcomes} criteria={criteria} />
        </div>
        <WorkshopSide workshop={workshop} />
      </div>
    </>
  )
}
