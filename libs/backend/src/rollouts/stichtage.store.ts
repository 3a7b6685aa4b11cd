import type { LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'

/** A day in force that a Land has entered in one of its named calendars. */
export type StoredStichtag = { readonly land: string; readonly calendar: string; readonly name: string | null; readonly on: LocalDate }

/** The days in force of some Länder, in ascending order; of all the reader may see without `lands`. */
export function readStichtage(tx: Tx, lands: readonly string[] | null = null): Promise<StoredStichtag[]> {
  return tx.query<StoredStichtag>(
    'stichtag.all',
    `select ${COLUMNS} from stichtag where ended_at is null and ($1::text[] is null or land = any($1)) order by on_day, calendar`,
    [lands],
  )
}

/** Those of the Länder of some rollouts; `target` is the SQL of their ids over `$1`. */
export function readStichtageOf(tx: Tx, target: string, ids: readonly string[]): Promise<StoredStichtag[]> {
  return tx.query<StoredStichtag>(
    'stichtag.read',
    `select ${COLUMNS} from stichtag where ended_at is null and land in (select land from rollout where id in ${target}) order by on_day, calendar`,
    [ids],
  )
}

const COLUMNS = `land, calendar, name, on_day "on"`
