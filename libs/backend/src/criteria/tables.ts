import type { Criterion } from '@blaupause/domain/criteria'
import { EntitySchema } from 'typeorm'

export type CriterionRow = Criterion & { readonly official: boolean; readonly version: number }

export const criterionTable = new EntitySchema<CriterionRow>({
  name: 'criterion',
  columns: {
    id: { type: 'text', primary: true },
    statement: { type: 'jsonb' },
    reason: { type: 'jsonb' },
    dimension: { type: 'text' },
    measure: { type: 'jsonb' },
    scale: { type: 'text' },
    steps: { type: 'text', array: true },
    source: { type: 'text' },
    official: { type: 'boolean' },
    version: { type: 'int' },
  },
})
