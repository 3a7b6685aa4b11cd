import { z } from 'zod'
import { pageOf, pageQuery } from '../http/index.js'

/** What became of each milestone of a bulk report: done, or refused with a stable code and a sentence. */
export const BulkReport = z.object({
  operation: z.uuid(),
  mode: z.enum(['whole', 'pages', 'dry-run']),
  total: z.int(),
  done: z.int(),
  refused: z.array(z.object({ id: z.uuid(), code: z.string(), detail: z.string(), detailEn: z.string() })),
})
export type BulkReport = z.infer<typeof BulkReport>

export const OperationView = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  report: z.array(z.unknown()),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
})
export type OperationView = z.infer<typeof OperationView>
export const OperationPage = pageOf(OperationView.omit({ report: true }))
export const OperationQuery = z.strictObject({
  ...pageQuery,
  kind: z.string().max(60).optional(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']).optional(),
  sort: z.enum(['startedAt', '-startedAt']).default('-startedAt'),
})
export type OperationQuery = z.infer<typeof OperationQuery>
