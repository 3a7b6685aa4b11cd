import type { ReactNode } from 'react'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'

/** Beside an authority that is responsible no more: since when, and who is now; nothing beside the others. */
export function EndedNote({ row: { ended } }: { row: RolloutRow }): ReactNode {
  const { t, format } = useSay()
  if (ended === null) return null
  const on = format.date(ended.until)
  return (
    <small className="ended-note">
      {ended.successors.length > 0
        ? t('rollout.ended_short', { on, successor: format.list(ended.successors.map(({ name }) => name)) })
        : t('rollout.ended_short_unknown', { on })}
    </small>
  )
}
