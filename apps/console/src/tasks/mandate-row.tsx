import { useId, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Task } from '@blaupause/contract/insights'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { ObjectionBanner } from '../rollouts/items/objection-banner.js'
import { dueSentence } from './due-sentence.js'
import { useMe } from '../identity/use-me.js'

/** One authority of a job on behalf: chosen or not, what of it stands, what it objects to, why it was refused. */
export function MandateRow({
  task,
  chosen,
  refusal,
  onChoose,
}: {
  task: Task
  chosen: boolean
  refusal: string | null
  onChoose: (on: boolean) => void
}): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const { me } = useMe()
  const { milestone, rollout } = task
  const missing = milestone.itemsTotal - milestone.itemsDone
  const due = me ? dueSentence(t, format, milestone, me.today) : null
  return (
    <li className={chosen ? 'body-row chosen' : 'body-row'}>
      <input
        type="checkbox"
        id={id}
        checked={chosen}
        onChange={(event) => {
          onChoose(event.target.checked)
        }}
      />
      <div>
        <h4>
          <label htmlFor={id}>{rollout.behoerde.name}</label>
        </h4>
        <small className="key">{groupedKey(rollout.behoerde.traeger)}</small>
      </div>
      {milestone.itemsTotal > 0 && (
        <p className="links">
          <b>{milestone.itemsDone}</b> {t('form.of', { total: milestone.itemsTotal })}
        </p>
      )}
      <div className="stt">
        {milestone.objectedOn !== null ? (
          <State state="wartet">{t('items.mark.objected')}</State>
        ) : milestone.itemsTotal > 0 ? (
          <State state={missing === 0 ? 'gemeldet' : 'laeuft'}>
            {missing === 0 ? t('tasks.mandate.complete') : t('tasks.mandate.missing', { smart_count: missing })}
          </State>
        ) : (
          <State state={milestone.mark} />
        )}
        <small>
          {due}
          {due !== null && ', '}
          <Link to={`/rollouts/${rollout.id}#schritt-${milestone.position}`} aria-label={`${t('tasks.mandate.open')}: ${rollout.behoerde.name}`}>
            {t('tasks.mandate.open')}
          </Link>
        </small>
      </div>
      {refusal !== null && (
        <p className="refusal wide" role="alert">
          {refusal}
        </p>
      )}
      {milestone.objectedOn !== null && (
        <div className="wide">
          <ObjectionBanner milestone={{ ...milestone, objection: task.objection }} />
        </div>
      )}
    </li>
  )
}
