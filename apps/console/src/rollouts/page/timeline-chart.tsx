import type { CSSProperties, ReactNode } from 'react'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { isoWeek } from '../../i18n/format.js'
import { useSay } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'
import { timelineOf, type Lane } from './timeline.js'

/** "Wer wann dran ist": plan as a bracket, what happened as a bar, today as one line. The table below says the same in words. */
export function TimelineChart({ rollout, today }: { rollout: RolloutView; today: string }): ReactNode {
  const { t, text, format } = useSay()
  const line = timelineOf(rollout.milestones, rollout.startedOn, today, (milestone) => `${milestone.position} ${text(milestone.name)}`)
  if (!line || rollout.startedOn === null) return null
  return (
    <section aria-labelledby="wer-wann">
      <div className="cap">
        <h2 id="wer-wann">{t('rollout.timeline')}</h2>
        <span className="small muted">{t('rollout.timeline_from', { from: format.date(rollout.startedOn), today: format.date(today) })}</span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('rollout.timeline_label')}>
        <div className="lanes" aria-hidden="true">
          <div />
          <div className="axis">
            {line.weeks.map(({ day, at }, index) => (
              <span key={day} className={index % 2 === 1 ? 'odd' : undefined} style={{ left: `${at}%` }}>
                {index === 0 ? `${t('unit.week')} ` : ''}
                {isoWeek(day)}
              </span>
            ))}
            {line.months.map(({ day, at }) => (
              <b key={day} style={{ left: `${at}%` }}>
                <span className="long">{format.month(day)}</span>
                <span className="brief">{format.monthBrief(day)}</span>
              </b>
            ))}
          </div>
          {line.lanes.map((lane) => (
            <LaneRow key={lane.party} lane={lane} />
          ))}
          {line.today !== null && (
            <div className="today" style={{ '--t': line.today / 100 } as CSSProperties}>
              <span>{t('unit.today')}</span>
            </div>
          )}
        </div>
      </div>
      <div className="legend">
        <span>
          <i className="p" />
          {t('step.plan')}
        </span>
        {line.lanes.some(({ bars }) => bars.some(({ baseline }) => baseline !== null)) && (
          <span>
            <i className="base-key" />
            {t('dates.legend_baseline')}
          </span>
        )}
        <span>
          <i className="proven-key" />
          {t('rollout.legend_proven')}
        </span>
        {(['gemeldet', 'wartet', 'laeuft', 'ueberfaellig'] as const).map((mark) => (
          <span key={mark}>
            <Mark state={mark} />
            {t(`mark.${mark}`)}
          </span>
        ))}
      </div>
    </section>
  )
}

function LaneRow({ lane }: { lane: Lane }): ReactNode {
  const { text, party } = useSay()
  const name = party(lane.party)
  return (
    <>
      <div className="who">
        {lane.name ?? name}
        {lane.name !== null && lane.name !== name && <small>{name}</small>}
      </div>
      <div className="lane" style={{ '--rows': lane.rows } as CSSProperties}>
        {lane.bars.map(({ milestone, plan, actual, baseline, mark, row, at, labelEnd }) => (
          <div key={milestone.id} className="bar" style={{ '--row': row } as CSSProperties}>
            <em {...(labelEnd > 100 ? { className: 'r' } : { style: { left: `${at}%` } })}>
              {milestone.position} <span>{text(milestone.name)}</span>
            </em>
            {plan && <u style={{ left: `${plan.at}%`, width: `${plan.width}%` }} />}
            {baseline !== null && <span className="base" style={{ left: `${baseline}%` }} />}
            {actual && <i className={mark} style={{ left: `${actual.at}%`, width: `${actual.width}%` }} />}
          </div>
        ))}
      </div>
    </>
  )
}
