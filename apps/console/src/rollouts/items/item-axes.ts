import type { DisplayState } from '@blaupause/domain/rollouts'
import type { ItemView } from '@blaupause/contract/rollouts'
import { groupedKey } from '../../i18n/format.js'

export type Axis = { readonly key: string; readonly name: string; readonly items: readonly ItemView[] }
export type Axes = { readonly rows: readonly Axis[]; readonly columns: readonly Axis[] }

/** Rows are Gemeinden, columns Leistungen; where a step has only one of them, each item is a row. */
export function axesOf(items: readonly ItemView[]): Axes {
  const both = items.every(({ ags, leistung }) => ags !== null && leistung !== null)
  const rows = grouped(
    items,
    ({ ags, leistung }) => ags ?? leistung ?? '',
    ({ gemeinde, leistungName }) => gemeinde ?? leistungName ?? '',
  )
  return {
    rows: toldApart(rows),
    columns: both
      ? grouped(
          items,
          ({ leistung }) => leistung ?? '',
          ({ leistungName }) => leistungName ?? '',
        )
      : [{ key: '', name: '', items: [] }],
  }
}

/** Namesakes carry their key: there are two Altendorf in Bavaria, and three Heuchelheim in two Länder. */
function toldApart(rows: readonly Axis[]): Axis[] {
  const often = new Map<string, number>()
  for (const { name } of rows) often.set(name, (often.get(name) ?? 0) + 1)
  return rows.map((row) => (often.get(row.name)! > 1 ? { ...row, name: `${row.name}, ${groupedKey(row.key)}` } : row))
}

/** "Kirchdorf, Wohnsitz Anmeldung". */
export function groupName({ gemeinde, leistungName, key }: ItemView): string {
  return [gemeinde, leistungName].filter((part) => part !== null).join(', ') || key
}

/** The mark of one: an objection weighs more than that it was done. */
export function itemMark({ doneOn, provenOn, objectedOn }: ItemView): DisplayState {
  if (objectedOn !== null) return 'wartet'
  if (provenOn !== null) return 'belegt'
  return doneOn !== null ? 'gemeldet' : 'nicht'
}

function grouped(items: readonly ItemView[], keyOf: (item: ItemView) => string, nameOf: (item: ItemView) => string): Axis[] {
  const groups = new Map<string, ItemView[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups].map(([key, members]) => ({ key, name: nameOf(members[0]!), items: members }))
}
