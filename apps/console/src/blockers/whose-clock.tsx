import type { ReactNode } from 'react'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { parties } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'

/** Whose clock runs at an open step: that of whom it waits for, with the organisation's name; the owner's rests so long. */
export function WhoseClock({ milestone, authority }: { milestone: RolloutView['milestones'][number]; authority: string }): ReactNode {
  const { t, format, party } = useSay()
  if (milestone.state !== 'open' && milestone.state !== 'running') return null
  const owner = milestone.owner === 'kommune' ? authority : milestone.ownerName
  if (milestone.waitingOn === null) return milestone.state === 'running' ? <p className="source">{t('waits.clock_own', { owner })}</p> : null
  const known = (parties as readonly string[]).includes(milestone.waitingOn)
  const who =
    milestone.waitingOrganisation === null ? party(milestone.waitingOn) : `${milestone.waitingOrganisation}${known ? ` (${party(milestone.waitingOn)})` : ''}`
  return (
    <p className="source">
      {t('waits.clock', {
        who,
        since: milestone.waitingSince === null ? '–' : format.date(milestone.waitingSince),
        days: t('unit.working_days', { smart_count: milestone.waitingDays ?? 0 }),
        owner,
      })}
    </p>
  )
}
