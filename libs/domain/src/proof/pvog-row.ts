import { berlinHour, LocalDate, type Instant } from '../kernel/index.js'

/** One entry of the open PVOG data: a service of the catalogue, for a place, on a day. Keys are strings. */
export type PvogRow = {
  readonly line: number
  readonly leika: string
  readonly ars: string
  readonly url: string
  readonly listed: boolean
  readonly stand: Instant
}

/** What an entry says in its columns; the first that does not fit is named. */
export type PvogFault = { readonly column: 'leika_key' | 'ars' | 'online_status' | 'aktiv' | 'datenstand_pvog_import'; readonly value: string }

/** Columns of the export that are read (dashboard "Open-PVOG"); others may be there. */
export const pvogColumns = ['leika_key', 'ars', 'url', 'online_status', 'aktiv', 'datenstand_pvog_import'] as const

const YES = ['true', 'ja', '1', 'wahr', 'aktiv']
const NO = ['false', 'nein', '0', 'falsch', 'inaktiv', '']

/** Reads an entry. It counts as listed if it is active, has an address, and the export found it to be in order (`ok`). */
export function readPvogRow(line: number, values: Readonly<Record<string, string>>): PvogRow | PvogFault {
  const value = (column: string) => (values[column] ?? '').trim()
  const [leika, ars, url, status, active] = [value('leika_key'), value('ars'), value('url'), value('online_status').toLowerCase(), value('aktiv').toLowerCase()]
  if (!/^\d{14}$/.test(leika)) return { column: 'leika_key', value: leika }
  if (!/^\d{12}$/.test(ars)) return { column: 'ars', value: ars }
  if (status !== 'ok' && status !== 'nicht ok') return { column: 'online_status', value: status }
  if (!YES.includes(active) && !NO.includes(active)) return { column: 'aktiv', value: active }
  const stand = instantOf(value('datenstand_pvog_import'))
  if (stand === null) return { column: 'datenstand_pvog_import', value: value('datenstand_pvog_import') }
  return { line, leika, ars, url, listed: status === 'ok' && YES.includes(active) && url !== '', stand }
}

/** A day or a time as the export writes it (`2026-03-02`, `2026-03-02T04:10:00`, `02.03.2026 04:10`), at that hour in Berlin. */
function instantOf(text: string): Instant | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)\.(\d\d)\.(\d{4}))(?:[T ](\d\d):(\d\d))?/.exec(text)
  if (!match) return null
  const day = match[1] ? `${match[1]}-${match[2]}-${match[3]}` : `${match[6]}-${match[5]}-${match[4]}`
  const [hour, minute] = [Number(match[7] ?? 0), Number(match[8] ?? 0)]
  if (!LocalDate.safeParse(day).success || hour > 23 || minute > 59) return null
  return new Date(Date.parse(berlinHour(day, hour)) + minute * 60_000).toISOString()
}
