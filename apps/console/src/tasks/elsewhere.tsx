import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Task } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

const SHOWN = 8

export function Elsewhere({ tasks }: { tasks: readonly Task[] }): ReactNode {
  const { t, text, party } = useSay()
  return (
    <section className="rule" aria-labelledby="liegt-bei-anderen">
      <h2 id="liegt-bei-anderen">{t('tasks.elsewhere_title')}</h2>
      <ul className="others">
        {tasks.slice(0, SHOWN).map(({ milestone, rollout }) => (
          <li key={milestone.id}>
            <Mark state={milestone.mark} label={t(`mark.${milestone.mark}`)} />
            <Link className="quiet" to={`/rollouts/${rollout.id}#schritt-${milestone.position}`}>
              <b>{text(milestone.name)}</b>
            </Link>
            <small>
              {milestone.waitingOn === null ? milestone.ownerName : party(milestone.waitingOrganisation ?? milestone.waitingOn)}
              {milestone.waitingOn !== null &&
                `, ${(milestone.waitingDays ?? 0) > 0 ? t('unit.since_working_days', { smart_count: milestone.waitingDays ?? 0 }) : t('rollout.since_today')}`}
              {`, ${rollout.onlinedienst.name}, ${rollout.behoerde.name}`}
            </small>
          </li>
        ))}
      </ul>
      {tasks.length > SHOWN && <p className="small muted">{t('tasks.more_elsewhere', { smart_count: tasks.length - SHOWN })}</p>}
    </section>
  )
}
