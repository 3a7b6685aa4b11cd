import type { ListedStep, Now } from '@blaupause/domain/rollouts'
import type { Tx } from '../../platform/index.js'
import type { StoredImport } from './import-row.js'
import { readStored, storedList } from './stored-list.js'

type Made = { readonly behoerdeId: string; readonly onlinedienst: string }

/** Of the rollouts just made, whose `ids` stand in the order of `made`, those that the Land's list says were further on, with their steps. */
export async function listedSteps(
  tx: Tx,
  row: StoredImport,
  made: readonly Made[],
  ids: readonly string[],
  { today }: Now,
): Promise<ReadonlyMap<string, readonly ListedStep[]>> {
  const list = row.listDigest === null ? null : await storedList(tx, row.id)
  if (!list) return new Map()
  const entries = new Map(readStored(list, row, today).entries.map((entry) => [`${entry.behoerdeId} ${entry.onlinedienst}`, entry.steps]))
  return new Map(
    made.flatMap(({ behoerdeId, onlinedienst }, at) => {
      const steps = entries.get(`${behoerdeId} ${onlinedienst}`)
      return steps ? [[ids[at]!, steps] as const] : []
    }),
  )
}
