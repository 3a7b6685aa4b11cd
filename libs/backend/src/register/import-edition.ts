import { createHash } from 'node:crypto'
import { DomainError, type LocalDate } from '@blaupause/domain/kernel'
import {
  compareEditions,
  comparedFields,
  isGemeinde,
  parseGv100ad,
  registerFault,
  type ComparedField,
  type Edition,
  type RegisterDifference,
} from '@blaupause/domain/register'
import type { Now } from '@blaupause/domain/rollouts'
import { registerEditions } from '@blaupause/reference'
import { newCommandKey, record, type Tx } from '../platform/index.js'
import { currentTerritories, endTerritories, openTerritories, withdrawProfileTerritories } from './territories.store.js'

/** What an import changed. Population and area change nearly everywhere, so they are counted; the rest is listed. */
export type ImportReport = {
  readonly stand: LocalDate
  readonly before: LocalDate | null
  readonly records: number
  readonly gemeinden: number
  readonly opened: readonly { readonly key: string; readonly level: string; readonly name: string }[]
  readonly closed: readonly { readonly key: string; readonly level: string; readonly name: string; readonly absorbedBy: string | null }[]
  readonly renamed: RegisterDifference['renamed']
  readonly changed: RegisterDifference['changed']
  readonly counts: Readonly<Record<ComparedField, number>>
}

const COUNTED: readonly ComparedField[] = ['population', 'areaHa', 'plz']

/**
 * Takes in an edition as published: closes what vanished, opens what is new, keeps the history, reports the difference.
 * All or nothing. Refuses a faulty file (`register.line`), an older edition (`register.older`), and one in which a Land
 * of the last edition is missing. The same file again answers with the first report.
 */
export async function importEdition(tx: Tx, bytes: Uint8Array, now: Now): Promise<ImportReport> {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const edition = parseGv100ad(bytes)
  const [latest] = await tx.query<{ stand: string; digest: string; report: ImportReport }>(
    'edition.latest',
    'select stand, digest, report from edition order by stand desc limit 1',
  )
  if (latest?.digest === digest) return latest.report
  if (latest && edition.stand < latest.stand) throw new DomainError('register.older', { stand: edition.stand, latest: latest.stand })
  withdrawProfileTerritories(tx, edition.stand)
  const before = latest ? { territories: await currentTerritories(tx) } : { territories: [] }
  refuseMissingLand(before, edition)
  const difference = compareEditions(before, edition)
  const touched = new Set([...difference.opened, ...difference.renamed, ...difference.changed].map(({ key }) => key))
  endTerritories(tx, [...touched, ...difference.closed.map(({ key }) => key)], edition.stand, 'register')
  openTerritories(
    tx,
    edition.territories.filter(({ key }) => touched.has(key)),
    latest ? edition.stand : '-infinity',
    'register',
  )
  const report = reportOf(edition, latest?.stand ?? null, latest ? difference : { opened: [], closed: [], renamed: [], changed: [] })
  keepEdition(tx, edition.stand, digest, report, now)
  return report
}

function refuseMissingLand(before: Pick<Edition, 'territories'>, { territories }: Edition): void {
  const laender = new Set(territories.map(({ land }) => land))
  const missing = before.territories.find(({ land }) => !laender.has(land))
  if (missing) throw registerFault(territories.length + 1, 'land-missing', missing.land)
}

function reportOf({ stand, territories }: Edition, before: LocalDate | null, { opened, closed, renamed, changed }: RegisterDifference): ImportReport {
  return {
    stand,
    before,
    records: territories.length,
    gemeinden: territories.filter(isGemeinde).length,
    opened: opened.map(({ key, level, name }) => ({ key, level, name })),
    closed: closed.map(({ key, level, name, absorbedBy }) => ({ key, level, name, absorbedBy })),
    renamed,
    changed: changed.filter(({ field }) => !COUNTED.includes(field)),
    counts: Object.fromEntries(comparedFields.map((field) => [field, changed.filter((change) => change.field === field).length])) as Record<
      ComparedField,
      number
    >,
  }
}

/** The day of an edition's population stands in its notes, not in the file; it is known for the shipped ones. */
function populationDay(stand: LocalDate): LocalDate | null {
  return registerEditions.find((edition) => edition.stand === stand)?.populationOn ?? null
}

function keepEdition(tx: Tx, stand: LocalDate, digest: string, report: ImportReport, now: Now): void {
  tx.write(
    'edition.keep',
    `
    insert into edition (stand, imported_at, digest, records, gemeinden, report, population_on) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (stand) do update set imported_at = excluded.imported_at, digest = excluded.digest, records = excluded.records, gemeinden = excluded.gemeinden, report = excluded.report, population_on = excluded.population_on`,
    [stand, now.now, digest, report.records, report.gemeinden, JSON.stringify(report), populationDay(stand)],
  )
  const { opened, closed, renamed, records, gemeinden } = report
  record(
    tx,
    newCommandKey(),
    [
      {
        type: 'register.imported.v1',
        effectiveOn: stand,
        subject: { type: 'edition', id: stand },
        rolloutId: null,
        stepId: null,
        land: null,
        programme: null,
        traeger: null,
        onBehalfOf: null,
        facts: { digest, records, gemeinden, opened: opened.length, closed: closed.length, renamed: renamed.length },
        text: null,
      },
    ],
    [],
    now,
  )
}
