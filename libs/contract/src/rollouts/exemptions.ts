import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { exemptionKinds } from '@blaupause/domain/rollouts'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const version = z.int().min(0)
const reason = z.string().trim().min(3).max(2000)

/** Asks that an authority be left out of a rollout; the Land decides. What passes by itself needs an end. */
export const RequestExemption = z.strictObject({ version, kind: z.enum(exemptionKinds), reason, expiresOn: LocalDate.nullable().default(null) })
export type RequestExemption = z.infer<typeof RequestExemption>

export const ApproveExemption = z.strictObject({ version })
export type ApproveExemption = z.infer<typeof ApproveExemption>

/** Not agreed, or withdrawn by who asked. */
export const DeclineExemption = z.strictObject({ version, reason })
export type DeclineExemption = z.infer<typeof DeclineExemption>

/** The exception ends before its time: the rollout goes on where it stood. */
export const ReadmitRollout = z.strictObject({ version, reason })
export type ReadmitRollout = z.infer<typeof ReadmitRollout>

/** Abnahme: the authority accepts what was delivered. */
export const AcceptRollout = z.strictObject({ version, acceptedOn: LocalDate, note: z.string().trim().min(1).max(2000).optional() })
export type AcceptRollout = z.infer<typeof AcceptRollout>
export const RolloutAccepted = z.object({ id: z.uuid(), acceptedOn: z.string() })

export const exemptionStates = ['requested', 'approved', 'declined', 'ended'] as const

/** An exception with its reason, who asked, who decided, and until when. `source`: it came with the programme's data. */
export const ExemptionView = z.object({
  id: z.uuid(),
  rolloutId: z.uuid(),
  land: z.string(),
  programme: z.string(),
  traeger: z.string(),
  behoerde: z.string(),
  onlinedienst: z.string(),
  kind: z.enum(exemptionKinds),
  state: z.enum(exemptionStates),
  reason: z.string(),
  source: z.string().nullable(),
  requestedAt: z.string(),
  requestedBy: z.string(),
  requestedByOrganisation: z.string(),
  decidedOn: z.string().nullable(),
  decidedByOrganisation: z.string().nullable(),
  expiresOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  expired: z.boolean(),
  version: z.int(),
})
export type ExemptionView = z.infer<typeof ExemptionView>
export const ExemptionPage = pageOf(ExemptionView)

export const ExemptionQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: z.string().max(60).optional(),
  rollout: z.uuid().optional(),
  state: z.enum(exemptionStates).optional(),
  kind: z.enum(exemptionKinds).optional(),
  sort: z.enum(['requestedAt', '-requestedAt']).default('-requestedAt'),
})
export type ExemptionQuery = z.infer<typeof ExemptionQuery>
