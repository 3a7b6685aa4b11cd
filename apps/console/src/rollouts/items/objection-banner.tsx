import type { ReactNode } from 'react'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'

/** "Einspruch der VG Siegenburg": who, when, against whose report, in their words; until somebody answers it. */
export function ObjectionBanner({
  milestone,
}: {
  milestone: Pick<RolloutView['milestones'][number], 'objectedOn' | 'objectedByOrganisation' | 'objectedAgainst' | 'objection'>
}): ReactNode {
  const { t, format } = useSay()
  if (milestone.objectedOn === null) return null
  return (
    <div className="objection" role="note">
      <p>
        <b>{t('items.objection', { organisation: milestone.objectedByOrganisation ?? '–', on: format.date(milestone.objectedOn) })}</b>{' '}
        {milestone.objection !== null && <q>{milestone.objection}</q>}{' '}
        {milestone.objectedAgainst !== null && t('items.objection_against', { organisation: milestone.objectedAgainst })}
      </p>
    </div>
  )
}
