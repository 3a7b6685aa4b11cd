import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { WorkshopView } from '@blaupause/contract/workshops'
import { canTakePart, mayNow, overrun } from '@blaupause/domain/workshops'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { Addenda } from './addenda.js'
import { AgendaLine } from './agenda-line.js'
import { FileList } from './attachments.js'
import { Became } from './became.js'
import { saveFile } from '../data/save-file.js'
import { ItemRows } from './item-rows.js'
import { mayRun } from './may-run.js'
import { useMinutes } from './minutes/use-minutes.js'
import { MinutesStatus } from './minutes/minutes-status.js'
import { OutcomeForm } from './outcome-form.js'
import { resultSentence } from './result-sentence.js'
import { WorkshopActions } from './workshop-actions.js'
import { ChangeForm } from './workshop-form.js'
import { WorkshopFoot } from './workshop-foot.js'
import './workshops.css'

/** While the minutes are open others record and vote too: the page looks again this often (milliseconds). */
const OTHERS_MS = 10_000

/** One workshop: its day, what was said and what came of it side by side, what became of it since. */
export function WorkshopPage(): ReactNode {
  const { t, format, rich } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  // Lists fill react-admin's cache of single things with their shorter rows; `meta` keeps the two apart.
  const {
    data: workshop,
    error,
    isPending,
  } = useGetOne<WorkshopView>(
    'workshops',
    { id, meta: { view: 'full' } },
    { retry: false, refetchInterval: ({ state: { data } }) => (data?.state === 'minutes' ? OTHERS_MS : false) },
  )
  const { data: criteria = [] } = useGetList<CriterionView>('criteria', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [recording, setRecording] = useState(false)
  const [changing, setChanging] = useState(false)
  const [marked, setMarked] = useState('')
  const minutes = useMinutes(id, workshop?.state === 'minutes', me?.actor.subject ?? '')
  const ahead = workshop?.state === 'planned' || workshop?.state === 'invited' || workshop?.state === 'cancelled'
  const result = workshop && (ahead ? `${t(`workshops.course.${workshop.state}`)}: ${workshop.title}` : resultSentence(workshop.outcomes, t))
  usePageTitle(result, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending || !workshop) return <Waiting heads={[t('workshops.results'), t('workshops.became_col.steps'), t('workshops.became_col.standing')]} />
  const runs = mayRun(me.actor, { id: workshop.programme, land: workshop.land })
  const late = overrun(workshop.agenda)
  const material = workshop.attachments.filter(({ preparation }) => preparation)
  const time = workshop.from === null ? '' : `, ${workshop.from.replace(/^0/, '')}–${workshop.to!.replace(/^0/, '')}${t('workshops.clock')}`
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to={`/workshops/reihen/${workshop.seriesId}`}>
          {workshop.series}
        </Link>{' '}
        / {t('workshops.numbered', { kind: t('workshops.number'), n: workshop.number })}, {format.long(workshop.on)}
        {time}, {workshop.place}
      </p>
      <div className="intro">
        <div>
          <h1>{result}</h1>
          <p className="now">
            {t(ahead ? 'workshops.about_ahead' : 'workshops.about', {
              title: workshop.title,
              organisations: t('workshops.organisations', { smart_count: workshop.participants.length }),
            })}
            {late !== 0 && ` ${t(late > 0 ? 'workshops.longer' : 'workshops.shorter', { smart_count: Math.abs(late) })}`}
            {workshop.state === 'minutes' && workshop.minutes.dueAt !== null && (
              <> {rich('workshops.open_until', { at: format.moment(workshop.minutes.dueAt) })}</>
            )}
            {workshop.state === 'closed' && workshop.minutes.closedAt !== null && (
              <> {t('workshops.closed_at', { at: format.moment(workshop.minutes.closedAt) })}</>
            )}
            {workshop.cancelledBecause !== null && ` ${t('workshops.cancelled_because', { reason: workshop.cancelledBecause })}`}
          </p>
          {!workshop.mailSends && ahead && runs && <p className="source">{t('workshops.no_mail')}</p>}
          <div className="btns workshop-files">
            {workshop.state !== 'planned' && (
              <button
                type="button"
                className="btn btn--text"
                onClick={() => {
                  void saveFile(`/workshops/${id}/calendar`, `workshop-${workshop.on}.ics`)
                }}
              >
                {t('workshops.calendar_file')}
              </button>
            )}
            {!ahead && (
              <button
                type="button"
                className="btn btn--text"
                onClick={() => {
                  void saveFile(`/workshops/${id}/minutes/pdf`, `niederschrift-${workshop.on}.pdf`)
                }}
              >
                {t(workshop.state === 'closed' ? 'workshops.pdf' : 'workshops.pdf_draft')}
              </button>
            )}
            {workshop.link !== null && (
              <a href={workshop.link} rel="noreferrer">
                {t('workshops.join')}
              </a>
            )}
          </div>
        </div>
        {runs && <WorkshopActions workshop={workshop} today={me.today} changing={changing} onChange={setChanging} />}
      </div>
      {changing && runs && mayNow(workshop.state, 'change') && (
        <ChangeForm
          workshop={workshop}
          me={me}
          onDone={() => {
            setChanging(false)
          }}
        />
      )}
      {(workshop.preparation !== '' || material.length > 0) && (
        <section className="preparation" aria-labelledby="vorbereitung">
          <h2 id="vorbereitung">{t('workshops.preparation')}</h2>
          {workshop.preparation !== '' && <p>{workshop.preparation}</p>}
          <FileList files={material} workshop={workshop} me={me} />
        </section>
      )}
      <AgendaLine agenda={workshop.agenda} />
      <section aria-labelledby="niederschrift">
        <div className="cap">
          <h2 id="niederschrift">{t(ahead ? 'workshops.agenda' : workshop.agenda.length === 0 ? 'workshops.results' : 'workshops.minutes_and_results')}</h2>
          {minutes && <MinutesStatus minutes={minutes} />}
        </div>
        <ItemRows workshop={workshop} criteria={criteria} me={me} minutes={minutes} onMark={setMarked} />
        {runs && mayNow(workshop.state, 'record') && !recording && (
          <div className="btns record-hint">
            <button
              type="button"
              className="btn"
              onMouseDown={(event) => {
                event.preventDefault()
              }}
              onClick={() => {
                setRecording(true)
              }}
            >
              {t('workshops.record')}
            </button>
            <p>{t('workshops.record_hint')}</p>
          </div>
        )}
      </section>
      {recording && (
        <OutcomeForm
          workshop={workshop}
          criteria={criteria}
          words={marked}
          onDone={() => {
            setRecording(false)
            setMarked('')
          }}
        />
      )}
      <Became workshop={workshop} criteria={criteria} />
      <Addenda workshop={workshop} mayAdd={workshop.state === 'closed' && canTakePart(me.actor, workshop, workshop.participants)} />
      <WorkshopFoot workshop={workshop} me={me} />
    </>
  )
}
