import { z } from 'zod'
import { EditionName, FrozenId, Text } from '@blaupause/domain/blueprints'
import { pageOf, pageQuery } from '../http/index.js'
import { Version } from './blueprints.js'

/**
 * Fields of a draft as the author found them (`base`) and as they shall be (`value`). `path`: `title`, `steps.go-live.name`; a whole
 * node `steps.go-live` (`base` null adds it, `value` null takes it out); a list alone (`phases`) puts its ids in another order.
 */
export const EditBlueprint = z.strictObject({
  edits: z
    .array(z.strictObject({ path: z.string().max(140), base: z.unknown(), value: z.unknown() }))
    .min(1)
    .max(200),
})
export type EditBlueprint = z.infer<typeof EditBlueprint>

/** In the problem `blueprint.edited`: what stands there now, and which organisation, in which role, wrote it. */
export const EditedMeanwhile = z.object({
  path: z.string(),
  theirs: z.unknown(),
  by: z.string().nullable(),
  role: z.string().nullable(),
  at: z.string().nullable(),
})
export type EditedMeanwhile = z.infer<typeof EditedMeanwhile>

/** One change of a draft, newest first. Its way back is the same edit with both values exchanged. */
export const DraftEdit = z.object({
  id: z.uuid(),
  path: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  organisation: z.string(),
  organisationName: z.string(),
  role: z.string(),
  editedAt: z.string(),
})
export type DraftEdit = z.infer<typeof DraftEdit>
export const DraftEditPage = pageOf(DraftEdit)
export const DraftEditQuery = z.strictObject({ ...pageQuery, sort: z.enum(['editedAt', '-editedAt']).default('-editedAt') })
export type DraftEditQuery = z.infer<typeof DraftEditQuery>

/** A draft that begins as a copy of another blueprint, which stands in its lineage: one known here, or taken over by one's Land. */
export const StartDraft = z.strictObject({ programme: FrozenId, from: EditionName, name: FrozenId, version: Version, title: Text, summary: Text })
export type StartDraft = z.infer<typeof StartDraft>

/** Gives a draft another version, because its changes weigh more or less than thought. */
export const RenumberDraft = z.strictObject({ version: Version })
export type RenumberDraft = z.infer<typeof RenumberDraft>
