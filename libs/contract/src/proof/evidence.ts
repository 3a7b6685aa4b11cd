import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { evidenceKinds } from '@blaupause/domain/proof'
import { pageOf, pageQuery } from '../http/index.js'

/** One revision of a proof. `superseded`: a later one holds. `file` only of files; their content is at `/evidence/:id/content`. */
export const EvidenceView = z.object({
  id: z.uuid(),
  chain: z.uuid(),
  revision: z.int(),
  superseded: z.boolean(),
  milestoneId: z.uuid(),
  rolloutId: z.uuid(),
  stepId: z.string(),
  kind: z.enum(evidenceKinds),
  value: z.string(),
  label: z.string().nullable(),
  file: z.object({ hash: z.string(), type: z.string(), size: z.int() }).nullable(),
  effectiveOn: z.string(),
  expiresOn: z.string().nullable(),
  recordedAt: z.string(),
  organisation: z.string(),
})
export type EvidenceView = z.infer<typeof EvidenceView>
export const EvidencePage = pageOf(EvidenceView)
export const EvidenceQuery = z.strictObject({
  ...pageQuery,
  rollout: z.uuid().optional(),
  milestone: z.uuid().optional(),
  kind: z.enum(evidenceKinds).optional(),
  history: z.enum(['all']).optional().describe('Superseded revisions too'),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
})
export type EvidenceQuery = z.infer<typeof EvidenceQuery>

const shared = {
  milestone: z.uuid(),
  label: z.string().trim().min(1).max(120).nullable().default(null),
  effectiveOn: LocalDate,
  supersedes: z.uuid().nullable().default(null).describe('The revision that this one replaces'),
}

/** A link, an identifier (DVDV key, DestinationID), a certificate with its last day, or where a document lies. */
export const AddEvidence = z.strictObject({
  ...shared,
  kind: z.enum(['link', 'identifier', 'certificate', 'reference']),
  value: z.string().trim().min(1).max(500),
  expiresOn: LocalDate.nullable().default(null),
})
export type AddEvidence = z.infer<typeof AddEvidence>

/** A file: its bytes are the body, everything else stands in the query. */
export const AddFileQuery = z.strictObject({
  ...shared,
  label: z.string().trim().min(1).max(120).optional(),
  supersedes: z.uuid().optional(),
  name: z.string().trim().min(1).max(200),
})
export type AddFileQuery = z.infer<typeof AddFileQuery>
