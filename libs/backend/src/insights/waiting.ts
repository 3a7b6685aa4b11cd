import type { Lage } from '@blaupause/contract/insights'
import { BLOCKER_COLUMNS, blockerRow, type StoredBlocker } from '../blockers/blocker-row.js'
import { pendingRollouts } from '../blockers/pending-shift.js'
import { weightOn } from '../blockers/blockers.read-model.js'
import { groupBy, type Tx } from '../platform/index.js'
import { wording } from '../rollouts/wording.js'
import type { LageRollout } from './lage-rollout.js'

type Holding = Lage['waiting'][number]
type Waiting = { rolloutId: string; stepId: string; name: { de: string; en: string }; party: string }

/** How many of them the page shows. */
const MOST = 5

/**
 * What holds up most, by authorities × inhabitants × working days: open blockers of the programme, and rollouts that wait
 * on the same party for the same step of the same service and belong to no blocker yet.
 */
export async function longestWaits(tx: Tx, programme: string, rollouts: readonly LageRollout[], today: string): Promise<Holding[]> {
  const rows = new Map(rollouts.map((row) => [row.id, row]))
  const waiting = new Map(rollouts.filter(({ waitingOn, mark }) => waitingOn && mark !== 'belegt').map((row) => [row.id, row]))
  const reading = tx.query<StoredBlocker & { held: string[]; shiftPending: number }>(
    'lage.blockers',
    `${blockersOn(today)} order by ${weightOn(today)} desc, b.id limit ${MOST}`,
    [[programme]],
  )
  const steps = await tx.query<Waiting>('lage.waiting', WAITING, [[...waiting.keys()]])
  const groups = groupBy(steps, ({ rolloutId, stepId, party }) => `${party}|${stepId}|${waiting.get(rolloutId)!.onlinedienst.id}`)
  const blockers = (await reading).map(({ held, ...blocker }) =>
    ofBlocker(
      blocker,
      held.flatMap((id) => rows.get(id) ?? []),
      today,
    ),
  )
  return [...blockers, ...[...groups.values()].map((group) => ofGroup(programme, group, waiting))].sort((a, b) => weight(b) - weight(a)).slice(0, MOST)
}

function ofBlocker(stored: StoredBlocker & { shiftPending: number }, held: readonly LageRollout[], today: string): Holding {
  const blocker = blockerRow(stored, today)
  return {
    blocker,
    group: null,
    party: blocker.ownerName ?? blocker.party,
    stepId: blocker.stepId,
    stepName: blocker.stepName,
    onlinedienst: blocker.onlinedienstName,
    rollouts: blocker.authorities,
    inhabitants: blocker.inhabitants,
    days: blocker.days,
    authorities: held.map(({ id, behoerde }) => ({ rolloutId: id, name: behoerde.name })),
  }
}

function ofGroup(programme: string, group: readonly Waiting[], waiting: ReadonlyMap<string, LageRollout>): Holding {
  const rows = group.map(({ rolloutId }) => waiting.get(rolloutId)!)
  const { party, stepId, name } = group[0]!
  const { onlinedienst } = rows[0]!
  return {
    blocker: null,
    group: { programme, onlinedienst: onlinedienst.id, stepId, waitingOn: party },
    party,
    stepId,
    stepName: name,
    onlinedienst: onlinedienst.name,
    rollouts: rows.length,
    inhabitants: rows.reduce((sum, { behoerde }) => sum + behoerde.population, 0),
    days: Math.max(...rows.map(({ waitingDays }) => waitingDays ?? 0)),
    authorities: rows.map(({ id, behoerde }) => ({ rolloutId: id, name: behoerde.name })),
  }
}

function weight({ rollouts, inhabitants, days }: Holding): number {
  return rollouts * inhabitants * (days + 1)
}

const blockersOn = (today: string) => `
select ${BLOCKER_COLUMNS}, ${pendingRollouts(today)} "shiftPending", array(select m.rollout_id from blocker_milestone m where m.blocker_id = b.id and m.left_on is null) held
from blocker b where b.state <> 'solved' and b.programmes && $1`

const WAITING = `
select rollout_id "rolloutId", step_id "stepId", ${wording(`base->'name'`)} as name, coalesce(waiting_organisation, waiting_on) party from milestone
where rollout_id = any($1) and waiting_on is not null and not exists (select from blocker_milestone b where b.milestone_id = milestone.id and b.left_on is null)`
