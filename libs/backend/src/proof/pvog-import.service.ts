import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { ImportMode, RowFault } from '@blaupause/contract/http'
import type { PvogReport } from '@blaupause/contract/proof'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { canImportPvog, claimsLive, pvogColumns, readPvogRow, type PvogRow } from '@blaupause/domain/proof'
import { milestoneEvent, type Now } from '@blaupause/domain/rollouts'
import { badRows, badValue, readTable, rowFault } from '../platform/csv/index.js'
import { Commands, newId, type Outcome, type Tx } from '../platform/index.js'
import { lockRollouts } from '../rollouts/rollouts.store.js'
import { judgeClaims } from './judge.js'
import { writeObservations, type NewObservation } from './observations.store.js'
import { knownKeys, pvogHits } from './pvog.store.js'

/**
 * Takes an export of the open PVOG data as observations: one per rollout that is said to be live and whose services and
 * places stand in the file. Listed in full is seen, nothing of it is not seen, a part decides nothing. A rollout that the
 * file does not speak of is left alone: an export may hold one place only.
 */
@Injectable()
export class PvogImportService {
  constructor(private readonly commands: Commands) {}

  import(actor: Actor, key: string, mode: ImportMode, bytes: Uint8Array): Promise<PvogReport> {
    const { rows, bad } = readTable(bytes, pvogColumns)
    const digest = createHash('sha256').update(bytes).digest('hex')
    return this.commands.run(
      actor,
      { key, body: ['pvog', mode, digest] },
      async () => undefined,
      async (tx, _, now): Promise<Outcome<PvogReport>> => {
        require(canImportPvog(actor), 'permission.denied', { who: 'Land / Roll-in-Team' })
        const { good, faults } = await checked(tx, rows, now)
        const refused = [...badRows(bad), ...faults].sort((a, b) => a.line - b.line)
        if (mode === 'whole' && refused.length > 0) throw Object.assign(new DomainError('bulk.refused', { count: refused.length }), { current: refused })
        const { hits, rowsUsed } = await pvogHits(tx, good)
        const rollouts = hits.length > 0 ? await lockRollouts(tx, { rollouts: hits.map(({ rolloutId }) => rolloutId) }) : []
        const goLives = new Map(
          rollouts.flatMap((rollout) =>
            rollout.milestones.filter((milestone) => milestone.goLive && claimsLive(milestone.state)).map((goLive) => [rollout.id, goLive]),
          ),
        )
        const fresh = hits.flatMap(({ rolloutId, total, listed, stand, url, known }): NewObservation[] => {
          const goLive = goLives.get(rolloutId)
          if (!goLive || known) return []
          const { id: milestoneId, land, programme, traeger } = goLive
          return [
            {
              id: newId(),
              rolloutId,
              milestoneId,
              land,
              programme,
              traeger,
              kind: 'pvog',
              result: listed === total ? 'seen' : listed === 0 ? 'not-seen' : 'unclear',
              detail: `${listed}/${total}`,
              address: url,
              effective: stand,
            },
          ]
        })
        const report: PvogReport = {
          mode,
          total: rows.length + bad.length,
          done: fresh.length,
          unchanged: hits.filter(({ known }) => known).length,
          ignored: good.length - rowsUsed,
          refused,
          looks: await named(tx, fresh),
        }
        if (mode === 'dry-run') return { answer: report, events: [] }
        writeObservations(tx, fresh, now.now)
        const judged = await judgeClaims(tx, rollouts, now)
        const observed = fresh.map(({ id, rolloutId, result, detail }) =>
          milestoneEvent(goLives.get(rolloutId)!, actor, 'milestone.observed.v1', now.today, { observation: id, kind: 'pvog', result, detail, file: digest }),
        )
        return { answer: report, events: [...observed, ...judged.events], messages: judged.messages }
      },
    )
  }
}

/** Bad news first: what was not seen, then what cannot be told, then what was seen. */
const ORDER = ['not-seen', 'unclear', 'seen']
const MOST_LOOKS = 200

/** The first looks with the names of what they look at. */
async function named(tx: Tx, fresh: readonly NewObservation[]): Promise<PvogReport['looks']> {
  const first = fresh.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result) || a.rolloutId.localeCompare(b.rolloutId)).slice(0, MOST_LOOKS)
  if (first.length === 0) return []
  const names = new Map(
    (
      await tx.query<{ id: string; behoerde: string; onlinedienst: string }>(
        'pvog.names',
        'select id, behoerde_name behoerde, onlinedienst_name onlinedienst from rollout where id = any($1)',
        [first.map(({ rolloutId }) => rolloutId)],
      )
    ).map(({ id, ...name }) => [id, name]),
  )
  return first.map(({ rolloutId, result, detail, address, effective }) => ({ rolloutId, ...names.get(rolloutId)!, result, detail, address, effective }))
}

async function checked(
  tx: Tx,
  rows: readonly { line: number; values: Readonly<Record<string, string>> }[],
  { now }: Now,
): Promise<{ good: PvogRow[]; faults: RowFault[] }> {
  const faults: RowFault[] = []
  const read = rows.flatMap(({ line, values }) => {
    const row = readPvogRow(line, values)
    if ('column' in row) faults.push(badValue(line, row.column, row.value))
    else if (row.stand > now) faults.push(badValue(line, 'datenstand_pvog_import', values['datenstand_pvog_import']!))
    else return [row]
    return []
  })
  const { leika, ars } = await knownKeys(tx, read)
  const good = read.filter((row) => {
    const unknown = !leika.has(row.leika) ? { column: 'leika_key', key: row.leika } : !ars.has(row.ars) ? { column: 'ars', key: row.ars } : null
    if (unknown) faults.push(rowFault(row.line, unknown.column, 'row.unknown-key', { key: unknown.key }))
    return unknown === null
  })
  return { good, faults }
}
