import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'
import { EvidenceInput } from './commands.js'

const version = z.int().min(0).describe('The version of the step the user saw; another one is answered with 409 and the current state')
const Keys = z.array(z.string().min(1).max(40)).min(1).max(2000)
const choice = {
  keys: Keys.optional().describe('Single items; without any choice: all of the step'),
  gemeinden: z
    .array(z.string().regex(/^\d{8}$/))
    .min(1)
    .max(500)
    .optional()
    .describe('All items of these Gemeinden (AGS)'),
  leistungen: z.array(z.string().max(20)).min(1).max(500).optional().describe('All items of these Leistungen (LeiKa key)'),
}

/** Small ones done, or with `done: false` not done after all. Ticking the last one does not report the step. */
export const TickItems = z.strictObject({
  version,
  ...choice,
  done: z.boolean().default(true),
  doneOn: LocalDate,
  channel: z.enum(['self', 'telephone', 'mail']).default('self'),
  evidence: EvidenceInput.optional(),
})
export type TickItems = z.infer<typeof TickItems>

/** Somebody else, or a register or portal, has seen them. */
export const ProveItems = z.strictObject({ version, ...choice, seenIn: z.enum(['person', 'register', 'portal']).default('portal') })
export type ProveItems = z.infer<typeof ProveItems>

/** "That is not so", by the body for which somebody else reported: the whole step, or single items of it. */
export const ObjectMilestone = z.strictObject({ version, reason: z.string().trim().min(3).max(2000), items: Keys.optional() })
export type ObjectMilestone = z.infer<typeof ObjectMilestone>

/** One of the many small ones of a step. `doneFor`: the body for which another organisation said it. */
export const ItemView = z.object({
  key: z.string(),
  position: z.int(),
  ags: z.string().nullable(),
  gemeinde: z.string().nullable(),
  leistung: z.string().nullable(),
  leistungName: z.string().nullable(),
  doneOn: z.string().nullable(),
  doneOrganisation: z.string().nullable(),
  doneFor: z.string().nullable(),
  recordedOn: z.string().nullable(),
  evidence: z.string().nullable(),
  provenOn: z.string().nullable(),
  provenOrganisation: z.string().nullable(),
  seenIn: z.string().nullable(),
  objectedOn: z.string().nullable(),
  objectedOrganisation: z.string().nullable(),
})
export type ItemView = z.infer<typeof ItemView>
export const ItemPage = pageOf(ItemView)

export const ItemQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(['open', 'done', 'proven', 'objected']).optional(),
  gemeinde: z.string().max(8).optional(),
  leistung: z.string().max(20).optional(),
  sort: z.enum(['position', '-position']).default('position'),
})
export type ItemQuery = z.infer<typeof ItemQuery>
