import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Tasks } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'

/** The result, the next day, one action. */
export function NothingToDo({ tasks }: { tasks: Tasks }): ReactNode {
  const { t, format } = useSay()
  const live = tasks.rollouts.filter(({ liveReportedOn, mark }) => liveReportedOn !== null || mark === 'bestand')
  return (
    <div className="empty">
      <h1>{t('tasks.nothing')}</h1>
      <p>
        {tasks.nextOn === null ? t('tasks.no_next') : t('tasks.next', { on: format.due(tasks.nextOn) })}{' '}
        {live.length > 0 ? t('tasks.live', { smart_count: live.length, total: tasks.rollouts.length }) : tasks.rollouts.length > 0 ? t('tasks.none_live') : ''}
        {tasks.elsewhere.length > 0 && ` ${t('tasks.elsewhere', { smart_count: tasks.elsewhere.length })}`}
      </p>
      <div className="btns">
        <button
          type="button"
          className="btn"
          onClick={() => {
            print()
          }}
        >
          {t('tasks.print')}
        </button>
        <Link className="btn btn--text" to="/rollouts">
          {t('tasks.what_is_done')}
        </Link>
      </div>
    </div>
  )
}
