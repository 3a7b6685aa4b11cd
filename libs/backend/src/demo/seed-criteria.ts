import { CatalogueCriterion } from '@blaupause/domain/criteria'
import { startkatalog } from '@blaupause/reference'
import { criterionTable } from '../criteria/tables.js'
import type { Tx } from '../platform/index.js'

/** The ids of the starting catalogue, so that workshops and blueprints can name them before a programme has published its own; not official. */
export async function seedCriteria(tx: Tx): Promise<void> {
  const criteria = (startkatalog() as unknown[]).map((criterion) => CatalogueCriterion.parse(criterion))
  await tx.manager.insert(
    criterionTable,
    criteria.map(({ id, statement, reason, dimension, measure, scale, steps, source }) => ({
      id,
      statement,
      reason,
      dimension,
      measure,
      scale: scale.kind,
      steps,
      source,
      official: false,
      version: 0,
    })),
  )
}
