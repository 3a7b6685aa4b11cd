import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { WorkshopView } from '@blaupause/contract/workshops'
import { canRunWorkshops, outcomeKinds } from '@blaupause/domain/workshops'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { StepTags } from '../steps/step-picker.js'
import { OutcomeForm } from './outcome-form.js'
import './workshops.css'

/** One workshop: who agreed on what, and which steps and criteria that concerns. */
export function WorkshopPage(): ReactNode {
  const { t, format } = useSay()
  const { id = '' } = useParams()
  const { me } = useMe()
  const [open, setOpen] = useState(false)
  const { data: workshop, error } = useGetOne<WorkshopView>('workshop', { id }, { retry: false })
  usePageTitle(workshop?.title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !workshop) return <Waiting heads={[t('workshop.outcomes')]} />
  return (
    <>
      <Notice />
      <p className="crumb"><Link to="/workshops">{t('workshop.title')}</Link> / {workshop.series}</p>
      <div className="intro">
        <div><h1>{workshop.title}</h1><p className="now">{format.long(workshop.on)}, {workshop.place}. {t('workshop.outcome_count', { smart_count: workshop.outcomes.length })}.</p></div>
        {canRunWorkshops(me.actor, workshop) && <div className="do"><button type="button" className="btn btn--primary" aria-expanded={open} onClick={() => { setOpen(!open) }}>{t('workshop.record')}</button></div>}
      </div>
      {open && <OutcomeForm workshop={workshop} onDone={() => { setOpen(false) }} />}
      <div className="workshop-cols">
        <div>
          {workshop.outcomes.length === 0 && <div className="empty"><h2>{t('workshop.nothing_yet')}</h2><p>{t('workshop.nothing_yet_hint')}</p></div>}
          {outcomeKinds.map((kind) => {
            const outcomes = workshop.outcomes.filter((outcome) => outcome.kind === kind)
            if (outcomes.length === 0) return null
            return (
              <section key={kind} className="part rule" aria-labelledby={`art-${kind}`}>
                <h2 id={`art-${kind}`}>{t(`workshop.kinds.${kind}`)}</h2>
                <ul className="list outcomes">
                  {outcomes.map((outcome) => (
                    <li key={outcome.id} className={kind === 'decision' ? 'decision' : undefined}>
                      <p>{outcome.text}</p>
                      <small>{outcome.organisation}{outcome.criterion !== null && <>, <Link to={`/kriterien#${outcome.criterion}`}>{t('workshop.criterion')} {outcome.criterion}</Link></>}</small>
                      {outcome.steps.length > 0 && <StepTags steps={outcome.steps} />}
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
        <aside className="side"><section className="rule" aria-labelledby="beteiligte"><h2 id="beteiligte">{t('workshop.who')}</h2><ul className="list">{workshop.participants.map(({ key, name }) => <li key={key}>{name}</li>)}</ul></section></aside>
      </div>
    </>
  )
}
