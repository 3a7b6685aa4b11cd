import type { AwardBodyKind, PublicBody } from '@blaupause/domain/awards'
import { bodyName, plainName, type Territory } from '@blaupause/domain/register'
import type { Tx } from '../../platform/index.js'

type Row = Pick<Territory, 'name' | 'level' | 'textkennzeichen'> &
  Pick<PublicBody, 'key' | 'regierungsbezirk' | 'kreis' | 'population' | 'plz'> & { readonly kind: AwardBodyKind }

/** Whether a Gemeinde is a town; null for bodies that are none. */
export function isTown({ kind, textkennzeichen }: Pick<Territory, 'textkennzeichen'> & { readonly kind: AwardBodyKind }): boolean | null {
  return kind === 'gemeinde' ? TOWNS.includes(textkennzeichen ?? '') : null
}

/** Textkennzeichen of Stadt and Markt (FORMAT_GV100AD); the other Gemeinden lie in the country. */
const TOWNS = ['60', '61', '62', '63', '67']

/** The bodies of a Land that could hold its award, by name. */
export async function publicBodies(tx: Tx, land: string): Promise<PublicBody[]> {
  const rows = await tx.query<Row>(
    'public.bodies',
    `select b.key, b.kind, b.name, b.level, b.textkennzeichen, b.regierungsbezirk, case when b.kind <> 'bezirk' then coalesce(b.kreis, left(b.key, 5)) end kreis, b.population, (select plz from territory t where t.key = b.key and t.valid_to is null) plz
    from award_body b where b.land = $1 order by b.sort_name collate "C", b.key`,
    [land],
  )
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    name: bodyName(row),
    place: plainName(row),
    regierungsbezirk: row.regierungsbezirk,
    kreis: row.kreis,
    population: row.population,
    plz: row.plz,
    town: isTown(row),
  }))
}

/** Names of the Regierungsbezirke and Kreise of a Land, by key. */
export async function partNames(tx: Tx, land: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ key: string; name: string }>(
    'public.parts',
    `select key, name from territory where land = $1 and valid_to is null and level in ('regierungsbezirk', 'kreis') order by key`,
    [land],
  )
  return new Map(rows.map(({ key, name }) => [key, name]))
}
