import { z } from 'zod'
import { conflictClasses, KeyEnd, Text } from '@blaupause/domain/blueprints'

const Count = z.int().min(0)

/** Whose answer holds: said in this import, said to this source before, our proposal, or nobody's yet. */
const AnsweredBy = z.enum(['given', 'remembered', 'proposal', 'open'])

/** What a report says about an import, for machines: who signed, what fits, what differs and how it was answered, what is made, what it costs. It stays with the import. */
export const ImportReportView = z.object({
  import: z.uuid(),
  land: z.string(),
  state: z.string(),
  blueprint: z.object({ name: z.string(), version: z.string(), title: Text, publisher: z.string(), licence: z.string() }),
  digest: z.string(),
  plan: z.string(),
  on: z.string(),
  factsOn: z.string(),
  uploadedAt: z.string(),
  approvedAt: z.string().nullable(),
  startOn: z.string().nullable(),
  permalink: z.string(),
  signers: z.array(z.object({ partner: z.string(), name: z.string(), fingerprint: z.string(), trusted: z.boolean(), end: KeyEnd.nullable() })),
  rests: z.object({
    pilots: z.array(z.string()),
    rollouts: Count,
    dataOn: z.string().nullable(),
    steps: Count,
    measured: Count,
    cases: Count,
    outliers: Count,
  }),
  fits: z.object({ fit: Count, adapted: Count, open: Count, total: Count }),
  differs: z.array(
    z.object({
      id: z.string(),
      class: z.enum(conflictClasses),
      question: Text,
      theirs: Text,
      ours: Text,
      remedy: Text,
      answer: Text.nullable(),
      choice: z.string().nullable(),
      by: AnsweredBy,
      organisation: z.string().nullable(),
      answeredOn: z.string().nullable(),
      affects: Count,
      authorities: Count,
      permalink: z.string(),
    }),
  ),
  creates: z.object({
    authorities: Count,
    rollouts: Count,
    bestand: Count,
    leftOut: Count,
    inhabitants: Count,
    byService: z.array(z.object({ id: z.string(), name: Text, rollouts: Count, bestand: Count, leftOut: Count, existing: Count })),
  }),
  /** Minutes are for one rollout, null where nobody measured them. */
  effort: z.object({
    steps: z.array(z.object({ step: z.string(), name: Text, role: z.string(), owner: Text, minutes: z.int().nullable(), rollouts: Count })),
    hours: Count,
    ownHours: Count,
    unknown: Count,
  }),
  criteria: z.object({ catalogue: z.string(), number: z.string(), taken: z.array(z.string()) }).nullable(),
  demo: z.boolean(),
})
export type ImportReportView = z.infer<typeof ImportReportView>

export const ImportReportQuery = z.strictObject({ lang: z.enum(['de', 'en']).default('de') })
export type ImportReportQuery = z.infer<typeof ImportReportQuery>
