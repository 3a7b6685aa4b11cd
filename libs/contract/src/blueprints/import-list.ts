import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'

const Column = z
  .string()
  .max(70)
  .regex(/^(key|name|service|none|step:[a-z][a-z0-9-]*)$/)

/** Why a row is left out, with those that may be meant. */
const Fault = z.object({
  line: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  value: z.string(),
  who: z.array(z.object({ behoerdeId: z.string(), name: z.string(), traeger: z.string(), kreis: z.string().nullable() })),
})

/** The Land's own list with an import: what its columns are, and which authority begins with which steps done. `dropped`: columns that hold neither days nor names and were never kept. */
export const ImportList = z.object({
  name: z.string(),
  rows: z.int(),
  service: z.string(),
  asOf: z.string(),
  dropped: z.array(z.string()),
  version: z.int(),
  columns: z.array(z.object({ head: z.string(), is: z.string(), sample: z.string(), remembered: z.boolean() })),
  steps: z.array(z.object({ id: z.string(), name: Text, position: z.int() })),
  services: z.array(z.object({ id: z.string(), name: Text })),
  entries: z.array(
    z.object({
      line: z.int(),
      behoerdeId: z.string(),
      onlinedienst: z.string(),
      name: z.string(),
      steps: z.array(z.object({ step: z.string(), on: z.string() })),
    }),
  ),
  faults: z.array(Fault),
  live: z.int(),
})
export type ImportList = z.infer<typeof ImportList>

/** How the list is read: what each column is, whom a line means, the service of rows that name none, the day of what is only ticked off. */
export const MapImportList = z.strictObject({
  version: z.int().min(0),
  columns: z.record(z.string().max(120), Column),
  picks: z.record(z.string().max(10), z.string().max(80)),
  service: z.string().max(60),
  asOf: LocalDate,
})
export type MapImportList = z.infer<typeof MapImportList>
/** `version`: of the import the list belongs to. */
export const ImportListQuery = z.strictObject({ version: z.coerce.number().int().min(0), name: z.string().max(200).default('Liste.csv') })
export type ImportListQuery = z.infer<typeof ImportListQuery>
export const DropImportList = z.strictObject({ version: z.int().min(0) })
export type DropImportList = z.infer<typeof DropImportList>
