import type { SettledBecause } from '@blaupause/domain/notifications'
import type { Now } from '@blaupause/domain/rollouts'
import { settleOfSubject, tellOfSubject } from '../../notifications/index.js'
import type { Tx } from '../../platform/index.js'
import { openQuestions, type StoredImport } from './import-row.js'

/** There is one entry for each import: it closes and opens with what is still to be answered. */
export const READY = { kind: 'blueprint-import-ready', recipient: 'land', ref: 'ready' } as const

/**
 * Says to the Land that an import waits for its second person, as long as it does. Comes last in a transaction: from here on it
 * reaches beyond the actor's own rows, because others hear it.
 */
export function speakOfImport(tx: Tx, row: StoredImport, { now, today }: Now): void {
  const {
    id,
    land,
    programme,
    versionImported,
    report: { title },
  } = row
  const because = readySettled(row)
  tx.reachAll()
  if (because === null)
    tellOfSubject(
      tx,
      { kind: 'blueprint-import', id, title: `${title.de} ${versionImported}`, land, programme },
      [{ ...READY, dueOn: today, detail: null, to: { roles: ['land'] } }],
      now,
    )
  settleOfSubject(tx, id, [{ ...READY, because }], now)
}

/** Why nobody waits for a second person, or null while somebody does. What was withdrawn where it was published is released no more. */
function readySettled(row: StoredImport): SettledBecause | null {
  if (row.state === 'cancelled') return 'gone'
  if (row.state !== 'dry-run') return 'done'
  return openQuestions(row).length > 0 || row.retired?.state === 'withdrawn' ? 'overtaken' : null
}
