import type { RowFault } from '@blaupause/contract/http'
import { canEnterFachverfahren, enterFachverfahren, fachverfahrenKey, type FachverfahrenPlan } from '@blaupause/domain/fachverfahren'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { groupBy, newId } from '../platform/index.js'
import { rowFault } from '../platform/csv/index.js'
import type { EndedBody } from '../register/index.js'
import type { NewEntry, OfficeScope, StoredEntry } from './fachverfahren.store.js'
import type { EntryRow } from './read-fachverfahren.js'

export type EntriesPlan = { entries: NewEntry[]; superseded: string[]; ended: { id: string; validTo: string }[]; unchanged: number; refused: RowFault[] }

/** What a list does to the histories, row by row by the rule of the single entry; rows of one authority see each other. */
export function planEntries(
  actor: Actor,
  rows: readonly EntryRow[],
  known: { offices: readonly OfficeScope[]; history: readonly StoredEntry[]; services: ReadonlySet<string>; ended: ReadonlyMap<string, EndedBody> },
  now: Pick<Now, 'today'>,
): EntriesPlan {
  const offices = new Map(known.offices.map((office) => [office.id, office]))
  const histories = groupBy(known.history, placeOf)
  const stored = new Set(known.history.map(({ id }) => id))
  const fresh = new Map<string, NewEntry>()
  const lines = new Map<string, number>()
  const plan: EntriesPlan = { entries: [], superseded: [], ended: [], unchanged: 0, refused: [] }
  for (const row of rows) {
    const office = offices.get(row.behoerde)
    const place = placeOf({ behoerdeId: row.behoerde, onlinedienst: row.onlinedienst })
    const twice = lines.get(`${place} ${row.validFrom}`)
    const fault = faultOf(actor, row, office, known) ?? (twice === undefined ? null : rowFault(row.line, null, 'row.twice', { line: twice }))
    if (fault) {
      plan.refused.push(fault)
      continue
    }
    lines.set(`${place} ${row.validFrom}`, row.line)
    const history = histories.get(place) ?? []
    const change = decided(history, row, now, plan.refused)
    if (change === undefined) continue
    if (change === null) {
      plan.unchanged += 1
      continue
    }
    const { land, programme, traeger } = office!
    const entry: NewEntry = {
      ...change.entry,
      id: newId(),
      behoerdeId: row.behoerde,
      onlinedienst: row.onlinedienst,
      key: fachverfahrenKey(row),
      source: row.source,
      land,
      programme,
      traeger,
    }
    fresh.set(entry.id, entry)
    if (change.supersedes) plan.superseded.push(change.supersedes.id)
    if (change.ends) end(change.ends.id, row.validFrom)
    histories.set(place, [
      ...history.filter(({ id }) => id !== change.supersedes?.id).map((other) => (other.id === change.ends?.id ? { ...other, validTo: row.validFrom } : other)),
      entry,
    ])
  }
  return { ...plan, entries: [...fresh.values()] }

  function end(id: string, validTo: string): void {
    const entry = fresh.get(id)
    if (entry) fresh.set(id, { ...entry, validTo })
    else if (stored.has(id)) plan.ended = [...plan.ended.filter((other) => other.id !== id), { id, validTo }]
  }
}

function decided(
  history: readonly StoredEntry[],
  { product, maker, version, operator, validFrom, line }: EntryRow,
  now: Pick<Now, 'today'>,
  refused: RowFault[],
): FachverfahrenPlan<StoredEntry> | undefined {
  try {
    return enterFachverfahren(history, { product, maker, version, operator, validFrom }, now)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    refused.push(rowFault(line, 'valid_from', error.code, error.details))
    return undefined
  }
}

function faultOf(
  actor: Actor,
  row: EntryRow,
  office: OfficeScope | undefined,
  { services, ended }: { readonly services: ReadonlySet<string>; readonly ended: ReadonlyMap<string, EndedBody> },
): RowFault | null {
  const gone = ended.get(row.behoerde)
  if (!office && gone) return rowFault(row.line, 'behoerde', 'register.merged', { ...gone })
  if (!office) return rowFault(row.line, 'behoerde', 'row.unknown-key', { key: row.behoerde.slice(0, 80) })
  if (row.onlinedienst !== null && !services.has(row.onlinedienst))
    return rowFault(row.line, 'onlinedienst', 'row.unknown-key', { key: row.onlinedienst.slice(0, 80) })
  return canEnterFachverfahren(actor, office) ? null : rowFault(row.line, 'behoerde', 'permission.denied', { who: 'Behörde / Land / Roll-in-Team' })
}

function placeOf({ behoerdeId, onlinedienst }: Pick<StoredEntry, 'behoerdeId' | 'onlinedienst'>): string {
  return `${behoerdeId} ${onlinedienst ?? ''}`
}
