import type { CoveragePart } from '@blaupause/contract/coverage'
import type { Tx } from '../platform/index.js'
import type { Asked } from './asked.js'
import { holds } from './counted.js'

type Text = { readonly de: string; readonly en: string }
type Part = { readonly part: string | null; readonly land: string }

const apart: Text = { de: 'Behörden des Landes', en: 'Offices of the Land' }
const towns: Readonly<Record<string, Text>> = {
  stadt: { de: 'Kreisfreie Städte', en: 'Independent cities' },
  land: { de: 'Landkreise', en: 'Districts' },
  landesbehoerde: apart,
}

/** What the parts of a figure are called, by the register of the day. Asked for beside the figures, not after them. */
export async function partNames(tx: Tx, by: CoveragePart, { registerDay, laender }: Asked): Promise<(part: Part) => Text> {
  if (by === 'stadt-land') return ({ part }) => towns[part ?? 'landesbehoerde'] ?? apart
  const names = new Map(
    (
      await (by === 'onlinedienst'
        ? tx.query<{ key: string; name: Text }>('coverage.services', 'select id key, short_name name from onlinedienst', [])
        : tx.query<{ key: string; name: Text }>(
            'coverage.areas',
            `select ${by === 'land' ? 'land' : 'key'} key, json_build_object('de', name, 'en', name) name from territory t where level = $3 and land = any($1) and ${holds('t', '$2::date')}`,
            [laender, registerDay, by],
          ))
    ).map(({ key, name }) => [key, name]),
  )
  return ({ part }) => (part === null ? apart : (names.get(part) ?? { de: part, en: part }))
}
