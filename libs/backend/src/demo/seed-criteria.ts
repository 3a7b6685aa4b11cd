import { Criterion } from '@blaupause/domain/criteria'
import { startkatalog } from '@blaupause/reference'
import { criterionTable } from '../criteria/tables.js'
import type { Tx } from '../platform/index.js'

/** The starting catalogue of criteria: drawn from published obstacles and prerequisites, not official. */
export async function seedCriteria(tx: Tx): Promise<void> {
  const criteria = (startkatalog() as unknown[]).map((criterion) => Criterion.parse(criterion))
  await tx.manager.insert(criterionTable, criteria.map((criterion) => ({ ...criterion, official: false, version: 0 })))
}
