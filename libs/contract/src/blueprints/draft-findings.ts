import { z } from 'zod'
import { FrozenId } from '@blaupause/domain/blueprints'
import { pageOf, pageQuery } from '../http/index.js'

/** What was found out about steps of a draft's programme. `from`: in a workshop (`workshop` is its id), or in the rollouts and noted for the blueprint. */
export const DraftFinding = z.object({
  id: z.uuid(),
  from: z.enum(['workshop', 'rollouts']),
  source: z.string(),
  text: z.string(),
  steps: z.array(z.string()),
  criterion: z.string().nullable(),
  workshop: z.uuid().nullable(),
  seenOn: z.string(),
})
export type DraftFinding = z.infer<typeof DraftFinding>
export const DraftFindingPage = pageOf(DraftFinding)
export const DraftFindingQuery = z.strictObject({ ...pageQuery, step: FrozenId.optional(), sort: z.enum(['seenOn', '-seenOn']).default('-seenOn') })
export type DraftFindingQuery = z.infer<typeof DraftFindingQuery>
