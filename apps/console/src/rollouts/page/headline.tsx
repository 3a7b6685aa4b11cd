import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { canStartRollout } from '@blaupause/domain/rollouts'
import type { Me } from '@blaupause/contract/identity'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { isoWeek } from '../../i18n/format.js'
import { useSay, type Say } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'
import { nextAction } from './next-action.js'
import { StartForm } from './start-form.js'
import type { Focus } from './step-table.js'

/** Name, one sentence with the result, and the one next action of this reader. */
export function Headline({ rollout, me, onAct }: { rollout: RolloutView; me: Me; onAct: (focus: Focus) => void }): ReactNode {
  const say = useSay()
  const { t, format, rich } = say
  const open = rollout.startedOn === null && rollout.mark === 'nicht'
  const action = open ? null : nextAction(me.actor, rollout.milestones)
  const liveOn = rollout.milestones.find(({ goLive }) => goLive)?.dueOn ?? rollout.plannedLiveOn
  const scope = { land: rollout.land, programme: rollout.programme, traeger: rollout.behoerde.traeger }
  return (
    <>
      <p className="crumb">
        <Link to="/rollouts">{t('nav.rollouts')}</Link> / {rollout.behoerde.name} / {rollout.onlinedienst.name}
      </p>
      <div className="intro">
        <div>
          <h1>
            {rollout.behoerde.name} × {rollout.onlinedienst.name}
          </h1>
          <p className="now">
            <Mark state={rollout.mark} />
            {rich(...standing(rollout, say))}
            {!open && liveOn !== null && rollout.liveReportedOn === null && rollout.mark !== 'ausnahme' && rollout.mark !== 'bestand' && (
              <> {rich('rollout.live_planned_week', { on: format.date(liveOn), week: isoWeek(liveOn) })}</>
            )}
          </p>
        </div>
        {action && (
          <div className="do">
            <button
              type="button"
              className="btn btn--primary"
              onClick={() => {
                onAct({ milestone: action.milestone.id, verb: action.verb })
              }}
            >
              {t(`next.${action.verb}`, { step: action.milestone.position })}
            </button>
            <p>{say.text(action.milestone.name)}</p>
          </div>
        )}
      </div>
      {open && (canStartRollout(me.actor, scope) ? <StartForm rollout={rollout} today={me.today} /> : <p className="empty">{t('start.by_land')}</p>)}
    </>
  )
}

function standing(row: RolloutView, { t, format, party }: Say): [string, Record<string, string | number>] {
  const step = row.step ? t('rollout.step_of', { step: row.step.position, total: row.stepsTotal }) : ''
  const days = (count: number | null): string => ((count ?? 0) > 0 ? t('unit.since_working_days', { smart_count: count ?? 0 }) : t('rollout.since_today'))
  switch (row.mark) {
    case 'wartet':
      return [
        'standing.wartet',
        { step, days: days(row.waitingDays), party: row.waitingOn === null ? '–' : party(row.waitingOrganisation ?? row.waitingOn, 'on') },
      ]
    case 'ueberfaellig':
      return ['standing.ueberfaellig', { step, days: days(row.overdueDays) }]
    case 'belegt':
      return ['standing.belegt', { on: row.liveConfirmedOn === null ? '–' : format.date(row.liveConfirmedOn) }]
    case 'gemeldet':
      return ['standing.gemeldet', { on: row.liveReportedOn === null ? '–' : format.date(row.liveReportedOn) }]
    case 'ausnahme':
      return ['standing.ausnahme', { reason: row.reason ?? '–' }]
    case 'laeuft':
      return ['standing.laeuft', { step, due: row.dueOn === null ? '' : t('tasks.until', { on: format.due(row.dueOn) }) }]
    default:
      return [`standing.${row.mark}`, {}]
  }
}
