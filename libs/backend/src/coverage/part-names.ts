import type { CoveragePart } from '@blaupause/contract/coverage'
import type { Tx } from '../platform/index.js'
import type { Asked } from './asked.js'
import { holds } from './counted.js'

type Text = { readonly de: string; readonly en: string }
type Part = { readonly part: string | null; readonly land: string }

const apart: Text = { de: 'Behörden des Landes', en: 'Offices of the Land' }
const towns: Readonly<Record<string, Text>> = { stadt: { de: 'Kreisfreie Städte', en: 'Independent cities' }, land: { de: 'Landkreise', en: 'Districts' }, landesbehoerde: apart }

/** What the parts of a figure are called, by the register of the day. */
export async function partNames(tx: Tx, by: CoveragePart, parts: readonly Part[], { registerDay }: Asked): Promise<(part: Part) => Text> {
  if (by === 'stadt-land') return ({ part }) => towns[part ?? 'landesbehoerde'] ?? apart
  const keys = [...new Set(parts.map(({ part }) => part).filter((part) => part !== null))]
  const names = new Map((await (by === 'onlinedienst'
    ? tx.query<{ key: string; name: Text }>('coverage.services', 'select id key, short_name name from onlinedienst where id = any($1)', [keys])
    : tx.query<{ key: string; name: Text }>('coverage.areas', `select ${by === 'land' ? 'land' : 'key'} key, json_build_object('de', name, 'en', name) name from territory t where level = $3 and ${by === 'land' ? 'land' : 'key'} = any($1) and ${holds('t', '$2::date')}`, [keys, registerDay, by]))
  ).map(({ key, name }) => [key, name]))
  return ({ part }) => (part === null ? apart : (names.get(part) ?? { de: part, en: part }))
}
