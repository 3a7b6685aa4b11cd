import { LocalDate } from '../kernel/index.js'
import { registerKey } from '../register/index.js'
import { procedureOrigins, type ProcedureOrigin } from './procedure.js'

/** Columns of a file of Online-Verfahren. `leistungen`: LeiKa keys, parted by blanks; `senden`, `im_portal`: ja or nein; others are ignored. */
export const procedureColumns = ['schluessel', 'name', 'link', 'art', 'senden', 'im_portal', 'stand'] as const

/** Columns that only the federal dashboard's export has: its metric counts Verwaltungsleistungen and never stands beside this one. */
export const otherMetricColumns = ['leika_key', 'art_flaechendeckung', 'online_status', 'datenstand_pvog_import'] as const

export type ProcedureRow = {
  readonly line: number
  readonly body: string
  readonly name: string
  readonly link: string
  readonly origin: ProcedureOrigin
  readonly provider: string
  readonly leistungen: readonly string[]
  readonly submittable: boolean | null
  readonly inPortal: boolean
  readonly seenOn: LocalDate
}

const says = new Map([...['ja', 'true', '1'].map((word) => [word, true] as const), ...['nein', 'false', '0'].map((word) => [word, false] as const)])

/** A row read by its columns, or the column that does not fit. What needs the register or the network is not checked here. */
export function readProcedureRow(line: number, values: Readonly<Record<string, string>>): ProcedureRow | { readonly column: string; readonly value: string } {
  const field = (column: string) => values[column] ?? ''
  const bad = (column: string) => ({ column, value: field(column) })
  const [origin, sends, shown] = [field('art').toLowerCase(), says.get(field('senden').toLowerCase()), says.get(field('im_portal').toLowerCase())]
  if (field('schluessel') === '') return bad('schluessel')
  if (field('name') === '' || field('name').length > 300) return bad('name')
  if (field('link') === '' || field('link').length > 2000) return bad('link')
  if (!(procedureOrigins as readonly string[]).includes(origin)) return bad('art')
  if (sends === undefined && field('senden') !== '') return bad('senden')
  if (shown === undefined) return bad('im_portal')
  if (!LocalDate.safeParse(field('stand')).success) return bad('stand')
  return {
    line,
    body: registerKey(field('schluessel')).toUpperCase(),
    name: field('name'),
    link: field('link'),
    origin: origin as ProcedureOrigin,
    provider: field('anbieter').slice(0, 200),
    leistungen: [
      ...new Set(
        field('leistungen')
          .split(/[\s,]+/)
          .filter(Boolean),
      ),
    ].slice(0, 200),
    submittable: sends ?? null,
    inPortal: shown,
    seenOn: field('stand'),
  }
}
