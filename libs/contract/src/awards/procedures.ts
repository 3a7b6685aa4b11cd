import { z } from 'zod'
import { awardBodyKinds } from '@blaupause/domain/awards'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery, RowFault } from '../http/index.js'

/** What became of a file of Online-Verfahren. `refused`: the first 200 rows, `refusedTotal` all of them; `stand`: the newest day in it. */
export const ProcedureReport = z.object({ mode: z.enum(['dry-run', 'whole', 'pages']), total: z.int(), done: z.int(), bodies: z.int(), stand: LocalDate.nullable(), refusedTotal: z.int(), refused: z.array(RowFault), demo: z.boolean() })
export type ProcedureReport = z.infer<typeof ProcedureReport>

/**
 * How many Online-Verfahren of a body count. `counted`: shown by the portal, the figure that decides; `alive`: of these,
 * links that lead somewhere; `said`: entered by hand and not shown yet; `threshold` null: its kind may not apply.
 */
export const BodyCount = z.object({
  key: z.string(), name: z.string(), kind: z.enum(awardBodyKinds), regierungsbezirk: z.string().nullable(), kreis: z.string().nullable(), population: z.int().nullable(),
  counted: z.int(), alive: z.int(), said: z.int(), notCounted: z.int(), threshold: z.int().nullable(), missing: z.int().nullable(), warning: z.boolean(), countedOn: LocalDate,
})
export type BodyCount = z.infer<typeof BodyCount>
export const BodyCountPage = pageOf(BodyCount)
export const BodyCountQuery = z.strictObject({ ...pageQuery, kind: z.enum(awardBodyKinds).optional(), regierungsbezirk: z.string().max(3).optional(), sort: z.enum(['counted', '-counted']).default('-counted') })
export type BodyCountQuery = z.infer<typeof BodyCountQuery>
