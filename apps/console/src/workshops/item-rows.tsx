import type { ReactNode } from 'react'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { Me } from '@blaupause/contract/identity'
import type { WorkshopView } from '@blaupause/contract/workshops'
import { mayNow } from '@blaupause/domain/workshops'
import { useSay } from '../i18n/use-say.js'
import { mayRun } from './may-run.js'
import { Said } from './minutes/said.js'
import type { Minutes } from './minutes/use-minutes.js'
import { OutcomeCard } from './outcome-card.js'
import { TimeBox } from './time-box.js'

type Props = { workshop: WorkshopView; criteria: readonly CriterionView[]; me: Me; minutes: Minutes | null; onMark: (marked: string) => void }

/** Each item of the agenda in a row: its time box, what was said, and what came of it at the same height. */
export function ItemRows({ workshop, criteria, me, minutes, onMark }: Props): ReactNode {
  const { t } = useSay()
  const ahead = workshop.state === 'planned' || workshop.state === 'invited' || workshop.state === 'cancelled'
  const times = mayRun(me.actor, { id: workshop.programme, land: workshop.land }) && mayNow(workshop.state, 'attend')
  const cards = (item: string | null): ReactNode =>
    workshop.outcomes
      .filter((outcome) => outcome.item === item)
      .map((outcome) => <OutcomeCard key={outcome.id} outcome={outcome} workshop={workshop} criteria={criteria} me={me} />)
  const loose = workshop.outcomes.some(({ item }) => item === null)
  if (workshop.agenda.length === 0 && !loose) return <p className="rule">{t(ahead ? 'workshops.no_agenda' : 'workshops.nothing_yet')}</p>
  return (
    <>
      {workshop.agenda.length > 0 && (
        <div className="agenda-rows">
          {workshop.agenda.map((item) =>
            item.kind === 'break' ? (
              <div className="agenda-row pause" key={item.id} id={`punkt-${item.id}`}>
                <small>
                  {item.startsAt !== null && `${t('workshops.at', { time: item.startsAt.replace(/^0/, '') })}, `}
                  {t('workshops.minutes_short', { planned: item.planned })}
                </small>
                <p className="muted">{item.title}</p>
              </div>
            ) : (
              <article className="agenda-row" key={item.id} id={`punkt-${item.id}`} aria-labelledby={`titel-${item.id}`}>
                <TimeBox item={item} workshop={workshop} editable={times && item.used === null} />
                <div className="talk">
                  <h3 id={`titel-${item.id}`}>{item.title}</h3>
                  {!ahead && <Said workshop={workshop} item={item.id} me={me} minutes={minutes} onMark={onMark} />}
                </div>
                <div className="row-results">{cards(item.id)}</div>
              </article>
            ),
          )}
        </div>
      )}
      {loose && <div className="outs">{cards(null)}</div>}
    </>
  )
}
