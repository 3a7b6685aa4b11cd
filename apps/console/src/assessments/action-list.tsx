import type { ReactNode } from 'react'
import type { AssessmentAction } from '@blaupause/contract/assessments'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** What must be done because a criterion was not reached, each with its day. */
export function ActionList({ actions, may }: { actions: readonly AssessmentAction[]; may: boolean }): ReactNode {
  const { t } = useSay()
  return (
    <section className="actions-list" aria-labelledby="massnahmen">
      <h2 id="massnahmen">{actions.length === 0 ? t('assessments.actions_none') : t('assessments.actions', { smart_count: actions.length })}</h2>
      {actions.length > 0 && (
        <ul className="list">
          {actions.map((action) => (
            <Action key={action.id} action={action} may={may} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Action({ action, may }: { action: AssessmentAction; may: boolean }): ReactNode {
  const { t, text, format } = useSay()
  const command = useCommand<{ id: string }>(t('assessments.finish'))
  const finish = async (): Promise<void> => {
    if ((await command.send(`/assessment-actions/${action.id}/finish`, { note: '' })) !== null)
      noted(t('assessments.finished'), { path: `/assessment-actions/${action.id}/reopen`, body: {} })
  }
  return (
    <li>
      {text(action.statement)}
      <small>
        {t(`assessments.action_${action.light}`)},{' '}
        {action.doneOn ? t('assessments.action_done', { on: format.date(action.doneOn) }) : t('assessments.action_due', { on: format.date(action.dueOn) })}
        {action.note && ` · ${action.note}`}
      </small>
      {may && action.doneOn === null && (
        <button
          type="button"
          className="btn btn--text"
          aria-label={t('assessments.finish_named', { statement: text(action.statement) })}
          disabled={command.busy}
          onClick={() => {
            void finish()
          }}
        >
          {t('assessments.finish')}
        </button>
      )}
      <Outcome command={command} />
    </li>
  )
}
