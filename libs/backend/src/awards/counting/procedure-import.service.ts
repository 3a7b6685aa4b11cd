import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { ProcedureReport } from '@blaupause/contract/awards'
import type { ImportMode, RowFault } from '@blaupause/contract/http'
import { canImportProcedures, readProcedureRow, rowCounts, type AwardRule, type ProcedureRow } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require, type LocalDate } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { asTable, badValue, faultOf, rowFault, type TableRow } from '../../platform/csv/index.js'
import { Commands, Instance, newId, type Outcome, type Tx } from '../../platform/index.js'
import { requirePublicLink } from '../../platform/links/index.js'
import { endedBodies, type EndedBody } from '../../register/index.js'
import { awardRuleOf } from '../award-rules.js'
import { warnOfLines } from './line-warnings.js'
import { normalLink } from './normal-link.js'
import { passedLines } from './passed-lines.js'
import { procedurePages } from './procedure-file.js'
import { countBodies, dropUnsaid, writeStatements } from './procedures.store.js'

/** Faults that are listed; all of them are counted. */
const MOST_FAULTS = 200
const NONE: ReadonlySet<string> = new Set()

/**
 * Takes what the portal shows as statements of the source "portal": whole per body that the file names. `whole` refuses a file
 * with any bad row, `pages` takes the good ones, `dry-run` writes nothing. Afterwards the named bodies are counted anew.
 */
@Injectable()
export class ProcedureImportService {
  constructor(
    private readonly commands: Commands,
    private readonly instance: Instance,
  ) {}

  import(actor: Actor, key: string, mode: ImportMode, bytes: Uint8Array): Promise<ProcedureReport> {
    const land = actor.land ?? ''
    const digest = createHash('sha256').update(bytes).digest('hex')
    return this.commands.run(
      actor,
      { key, body: ['procedures', mode, digest] },
      (tx) => bodiesOf(tx, land),
      async (tx, known, now): Promise<Outcome<ProcedureReport>> => {
        require(canImportProcedures(actor, land), 'permission.denied', { who: 'Land' })
        const [importId, rule] = [newId(), await awardRuleOf(tx, land, now.today)]
        const read = await readPages(bytes, { known, ended: (keys) => endedBodies(tx, keys), rule }, now, (rows) => {
          if (mode !== 'dry-run') writeStatements(tx, rows, { land, source: 'portal', importId })
        })
        if (mode === 'whole' && read.refusedTotal > 0)
          throw Object.assign(new DomainError('bulk.refused', { count: read.refusedTotal }), { current: read.refused })
        const { bodies, stand, ...counts } = read
        const report: ProcedureReport = { mode, ...counts, ...(await passedLines(tx, bodies, rule)), bodies: bodies.size, stand, demo: this.instance.demo }
        if (mode === 'dry-run' || stand === null) return { answer: report, events: [] }
        const named = [...bodies.keys()]
        dropUnsaid(tx, named, 'portal', importId)
        tx.write(
          'procedure.import',
          'insert into procedure_import (id, land, source, digest, stand, rows, bodies, refused, organisation, imported_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
          [importId, land, 'portal', digest, stand, report.done, named.length, report.refusedTotal, actor.organisation.id, now.now],
        )
        countBodies(tx, land, now.today, rule, named)
        // The bodies hear it, whom the Land's own scope does not reach.
        tx.reachAll()
        await warnOfLines(tx, { land, rule, bodies: named }, now)
        return {
          answer: report,
          events: [
            programmeEvent(
              'procedures.imported.v1',
              { type: 'procedure-import', id: importId },
              now.today,
              { land, programme: '' },
              { digest, rows: report.done, bodies: named.length, refused: report.refusedTotal },
            ),
          ],
        }
      },
    )
  }
}

async function bodiesOf(tx: Tx, land: string): Promise<ReadonlySet<string>> {
  return new Set((await tx.query<{ key: string }>('award.bodies', 'select key from award_body where land = $1', [land])).map(({ key }) => key))
}

/** `bodies`: how many procedures of each would count. */
type Read = { total: number; done: number; refusedTotal: number; refused: RowFault[]; bodies: Map<string, number>; stand: LocalDate | null }
type Against = {
  readonly known: ReadonlySet<string>
  readonly ended: (keys: readonly string[]) => Promise<ReadonlyMap<string, EndedBody>>
  readonly rule: AwardRule
}

/** Reads and checks the file page by page; `take` gets the good rows of each page. The same procedure twice for one body is refused with the line of the first. */
async function readPages(bytes: Uint8Array, { known, ended, rule }: Against, { today }: Now, take: (rows: readonly ProcedureRow[]) => void): Promise<Read> {
  const read: Read = { total: 0, done: 0, refusedTotal: 0, refused: [], bodies: new Map(), stand: null }
  const seen = new Map<string, number>()
  for await (const page of procedurePages(await asTable(bytes))) {
    const good: ProcedureRow[] = []
    const rows = page.map((line) => ({ line, row: readProcedureRow(line.line, line.values) }))
    const gone = await ended(rows.flatMap(({ row }) => ('body' in row && !known.has(row.body) ? [row.body] : [])))
    for (const { line, row: said } of rows) {
      const row = checked(line, said, { known, gone, today, seen })
      if ('code' in row) {
        read.refusedTotal += 1
        if (read.refused.length < MOST_FAULTS) read.refused.push(row)
      } else good.push(row)
    }
    read.total += page.length
    read.done += good.length
    for (const row of good) {
      read.bodies.set(row.body, (read.bodies.get(row.body) ?? 0) + Number(rowCounts(row, rule)))
      if (read.stand === null || row.seenOn > read.stand) read.stand = row.seenOn
    }
    take(good)
  }
  return read
}

type Known = {
  readonly known: ReadonlySet<string>
  readonly gone: ReadonlyMap<string, EndedBody>
  readonly today: LocalDate
  readonly seen: Map<string, number>
}

function checked({ line }: TableRow, row: ReturnType<typeof readProcedureRow>, { known, gone, today, seen }: Known): ProcedureRow | RowFault {
  if ('column' in row) return badValue(line, row.column, row.value)
  if (row.seenOn > today) return badValue(line, 'stand', row.seenOn)
  const ended = gone.get(row.body)
  if (ended) return rowFault(line, 'schluessel', 'register.merged', { ...ended })
  if (!known.has(row.body)) return rowFault(line, 'schluessel', 'procedure.body', { key: row.body })
  const fault = faultOf(line, 'link', () => void requirePublicLink(row.link, NONE))
  if (fault) return fault
  const link = normalLink(row.link)
  const same = `${row.body} ${link}`
  const before = seen.get(same)
  if (before !== undefined) return rowFault(line, 'link', 'procedure.duplicate', { key: row.body, line: before })
  seen.set(same, line)
  return { ...row, link }
}
