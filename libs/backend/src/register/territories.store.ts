import { landKey, type Territory } from '@blaupause/domain/register'
import type { LocalDate } from '@blaupause/domain/kernel'
import { found, type Tx } from '../platform/index.js'
import { TERRITORY_COLUMNS, TERRITORY_RECORD, territoryRow } from './territory-row.js'

/** The day of the newest edition of the register. */
export async function registerStand(tx: Tx): Promise<LocalDate> {
  return found((await tx.query<{ stand: LocalDate }>('edition.stand', 'select stand from edition order by stand desc limit 1'))[0]).stand
}

/** The records that hold now, as the rules need them. */
export async function currentTerritories(tx: Tx, land: string | null = null): Promise<Territory[]> {
  const rows = await tx.query<Omit<Territory, 'land'> & { land: string }>(
    'territory.current',
    `
    select key, level, ags, ars, name, seat, textkennzeichen, area_ha as "areaHa", population, plz, land, regierungsbezirk, kreis, verband from territory where valid_to is null and ($1::text is null or land = $1)`,
    [land],
  )
  return rows.map((row) => ({ ...row, land: landKey(row.land)! }))
}

/** The records of a Land that hold on a day: what a Land profile knows of later days is not among them. */
export async function territoriesOn(tx: Tx, land: string, on: LocalDate): Promise<Territory[]> {
  const rows = await tx.query<Omit<Territory, 'land'> & { land: string }>(
    'territory.on',
    `
    select key, level, ags, ars, name, seat, textkennzeichen, area_ha as "areaHa", population, plz, land, regierungsbezirk, kreis, verband from territory where land = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [land, on],
  )
  return rows.map((row) => ({ ...row, land: landKey(row.land)! }))
}

/** Ends what `keys` name on `on`; a version that began on that very day vanishes. */
export function endTerritories(tx: Tx, keys: readonly string[], on: LocalDate, by: Origin): void {
  tx.write('territory.replace', 'delete from territory where key = any($1) and valid_to is null and valid_from >= $2', [keys, on])
  tx.write('territory.end', 'update territory set valid_to = $2, ended_by = $3 where key = any($1) and valid_to is null', [keys, on, by])
}

/** Opens new versions from `from` on; set-based, the whole register in one statement. */
export function openTerritories(tx: Tx, territories: readonly Territory[], from: LocalDate | '-infinity', origin: Origin): void {
  tx.write(
    'territory.open',
    `
    insert into territory (${TERRITORY_COLUMNS}, origin, valid_from)
    select ${TERRITORY_COLUMNS}, $3, $2::date from json_to_recordset($1) as t (${TERRITORY_RECORD})`,
    [JSON.stringify(territories.map(territoryRow)), from, origin],
  )
}

/** Takes back what Land profiles know ahead of the edition of `stand`, so that it meets the last edition; what they knew before that day was true. */
export function withdrawProfileTerritories(tx: Tx, stand: LocalDate, land: string | null = null): void {
  tx.write('territory.withdraw', `delete from territory where origin = 'profile' and valid_from > $1 and ($2::text is null or land = $2)`, [stand, land])
  tx.write(
    'territory.reopen',
    `update territory set valid_to = null, ended_by = null where ended_by = 'profile' and valid_to > $1 and ($2::text is null or land = $2)`,
    [stand, land],
  )
}

export type Origin = 'register' | 'profile'
