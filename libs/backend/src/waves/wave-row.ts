import type { Wave } from '@blaupause/domain/waves'
import { isoInstant, type Tx } from '../platform/index.js'

/** A wave as its row holds it. `made`: its rollouts, as far as they are there. */
export type StoredWave = Wave & {
  readonly importId: string
  readonly land: string
  readonly programme: string
  readonly name: string
  readonly done: number
  readonly total: number
  readonly version: number
  readonly revision: number
  readonly wakeAt: string | null
}

export const WAVE = `
select id, import_id "importId", land, programme, number, name, state, gate, start_on "startOn", start_after "startAfter", gate_after "gateAfter", gate_on "gateOn", starts_on "startsOn", began_on "beganOn",
  decide_by "decideBy", watched_on "watchedOn", judged, proposed, decided, said, done, total, version, revision, ${isoInstant('wake_at')} "wakeAt" from wave`

/** All waves of an import in their order. Whoever changes one holds the lock of the import. */
export function wavesOf(tx: Tx, importId: string): Promise<StoredWave[]> {
  return tx.query<StoredWave>('wave.of-import', `${WAVE} where import_id = $1 order by number`, [importId])
}

/** The import a wave belongs to, if both are there for this reader. */
export async function importOf(tx: Tx, id: string): Promise<string | undefined> {
  return (await tx.query<{ importId: string }>('wave.import', 'select import_id "importId" from wave where id = $1', [id]))[0]?.importId
}
