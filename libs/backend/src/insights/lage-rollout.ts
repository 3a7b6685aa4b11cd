import type { RolloutRow } from '@blaupause/contract/rollouts'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import { rolloutMark } from '@blaupause/domain/rollouts'
import { groupBy, type Tx } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { ROLLOUT_FROM, ROLLOUT_ROW, rolloutRow, type StoredRolloutRow } from '../rollouts/rollout-row.js'

/** What the figures of the Lage ask of a rollout: little, because a programme may have 50,000 of them. */
export type LageRollout = Pick<RolloutRow, 'id' | 'pilot' | 'mark' | 'onlinedienst' | 'waitingOn' | 'waitingOrganisation' | 'waitingDays'> & {
  readonly behoerde: Pick<RolloutRow['behoerde'], 'name' | 'population'>
}

type Stored = Pick<
  StoredRolloutRow,
  | 'id'
  | 'pilot'
  | 'land'
  | 'seat'
  | 'behoerdeName'
  | 'population'
  | 'onlinedienst'
  | 'onlinedienstName'
  | 'state'
  | 'dueOn'
  | 'waitingOn'
  | 'waitingSince'
  | 'waitingOrganisation'
>

/** All rollouts of a programme on `today`, by the name of their authority. */
export async function lageRollouts(tx: Tx, programme: string, today: string): Promise<LageRollout[]> {
  const rows = await tx.query<Stored>(
    'lage.rollouts',
    `
select id, pilot, land, seat, behoerde_name "behoerdeName", population, onlinedienst, onlinedienst_name "onlinedienstName", state, due_on "dueOn", waiting_on "waitingOn", waiting_since "waitingSince", waiting_organisation "waitingOrganisation"
from rollout where programme = $1 order by sort_name, id`,
    [programme],
  )
  return rows.map((row) => ({
    id: row.id,
    pilot: row.pilot,
    mark: rolloutMark(row, today),
    onlinedienst: { id: row.onlinedienst, name: row.onlinedienstName },
    behoerde: { name: row.behoerdeName, population: row.population },
    waitingOn: row.waitingOn,
    waitingOrganisation: row.waitingOrganisation,
    waitingDays: row.waitingSince ? workingDaysBetween(calendarOf(row), row.waitingSince, today) : null,
  }))
}

/** In full those that stand alone in their cell of the matrix, where the cell is the rollout itself. */
export async function aloneInCell(tx: Tx, rollouts: readonly LageRollout[], today: string): Promise<(rollout: LageRollout) => RolloutRow | null> {
  const ids = [...groupBy(rollouts, ({ pilot, onlinedienst }) => `${pilot} ${onlinedienst.id}`).values()].flatMap((cell) =>
    cell.length === 1 ? [cell[0]!.id] : [],
  )
  const rows = await tx.query<StoredRolloutRow>('lage.alone', `select ${ROLLOUT_ROW} ${ROLLOUT_FROM} where r.id = any($1)`, [ids])
  const known = new Map(rows.map((row) => [row.id, rolloutRow(row, today)]))
  return ({ id }) => known.get(id) ?? null
}
