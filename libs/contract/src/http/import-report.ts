import { z } from 'zod'

/** `dry-run` says what would happen and writes nothing; `whole`: every row or none; `pages`: the rows that fit, the others are reported. */
export const ImportMode = z.enum(['dry-run', 'whole', 'pages'])
export type ImportMode = z.infer<typeof ImportMode>
export const ImportQuery = z.strictObject({ mode: ImportMode.default('dry-run') })
export type ImportQuery = z.infer<typeof ImportQuery>

/** Why a row of a file is refused: its line (1 is the head), the column if it is one, a stable code and its sentence. */
export const RowFault = z.object({ line: z.int(), column: z.string().nullable(), code: z.string(), detail: z.string(), detailEn: z.string() })
export type RowFault = z.infer<typeof RowFault>

/** What became, or would become, of a file: `done` rows written, `unchanged` known already, `ignored` of no concern here, the others refused with a reason. */
export const FileReport = z.object({ mode: ImportMode, total: z.int(), done: z.int(), unchanged: z.int(), ignored: z.int(), refused: z.array(RowFault) })
export type FileReport = z.infer<typeof FileReport>
