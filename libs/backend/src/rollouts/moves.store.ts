import type { Pause } from '@blaupause/domain/blueprints'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { DayShift, Milestone } from '@blaupause/domain/rollouts'
import { groupBy, newId, type Tx } from '../platform/index.js'
import { readStichtageOf, type StoredStichtag } from './stichtage.store.js'

/** A Sperrzeit set by a Land: for all of its authorities (`traeger`: its two digits) or for one body. */
export type StoredSperrzeit = {
  readonly id: string
  readonly land: string
  readonly traeger: string
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly kinds: readonly string[]
  readonly maxPopulation: number | null
}

/** Most steps were never moved. */
const NONE: never[] = []

type Moves = {
  into: <M extends { id: string }>(milestone: M) => M & { shifts: DayShift[]; pauses: Pause[] }
  sperrzeiten: StoredSperrzeit[]
  stichtage: StoredStichtag[]
}

/** What has moved the steps of some rollouts, to be put into the rows just read: days somebody set and waits that ended; and the Sperrzeiten and Stichtage of their Länder. `target` is the SQL of their ids over `$1`. */
export async function readMoves(tx: Tx, target: string, ids: readonly string[]): Promise<Moves> {
  const shifting = tx.query<DayShift & { milestone: string }>(
    'shift.read',
    `select milestone_id milestone, set_to "on", set_at at, organisation, command_key "commandKey" from milestone_shift where rollout_id in ${target} order by recorded_at, id`,
    [ids],
  )
  const pausing = tx.query<Pause & { milestone: string }>(
    'pause.read',
    `select milestone_id milestone, coalesce(organisation, party) party, from_on since, until_on until from wait_span where rollout_id in ${target} and until_on is not null order by from_on, id`,
    [ids],
  )
  const naming = readStichtageOf(tx, target, ids)
  const sperrzeiten = await tx.query<StoredSperrzeit>(
    'sperrzeit.read',
    `select ${SPERRZEIT_COLUMNS} from sperrzeit where lifted_at is null and land in (select land from rollout where id in ${target}) order by from_on, id`,
    [ids],
  )
  const shifts = groupBy(await shifting, ({ milestone }) => milestone)
  const pauses = groupBy(await pausing, ({ milestone }) => milestone)
  return {
    sperrzeiten,
    stichtage: await naming,
    into: (milestone) => Object.assign(milestone, { shifts: shifts.get(milestone.id) ?? NONE, pauses: pauses.get(milestone.id) ?? NONE }),
  }
}

/** Columns of `StoredSperrzeit`. */
export const SPERRZEIT_COLUMNS = `id, land, traeger, name, from_on "from", to_on "to", kinds, max_population "maxPopulation"`

/** Keeps days that somebody set beside their steps. */
export function keepShifts(
  tx: Tx,
  set: readonly { milestone: Pick<Milestone, 'id' | 'rolloutId' | 'land' | 'programme' | 'traeger'>; shift: DayShift }[],
  now: string,
): void {
  const rows = set.map(({ milestone: { id, rolloutId, land, programme, traeger }, shift }) => ({
    id: newId(),
    milestone: id,
    rollout: rolloutId,
    land,
    programme,
    traeger,
    to: shift.on,
    at: shift.at,
    organisation: shift.organisation,
    key: shift.commandKey,
  }))
  if (rows.length > 0) tx.write('shift.keep', KEEP, [JSON.stringify(rows), now])
}

const KEEP = `
insert into milestone_shift (id, milestone_id, rollout_id, land, programme, traeger, set_to, set_at, organisation, command_key, recorded_at)
select id, milestone, rollout, land, programme, traeger, "to", at, organisation, key, $2
from json_to_recordset($1) as m (id uuid, milestone uuid, rollout uuid, land text, programme text, traeger text, "to" date, at date, organisation text, key text)`
