import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import type { DraftEdits } from './use-draft-edits.js'

/** What is typed and not saved yet, and the way out of it in both directions. */
export function DraftBar({ draft, back }: { draft: DraftEdits; back: string }): ReactNode {
  const { t } = useSay()
  const { edits, misfits, clashes, command } = draft
  return (
    <div className="draft-bar" role="group" aria-label={t('draft.bar')}>
      <p role="status">
        {edits.length === 0 ? t('draft.all_saved') : t('draft.unsaved', { smart_count: edits.length })}
        {misfits.size > 0 && <> {t('draft.misfits', { smart_count: misfits.size })}</>}
      </p>
      <div className="btns">
        <button
          type="button"
          className="btn btn--primary"
          disabled={command.busy || clashes.length > 0 || edits.length === misfits.size}
          onClick={() => {
            void draft.save()
          }}
        >
          {t('draft.save')}
        </button>
        {edits.length > 0 && (
          <button type="button" className="btn btn--text" onClick={draft.discard}>
            {t('draft.discard')}
          </button>
        )}
        <Link className="btn btn--text" to={back}>
          {t('draft.read')}
        </Link>
      </div>
      <Outcome command={command} />
    </div>
  )
}
