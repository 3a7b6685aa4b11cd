import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { RolloutWaits } from '@blaupause/contract/blockers'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { canOpenBlocker } from '@blaupause/domain/blockers'
import type { Actor } from '@blaupause/domain/identity'
import { useSay } from '../i18n/use-say.js'

/** Below a step that waits: the blocker that holds it, or the way to make it one; `fachverfahren`: the key it clusters by. */
export function BlockerOfStep({ milestone, actor, fachverfahren }: { milestone: MilestoneView; actor: Actor; fachverfahren: string | null }): ReactNode {
  const { t } = useSay()
  const { data } = useGetOne<RolloutWaits & { id: string }>('rollout-waits', { id: milestone.rolloutId }, { retry: false })
  if (!data) return null
  const blocker = data.blockers.find(({ milestoneId, state }) => milestoneId === milestone.id && state !== 'solved')
  if (blocker)
    return (
      <p className="source">
        {t('blockers.held_by')} <Link to={`/blocker/${blocker.id}`}>{blocker.title}</Link>
      </p>
    )
  if (!canOpenBlocker(actor, milestone)) return null
  return (
    <p className="source">
      <Link
        to={`/blocker/neu?${new URLSearchParams({ milestone: milestone.id, waitingOn: milestone.waitingOrganisation ?? milestone.waitingOn ?? '', ...(fachverfahren !== null && { fachverfahren }) }).toString()}`}
      >
        {t('blockers.open.as')}
      </Link>
    </p>
  )
}
