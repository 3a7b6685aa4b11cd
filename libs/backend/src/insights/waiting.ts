import type { Lage } from '@blaupause/contract/insights'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { groupBy, type Tx } from '../platform/index.js'
import { wording } from '../rollouts/wording.js'

type Waiting = { rolloutId: string; stepId: string; name: { de: string; en: string }; party: string }

/** How many of them the page shows. */
const MOST = 5

/**
 * What holds up most: rollouts that wait on the same party for the same step of the same service, by authorities ×
 * inhabitants × working days.
 */
export async function longestWaits(tx: Tx, rollouts: readonly RolloutRow[]): Promise<Lage['waiting']> {
  const waiting = new Map(rollouts.filter(({ waitingOn, mark }) => waitingOn && mark !== 'belegt').map((row) => [row.id, row]))
  if (waiting.size === 0) return []
  const steps = await tx.query<Waiting>('lage.waiting', `select rollout_id "rolloutId", step_id "stepId", ${wording(`base->'name'`)} as name, waiting_on party from milestone where rollout_id = any($1) and waiting_on is not null`, [[...waiting.keys()]])
  const groups = groupBy(steps, ({ rolloutId, stepId, party }) => `${party}|${stepId}|${waiting.get(rolloutId)!.onlinedienst.id}`)
  return [...groups.values()]
    .map((group) => {
      const rows = group.map(({ rolloutId }) => waiting.get(rolloutId)!)
      const { party, stepId, name } = group[0]!
      return {
        party, stepId, stepName: name, onlinedienst: rows[0]!.onlinedienst.name, rollouts: rows.length,
        inhabitants: rows.reduce((sum, { behoerde }) => sum + behoerde.population, 0), days: Math.max(...rows.map(({ waitingDays }) => waitingDays ?? 0)),
        authorities: rows.map(({ id, behoerde }) => ({ rolloutId: id, name: behoerde.name })),
      }
    })
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST)
}

function weight({ rollouts, inhabitants, days }: Lage['waiting'][number]): number {
  return rollouts * inhabitants * (days + 1)
}
