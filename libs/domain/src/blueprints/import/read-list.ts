import { LocalDate } from '../../kernel/index.js'
import { registerKey, sortName } from '../../register/index.js'
import type { ListColumn } from './list-columns.js'

export type ListRow = { readonly line: number; readonly values: Readonly<Record<string, string>> }

/** An authority that the import makes a rollout for. `traeger`: its key in the register. */
export type ListAuthority = {
  readonly behoerdeId: string
  readonly onlinedienst: string
  readonly name: string
  readonly traeger: string
  readonly kreis: string | null
}

/** How a list is read. `service`: of rows that name none; `asOf`: the day of what is only ticked off; `picks`: who is meant, by line. `services`: ids by what people call them. */
export type ListReading = {
  readonly columns: Readonly<Record<string, ListColumn>>
  readonly service: string
  readonly asOf: string
  readonly today: string
  readonly picks: Readonly<Record<string, string>>
  readonly services: Readonly<Record<string, string>>
}

/** What a row brings: these steps were done on these days, in the order of the days. */
export type ListEntry = {
  readonly line: number
  readonly behoerdeId: string
  readonly onlinedienst: string
  readonly name: string
  readonly steps: readonly { readonly step: string; readonly on: string }[]
}

/** Why a row is not taken over. `who`: those that may be meant. */
export type ListFault = {
  readonly line: number
  readonly column: string | null
  readonly code: 'list.nobody' | 'list.ambiguous' | 'list.unknown' | 'list.service' | 'list.twice' | 'list.day' | 'list.future' | 'list.nothing'
  readonly value: string
  readonly who: readonly Pick<ListAuthority, 'behoerdeId' | 'name' | 'traeger' | 'kreis'>[]
}

/** Reads a list row by row: who is meant, and which steps were done when. A row with a fault is left out whole, the others count. */
export function readList(rows: readonly ListRow[], authorities: readonly ListAuthority[], reading: ListReading): { entries: ListEntry[]; faults: ListFault[] } {
  const faults: ListFault[] = []
  const lines = new Map<string, number>()
  const names = new Map<string, ListAuthority[]>()
  for (const one of authorities) names.set(plainName(one.name), [...(names.get(plainName(one.name)) ?? []), one])
  const entries = rows.flatMap((row): ListEntry[] => {
    const onlinedienst = serviceOfRow(row, reading)
    if (onlinedienst === null)
      return refuse({ line: row.line, column: headOf(reading, 'service'), code: 'list.service', value: valueOf(row, reading, 'service'), who: [] })
    const found = whoOf(
      row,
      authorities.filter((one) => one.onlinedienst === onlinedienst),
      names,
      onlinedienst,
      reading,
    )
    if ('code' in found) return refuse(found)
    const key = `${found.behoerdeId} ${onlinedienst}`
    const twice = lines.get(key)
    if (twice !== undefined) return refuse({ line: row.line, column: null, code: 'list.twice', value: String(twice), who: [] })
    const steps = stepsOf(row, reading)
    if ('code' in steps) return refuse(steps)
    if (steps.length === 0) return refuse({ line: row.line, column: null, code: 'list.nothing', value: '', who: [] })
    lines.set(key, row.line)
    return [{ line: row.line, behoerdeId: found.behoerdeId, onlinedienst, name: found.name, steps: [...steps].sort((a, b) => (a.on < b.on ? -1 : 1)) }]
  })
  return { entries, faults }

  function refuse(fault: ListFault): [] {
    faults.push(fault)
    return []
  }
}

/** A name without what kind of body it is and without signs: „Stadt St. Wendel“ and „St.Wendel“ are the same. */
function plainName(name: string): string {
  return sortName(name)
    .replace(/\b(landeshauptstadt|kreisstadt|mittelstadt|stadt|gemeinde|markt|vg|verwaltungsgemeinschaft|landkreis|landratsamt|kreis|regionalverband)\b/g, '')
    .replace(/[^a-z0-9]+/g, '')
}

function headOf({ columns }: ListReading, what: ListColumn): string | null {
  return Object.keys(columns).find((head) => columns[head] === what) ?? null
}

function valueOf({ values }: ListRow, reading: ListReading, what: ListColumn): string {
  const head = headOf(reading, what)
  return head === null ? '' : (values[head] ?? '').trim()
}

