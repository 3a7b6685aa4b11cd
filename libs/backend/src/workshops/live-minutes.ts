import { require } from '@blaupause/domain/kernel'
import { MOST_MINUTES_BYTES } from '@blaupause/domain/workshops'
import { found, type Tx } from '../platform/index.js'
import { SharedDocument } from './shared-document.js'

/** Documents that one process keeps at hand; one that is not is read anew from its changes. */
const KEPT = 50

type Kept = { readonly document: SharedDocument; seq: number }
export type MinutesRow = { readonly seq: number; readonly bytes: number; readonly closedAt: string | null; readonly openedAt: string }
export type Writer = { readonly key: string; readonly name: string }

/**
 * The documents people are writing in. Postgres holds the truth: changes are numbered under the lock of the minutes' row,
 * without a gap, so that any number of processes reads on from what it has. What is kept here only saves reading.
 */
export class LiveMinutes {
  private readonly kept = new Map<string, Kept>()
  private readonly turns = new Map<string, Promise<unknown>>()

  /** One thing at a time with one document in this process. */
  inTurn<T>(workshopId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(workshopId) ?? Promise.resolve()).then(work, work)
    const settled = turn.catch(() => undefined)
    this.turns.set(workshopId, settled)
    void settled.then(() => {
      if (this.turns.get(workshopId) === settled) this.turns.delete(workshopId)
    })
    return turn
  }

  /** Takes a change under the lock; the new number, or the last one if it changed nothing. `forget` unless it was committed. */
  async take(
    tx: Tx,
    workshop: { readonly id: string; readonly land: string; readonly programme: string },
    row: MinutesRow,
    writer: Writer,
    update: Uint8Array,
    mayWrite: (name: string) => boolean,
    now: string,
  ): Promise<number> {
    const kept = await this.caughtUp(tx, workshop.id)
    require(row.bytes + update.byteLength <= MOST_MINUTES_BYTES, 'minutes.size', { most: MOST_MINUTES_BYTES / 1024 / 1024, unit: 'MB' })
    if (!kept.document.take(update, mayWrite)) return kept.seq
    kept.seq += 1
    tx.write('minutes.update', 'insert into minutes_update (workshop_id, seq, land, programme, key, name, bytes, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      workshop.id,
      kept.seq,
      workshop.land,
      workshop.programme,
      writer.key,
      writer.name,
      Buffer.from(update),
      now,
    ])
    tx.write('minutes.count', 'update workshop_minutes set seq = $2, bytes = bytes + $3 where workshop_id = $1', [workshop.id, kept.seq, update.byteLength])
    return kept.seq
  }

  /** The document with every change that is committed, and the number of the last one. */
  async caughtUp(tx: Tx, workshopId: string): Promise<Kept> {
    const kept = this.kept.get(workshopId) ?? { document: new SharedDocument(), seq: 0 }
    const rows = await tx.query<{ seq: number; bytes: Buffer }>(
      'minutes.since',
      'select seq, bytes from minutes_update where workshop_id = $1 and seq > $2 order by seq',
      [workshopId, kept.seq],
    )
    if (rows.length > 0) {
      kept.document.replay(rows.map(({ bytes }) => bytes))
      kept.seq = rows.at(-1)!.seq
    }
    this.kept.delete(workshopId)
    this.kept.set(workshopId, kept)
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!)
    return kept
  }

  /** What was refused or not committed must not linger in the document at hand. */
  forget(workshopId: string): void {
    this.kept.delete(workshopId)
  }
}

/** The minutes, locked: from here on nobody else takes a change. */
export async function lockMinutes(tx: Tx, workshopId: string): Promise<MinutesRow> {
  const [row] = await tx.query<MinutesRow>(
    'minutes.lock',
    'select seq, bytes, closed_at "closedAt", opened_at "openedAt" from workshop_minutes where workshop_id = $1 for update',
    [workshopId],
  )
  return found(row)
}
