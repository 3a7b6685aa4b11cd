import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const version = z.int().min(0)
const key = z.string().regex(/^(\d{5}|\d{8}|\d{9})$/)
const reference = z.string().trim().min(3).max(300).describe('Where the consent is written: document, resolution, file number')

/**
 * Lets `agentTraeger` act for `traeger`. By the body itself or its Land it is granted at once; by who wants to act it is a
 * request that the body grants.
 */
export const CreateBeauftragung = z.strictObject({ traeger: key, agentTraeger: key, fromOn: LocalDate, untilOn: LocalDate.nullable().default(null), reference })
export type CreateBeauftragung = z.infer<typeof CreateBeauftragung>

export const GrantBeauftragung = z.strictObject({ version, fromOn: LocalDate, untilOn: LocalDate.nullable().default(null), reference })
export type GrantBeauftragung = z.infer<typeof GrantBeauftragung>

/** Ended by either side or the Land, at once; what was only asked for is declined. */
export const RevokeBeauftragung = z.strictObject({ version, reason: z.string().trim().min(3).max(2000) })
export type RevokeBeauftragung = z.infer<typeof RevokeBeauftragung>

const states = ['requested', 'granted', 'revoked', 'declined'] as const

/** Who lets whom act, since when, until when, on which paper, and how it ended. `holds`: the agent may act today. */
export const BeauftragungView = z.object({
  id: z.uuid(),
  land: z.string(),
  traeger: z.string(),
  name: z.string(),
  agentTraeger: z.string(),
  agentName: z.string(),
  state: z.enum(states),
  holds: z.boolean(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  reference: z.string().nullable(),
  requestedAt: z.string(),
  requestedByOrganisation: z.string().nullable(),
  grantedAt: z.string().nullable(),
  grantedByOrganisation: z.string().nullable(),
  revokedAt: z.string().nullable(),
  revokedByOrganisation: z.string().nullable(),
  revokeReason: z.string().nullable(),
  version: z.int(),
})
export type BeauftragungView = z.infer<typeof BeauftragungView>
export const BeauftragungPage = pageOf(BeauftragungView)

export const BeauftragungQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  traeger: z.string().max(9).optional(),
  agentTraeger: z.string().max(9).optional(),
  state: z.enum(states).optional(),
  sort: z.enum(['requestedAt', '-requestedAt']).default('-requestedAt'),
})
export type BeauftragungQuery = z.infer<typeof BeauftragungQuery>

const Body = z.object({ traeger: z.string(), name: z.string() })
/** With whom the reader could agree: bodies that may act (they have an account here), and bodies one could act for. */
export const BeauftragungPartners = z.object({ agents: z.array(Body), principals: z.array(Body) })
export type BeauftragungPartners = z.infer<typeof BeauftragungPartners>
