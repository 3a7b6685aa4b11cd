import {
  answered,
  countAnswered,
  holdsSteps,
  readList,
  suggestColumns,
  wantedInstances,
  type Blueprint,
  type ListAuthority,
  type ListColumn,
  type ListEntry,
  type ListFault,
  type ListRow,
} from '@blaupause/domain/blueprints'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { TableRow } from '../../platform/csv/index.js'
import type { Tx } from '../../platform/index.js'
import type { StoredImport } from './import-row.js'

/** A Land's list as it is kept with an import. Columns that hold neither days nor who is meant are never kept: nobody knows what is in them. */
export type StoredList = {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly ListRow[]
  readonly dropped: readonly string[]
  readonly columns: Readonly<Record<string, ListColumn>>
  readonly remembered: readonly string[]
  readonly picks: Readonly<Record<string, string>>
  readonly service: string
  readonly asOf: string
}

const CELL = 120

/** What is kept of a file: the columns that say who, and those that say when. `before`: what a column was called to be last time. */
export function keptList(
  name: string,
  rows: readonly TableRow[],
  { steps }: Blueprint,
  before: ReadonlyMap<string, ListColumn>,
  service: string,
  today: LocalDate,
): StoredList {
  const heads = Object.keys(rows[0]?.values ?? {})
  const suggested = suggestColumns(heads, steps)
  const still = (column: ListColumn): boolean => !column.startsWith('step:') || steps.some(({ id }) => `step:${id}` === column)
  const known = (head: string): ListColumn | undefined => [before.get(head)].find((column) => column !== undefined && still(column))
  const columns = Object.fromEntries(heads.map((head) => [head, known(head) ?? suggested[head]!]))
  const kept = heads.filter((head) => ['key', 'name', 'service'].includes(columns[head]!) || holdsSteps(rows.map(({ values }) => values[head] ?? '')))
  return {
    name: name.slice(0, 200),
    heads: kept,
    dropped: heads.filter((head) => !kept.includes(head)),
    columns: Object.fromEntries(kept.map((head) => [head, columns[head]!])),
    remembered: kept.filter((head) => known(head) !== undefined),
    picks: {},
    service,
    asOf: today,
    rows: rows.map(({ line, values }) => ({ line, values: Object.fromEntries(kept.map((head) => [head, (values[head] ?? '').slice(0, CELL)])) })),
  }
}

export async function storedList(tx: Tx, id: string): Promise<StoredList | null> {
  return (await tx.query<{ list: StoredList | null }>('import.list-of', 'select list from blueprint_import where id = $1', [id]))[0]?.list ?? null
}

/** Who of the import begins with which steps done, as the list is read now. */
export function readStored(list: StoredList, row: Pick<StoredImport, 'report' | 'answers'>, today: LocalDate): { entries: ListEntry[]; faults: ListFault[] } {
  const { plan, places, remembered, services } = row.report
  const wanted = wantedInstances(plan, answered(plan, row.answers, remembered))
  const authorities = wanted.flatMap(({ behoerdeId, onlinedienst }): ListAuthority[] => {
    const place = places[behoerdeId]
    return place ? [{ behoerdeId, onlinedienst, name: place.name, traeger: place.traeger, kreis: place.kreis }] : []
  })
  const made = new Set(wanted.map(({ onlinedienst }) => onlinedienst))
  const names = Object.entries(services)
    .filter(([id]) => made.has(id))
    .flatMap(([id, { de, en }]) => [id, de, en].map((name) => [name.toLowerCase(), id] as const))
  return readList(list.rows, authorities, {
    columns: list.columns,
    service: list.service,
    asOf: list.asOf,
    picks: list.picks,
    today,
    services: Object.fromEntries(names),
  })
}

/** The service that most rollouts are made for: what a list without that column is probably about. */
export function likelyService({ report, answers }: Pick<StoredImport, 'report' | 'answers'>): string {
  const { byService } = countAnswered(report.plan, answered(report.plan, answers, report.remembered))
  return [...byService].sort((a, b) => b.rollouts - a.rollouts)[0]?.onlinedienst ?? ''
}
