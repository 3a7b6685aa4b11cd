import { useState, type ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

/** Says that what was typed and not saved the last time is in the form again, and offers to throw it away. `at`: in words. */
export function KeptHere({ at, count, onDiscard }: { at: string; count: number; onDiscard: () => void }): ReactNode {
  const { t } = useSay()
  const [read, setRead] = useState(false)
  if (read) return null
  return (
    <div className="done kept" role="status">
      <p>{t('assessments.kept', { at, smart_count: count })}</p>
      <span>
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setRead(true)
          }}
        >
          {t('assessments.kept_fine')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDiscard}>
          {t('assessments.kept_discard')}
        </button>
      </span>
    </div>
  )
}
