import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlockerRow } from '@blaupause/contract/blockers'
import { useSay } from '../i18n/use-say.js'
import { previewOf } from './preview-of.js'

/** What the named day of a blocker would move and nobody has decided on yet; for whoever decides with the way to the preview. */
export function PendingShift({
  blocker,
  decides,
  onPreview,
}: {
  blocker: Pick<BlockerRow, 'id' | 'title' | 'shiftPending'>
  decides: boolean
  onPreview?: () => void
}): ReactNode {
  const { t } = useSay()
  if (blocker.shiftPending === 0) return null
  return (
    <p className="pending-shift">
      <strong>{t('blockers.pending.title')}</strong> {t('blockers.pending.what', { smart_count: blocker.shiftPending })}
      {decides && (
        <>
          {' '}
          <Link to={previewOf(blocker.id)} onClick={onPreview}>
            {t('blockers.pending.preview')}
            <span className="visually-hidden">: {blocker.title}</span>
          </Link>
        </>
      )}
      {!decides && (
        <>
          {' '}
          <span className="muted">{t('blockers.pending.who')}</span>
        </>
      )}
    </p>
  )
}
