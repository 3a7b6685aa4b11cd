import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Me } from '@blaupause/contract/identity'
import type { Task } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { LocalMark } from '../local/local-mark.js'
import { State } from '../marks/mark.js'
import { StepActions } from '../rollouts/actions/step-actions.js'
import { ObjectionBanner } from '../rollouts/items/objection-banner.js'
import type { StepVerb } from '../rollouts/actions/allowed-verbs.js'
import { WhyDisclosure } from '../dates/why-disclosure.js'
import { dueSentence } from './due-sentence.js'

const VERBS: Record<Task['why'], readonly StepVerb[]> = {
  owner: ['report', 'wait'],
  objected: ['report', 'wait'],
  sample: ['confirm', 'return'],
  returned: ['report', 'wait'],
  beauftragung: ['report', 'wait'],
  confirm: ['confirm', 'return'],
  contradiction: ['correct'],
}

/** One task in plain words: what, how long, until when, why you, and the two things one can do. */
export function TaskCard({ task, me, primary, behoerde }: { task: Task; me: Me; primary: boolean; behoerde: boolean }): ReactNode {
  const { t, text, format, party } = useSay()
  const { milestone, rollout, why } = task
  const looks = why === 'confirm' || why === 'sample' || why === 'contradiction'
  const minutes =
    milestone.minutes === null
      ? null
      : milestone.minutes >= 120
        ? t('tasks.hours', { smart_count: Math.round(milestone.minutes / 60) })
        : t('tasks.minutes', { smart_count: milestone.minutes })
  const due = dueSentence(t, format, milestone, me.today)
  return (
    <li className="task">
      {behoerde && !looks && <p className="muted small">{rollout.behoerde.name}</p>}
      <h3>
        {text(milestone.name)}: {rollout.onlinedienst.name}
        {looks && `, ${rollout.behoerde.name}`}
      </h3>
      <LocalMark local={milestone.local} land={milestone.land} own={me.actor.land === milestone.land} />
      {!looks && <p className="dur">{[minutes, due].filter((part) => part !== null).join(', ')}</p>}
      {!looks && milestone.overdueDays !== null && milestone.overdueDays > 0 && (
        <p>
          <State state="ueberfaellig">{t('tasks.overdue', { days: t('unit.since_working_days', { smart_count: milestone.overdueDays }) })}</State>
        </p>
      )}
      {looks ? (
        <p>
          {t('tasks.reported_by', {
            organisation: milestone.reportedByOrganisation ?? '–',
            on: milestone.reportedOn === null ? '–' : format.date(milestone.reportedOn),
          })}
          {milestone.evidence !== null && ` ${t('tasks.with_evidence', { evidence: milestone.evidence })}`}
        </p>
      ) : (
        <p>{text(milestone.instruction)}</p>
      )}
      {why === 'contradiction' && rollout.contradictionOn !== null && (
        <p className="refusal">{t('proof.contradiction_since', { on: format.date(rollout.contradictionOn) })}</p>
      )}
      <ObjectionBanner milestone={{ ...milestone, objection: task.objection }} />
      {milestone.itemsTotal > 0 && (
        <p className="small muted">
          {t('step.items_named', {
            done: milestone.itemsDone,
            total: milestone.itemsTotal,
            label: milestone.itemsLabel ? text(milestone.itemsLabel) : t('step.items'),
          })}
        </p>
      )}
      <dl className="why">
        <dt>{t('tasks.why_you')}</dt>
        <dd>
          {t(`tasks.why.${why}`, {
            by: task.lookBy === null ? '–' : format.due(task.lookBy),
            organisation: milestone.ownerName,
            lies: milestone.owner === 'kommune' ? t('party.other.with', { name: milestone.ownerName }) : party(milestone.owner, 'with'),
          })}
        </dd>
        {milestone.dueOn !== null && !looks && (
          <>
            <dt>{t('tasks.why_then')}</dt>
            <dd>{t(milestone.goLive ? 'tasks.why_then_live' : 'tasks.why_then_plan', { on: format.date(milestone.dueOn) })}</dd>
          </>
        )}
      </dl>
      {!looks && <WhyDisclosure milestone={milestone} />}
      {why === 'contradiction' ? (
        <StepActions
          milestone={milestone}
          actor={me.actor}
          today={me.today}
          verbs={VERBS[why]}
          first={
            <Link className={primary ? 'btn btn--primary' : 'btn'} to={`/rollouts/${rollout.id}#nachweise`}>
              {t('tasks.to_rollout')}
            </Link>
          }
        />
      ) : (
        <StepActions milestone={milestone} actor={me.actor} today={me.today} verbs={VERBS[why]} primary={primary}>
          <span className="more">
            <Link to={`/rollouts/${rollout.id}#schritt-${milestone.position}`}>{t('tasks.to_rollout')}</Link>
          </span>
        </StepActions>
      )}
    </li>
  )
}
