import { SYSTEM } from '@blaupause/domain/identity'
import { berlinDay, type DomainEvent } from '@blaupause/domain/kernel'
import { claimsLive, contradictionOf, isOpen } from '@blaupause/domain/proof'
import { contradictMilestone, milestoneEvent, type Milestone, type Now } from '@blaupause/domain/rollouts'
import { newId, type Message, type Tx } from '../platform/index.js'
import { changeRollout, processMessage } from '../rollouts/change-rollout.js'
import { saveRollouts, type LockedRollout, type RolloutChange } from '../rollouts/rollouts.store.js'
import { closeContradictions, looksOf, openContradictions } from './observations.store.js'

/** What judging left to be recorded, and the earliest instant at which a run of "not seen" becomes a contradiction. */
export type Judgement = { readonly events: DomainEvent[]; readonly messages: Message[]; readonly nextAt: string | null }

/**
 * Holds what was observed of these locked rollouts against what is claimed, and opens or closes contradictions. A confirmed
 * go-live that is contradicted turns back to reported (softly: nothing is undone before it, the report stays). Judging
 * again changes nothing. The looks must be written before.
 */
export async function judgeClaims(tx: Tx, rollouts: readonly LockedRollout[], now: Now): Promise<Judgement> {
  const { looks, open, silenced } = await looksOf(
    tx,
    rollouts.map(({ id }) => id),
    now.now,
  )
  const events: DomainEvent[] = []
  const changes: RolloutChange[] = []
  const opened: Parameters<typeof openContradictions>[1][number][] = []
  const ended: string[] = []
  let nextAt: string | null = null
  for (const rollout of rollouts) {
    const goLive = rollout.milestones.find((milestone) => milestone.goLive)
    if (!goLive || !claimsLive(goLive.state)) continue
    const found = contradictionOf(looks.get(rollout.id) ?? [], goLive.reportedOn)
    const counts = found !== null && found.since > (silenced.get(rollout.id) ?? '') ? found : null
    if (open.has(rollout.id)) {
      if (counts === null) {
        ended.push(rollout.id)
        events.push(ofSystem(goLive, 'milestone.contradiction-ended.v1', now, { since: open.get(rollout.id)!.since }))
      }
    } else if (counts !== null && isOpen(counts, now.now)) {
      opened.push({
        id: newId(),
        rolloutId: rollout.id,
        milestoneId: goLive.id,
        land: rollout.land,
        programme: rollout.programme,
        traeger: rollout.traeger,
        observation: counts.observation,
        since: counts.since,
        on: berlinDay(counts.since),
      })
      const change = contradictMilestone(goLive, { since: counts.since, observation: counts.observation }, SYSTEM, now)
      events.push(change.event)
      if (change.milestone !== goLive) changes.push(changeRollout(rollout, [change.milestone], now.today))
    } else if (counts !== null && (nextAt === null || counts.openAt < nextAt)) nextAt = counts.openAt
  }
  if (changes.length > 0) saveRollouts(tx, changes, now.now)
  openContradictions(tx, opened, now.now)
  closeContradictions(tx, ended, 'seen', now.now)
  return { events, messages: changes.flatMap(processMessage), nextAt }
}

function ofSystem(goLive: Milestone, type: DomainEvent['type'], { today }: Now, facts: DomainEvent['facts']): DomainEvent {
  return milestoneEvent(goLive, SYSTEM, type, today, facts)
}
