import { z } from 'zod'
import { observationKinds, observationResults } from '@blaupause/domain/proof'
import { FileReport, pageOf, pageQuery } from '../http/index.js'
import { EvidenceView } from './evidence.js'

/** What was seen, by whom and when. `detail` is a stable word: `http-404`, `no-name`, `inside`, `portal`, `3/7` entries of the PVOG. */
export const ObservationView = z.object({
  id: z.uuid(),
  rolloutId: z.uuid(),
  kind: z.enum(observationKinds),
  result: z.enum(observationResults),
  address: z.string().nullable(),
  detail: z.string(),
  effective: z.string(),
  recordedAt: z.string(),
  organisation: z.string(),
})
export type ObservationView = z.infer<typeof ObservationView>
export const ObservationPage = pageOf(ObservationView)
export const ObservationQuery = z.strictObject({
  ...pageQuery,
  rollout: z.uuid().optional(),
  kind: z.enum(observationKinds).optional(),
  result: z.enum(observationResults).optional(),
  sort: z.enum(['effective', '-effective']).default('-effective'),
})
export type ObservationQuery = z.infer<typeof ObservationQuery>

/** What a second person saw: is the service there for everybody? Without `effective` they see it now, by the clock of the product and not of their device. */
export const RecordObservation = z.strictObject({
  rollout: z.uuid(),
  result: z.enum(observationResults),
  effective: z.iso.datetime().nullable().default(null),
  where: z.enum(['portal', 'register', 'call']).default('portal'),
  note: z.string().trim().min(1).max(2000).nullable().default(null),
})
export type RecordObservation = z.infer<typeof RecordObservation>
export const CheckLink = z.strictObject({ rollout: z.uuid() })
export type CheckLink = z.infer<typeof CheckLink>

/** What an export of the open PVOG data shows, or would, of rollouts that are said to be live; the first 200 of `done`, what was not seen before what was. */
export const PvogReport = FileReport.extend({
  looks: z.array(
    z.object({
      rolloutId: z.uuid(),
      behoerde: z.string(),
      onlinedienst: z.string(),
      result: z.enum(observationResults),
      detail: z.string(),
      address: z.string().nullable(),
      effective: z.string(),
    }),
  ),
})
export type PvogReport = z.infer<typeof PvogReport>

export const RequestOverride = z.strictObject({ version: z.int().min(0), reason: z.string().trim().min(10).max(2000) })
export type RequestOverride = z.infer<typeof RequestOverride>
export const AgreeOverride = z.strictObject({ version: z.int().min(0) })
export type AgreeOverride = z.infer<typeof AgreeOverride>

/** Claimed live, observed not. `open` once it is older than 72 hours (`openAt`). */
export const ContradictionView = z.object({ since: z.string(), openAt: z.string(), open: z.boolean(), kind: z.enum(observationKinds), detail: z.string() })
export type ContradictionView = z.infer<typeof ContradictionView>

/** All that speaks for and against one rollout being live. `watched`: the address that is looked at, and when next. */
export const ProofView = z.object({
  evidence: z.array(EvidenceView),
  observations: z.array(ObservationView),
  contradiction: ContradictionView.nullable(),
  watched: z.object({ address: z.string(), nextAt: z.string(), checkedAt: z.string().nullable() }).nullable(),
  override: z
    .object({
      id: z.uuid(),
      reason: z.string(),
      requestedBy: z.string(),
      requestedOrganisation: z.string(),
      requestedAt: z.string(),
      agreedOrganisation: z.string().nullable(),
      agreedAt: z.string().nullable(),
    })
    .nullable(),
})
export type ProofView = z.infer<typeof ProofView>
