import { z } from 'zod'
import { awardBodyKinds } from '@blaupause/domain/awards'
import { LocalDate } from '@blaupause/domain/kernel'
import { ImportMode, pageOf, pageQuery, RowFault } from '../http/index.js'

const LineChange = z.object({ body: z.string(), name: z.string(), before: z.int().nullable(), after: z.int(), threshold: z.int() })

/**
 * What became of a file of Online-Verfahren, or would become of it. `refused`: the first 200 rows, `refusedTotal` all of them; `stand`: the
 * newest day in it. `reach`, `fall`: the bodies whose portal number crosses their line by it, up to 50 each, closest first.
 */
export const ProcedureReport = z.object({
  mode: ImportMode,
  total: z.int(),
  done: z.int(),
  bodies: z.int(),
  stand: LocalDate.nullable(),
  refusedTotal: z.int(),
  refused: z.array(RowFault),
  reach: z.array(LineChange),
  reachTotal: z.int(),
  fall: z.array(LineChange),
  fallTotal: z.int(),
  demo: z.boolean(),
})
export type ProcedureReport = z.infer<typeof ProcedureReport>

/** A file that was taken in, or an answer of the portal's web service. */
export const ProcedureImport = z.object({
  id: z.uuid(),
  importedAt: z.string(),
  stand: LocalDate,
  rows: z.int(),
  bodies: z.int(),
  refused: z.int(),
  organisation: z.string(),
})
export type ProcedureImport = z.infer<typeof ProcedureImport>
export const ProcedureImportPage = pageOf(ProcedureImport)
export const ProcedureImportQuery = z.strictObject({ ...pageQuery, sort: z.enum(['importedAt', '-importedAt']).default('-importedAt') })
export type ProcedureImportQuery = z.infer<typeof ProcedureImportQuery>

/**
 * How many Online-Verfahren of a body count. `counted`: shown by the portal, the figure that decides; `alive`: of these,
 * links that lead somewhere; `said`: entered by hand and not shown yet; `threshold` null: its kind may not apply.
 */
export const BodyCount = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(awardBodyKinds),
  regierungsbezirk: z.string().nullable(),
  kreis: z.string().nullable(),
  population: z.int().nullable(),
  counted: z.int(),
  alive: z.int(),
  said: z.int(),
  notCounted: z.int(),
  threshold: z.int().nullable(),
  missing: z.int().nullable(),
  warning: z.boolean(),
  countedOn: LocalDate,
})
export type BodyCount = z.infer<typeof BodyCount>
export const BodyCountPage = pageOf(BodyCount)
export const BodyCountQuery = z.strictObject({
  ...pageQuery,
  kind: z.enum(awardBodyKinds).optional(),
  regierungsbezirk: z.string().max(3).optional(),
  sort: z.enum(['counted', '-counted']).default('-counted'),
})
export type BodyCountQuery = z.infer<typeof BodyCountQuery>