function serviceOfRow(row: ListRow, reading: ListReading): string | null {
  const said = valueOf(row, reading, 'service')
  if (said === '') return reading.service
  const service = said.toLowerCase()
  return Object.hasOwn(reading.services, service) ? reading.services[service]! : null
}

function whoOf(
  row: ListRow,
  own: readonly ListAuthority[],
  names: ReadonlyMap<string, readonly ListAuthority[]>,
  onlinedienst: string,
  reading: ListReading,
): ListAuthority | ListFault {
  const picked = own.find(({ behoerdeId }) => behoerdeId === reading.picks[String(row.line)])
  if (picked) return picked
  const key = registerKey(valueOf(row, reading, 'key'))
  const name = valueOf(row, reading, 'name')
  const ags = /^\d{12}$/.test(key) ? key.slice(0, 5) + key.slice(9) : key
  const byKey = key === '' ? undefined : own.find(({ behoerdeId, traeger }) => traeger === key || traeger === ags || behoerdeId === key)
  if (byKey) return byKey
  const same = name === '' ? [] : (names.get(plainName(name)) ?? []).filter((one) => one.onlinedienst === onlinedienst)
  if (same.length === 1 && key === '') return same[0]!
  const fault = (code: ListFault['code'], value: string, who: readonly ListAuthority[]): ListFault => ({
    line: row.line,
    column: headOf(reading, key === '' ? 'name' : 'key'),
    code,
    value,
    who: who.slice(0, 5).map(({ behoerdeId, name: called, traeger, kreis }) => ({ behoerdeId, name: called, traeger, kreis })),
  })
  if (key === '' && name === '') return fault('list.nobody', '', [])
  if (same.length > 1) return fault('list.ambiguous', name, same)
  return fault('list.unknown', key === '' ? name : key, same.length > 0 ? same : near(name, own))
}

/** Names that somebody may have meant: those that hold the written one or lie in it, then those that differ in up to two letters. */
function near(name: string, own: readonly ListAuthority[]): ListAuthority[] {
  const wanted = plainName(name)
  if (wanted.length < 3) return []
  const scored = own.map((one) => {
    const plain = plainName(one.name)
    return { one, far: plain.includes(wanted) || wanted.includes(plain) ? 0 : distance(plain, wanted) }
  })
  return scored
    .filter(({ far }) => far <= 2)
    .sort((a, b) => a.far - b.far)
    .map(({ one }) => one)
}

/** How many letters differ (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) row[j] = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    before = row
  }
  return before[b.length]!
}

const DONE = new Set(['ja', 'x', 'ok', 'erledigt', 'fertig', 'done', 'yes', 'true', '1', '✓'])
const NOT = new Set(['', '-', '–', 'nein', 'no', 'offen', 'false', '0'])
/** Nothing that is worth taking over was connected earlier. */
const EARLIEST = '2000-01-01'

function stepsOf({ line, values }: ListRow, { columns, asOf, today }: ListReading): { step: string; on: string }[] | ListFault {
  const steps: { step: string; on: string }[] = []
  for (const [column, what] of Object.entries(columns)) {
    if (!what.startsWith('step:')) continue
    const value = (values[column] ?? '').trim()
    if (NOT.has(value.toLowerCase())) continue
    const on = DONE.has(value.toLowerCase()) ? asOf : dayOf(value)
    if (on === null || on < EARLIEST) return { line, column, code: 'list.day', value, who: [] }
    if (on > today) return { line, column, code: 'list.future', value, who: [] }
    steps.push({ step: what.slice('step:'.length), on })
  }
  return steps
}

/** 31.12.2025, 31.12.25 or 2025-12-31 as a day that exists. */
function dayOf(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(text)
  const iso = german ? `${german[3]!.length === 2 ? `20${german[3]}` : german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : text
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && LocalDate.safeParse(iso).success ? iso : null
}

/** Whether a column holds nothing but days and ticks; others are never kept, whatever they hold. */
export function holdsSteps(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return (
    filled.length > 0 &&
    filled.filter((cell) => DONE.has(cell.toLowerCase()) || NOT.has(cell.toLowerCase()) || dayOf(cell) !== null).length * 2 >= filled.length
  )
}
