import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

export const titleConditions = ['held', 'hearing', 'revoked'] as const
export const signStates = ['ordered', 'made', 'sent', 'delivered'] as const

/** What a title says, and what is signed of it; see `titleStatement`. */
export const TitleStatement = z.object({
  award: z.string(),
  body: z.string(),
  name: z.string(),
  issuer: z.string(),
  rule: z.string(),
  signet: z.string(),
  since: LocalDate,
})
export type TitleStatement = z.infer<typeof TitleStatement>

/** A title given here. `signature`: a detached JWS over the canonical JSON (RFC 8785) of `statement`. */
export const TitleView = z.object({
  id: z.uuid(),
  application: z.uuid().nullable(),
  award: z.string(),
  title: z.object({ de: z.string(), en: z.string() }),
  body: z.string(),
  bodyName: z.string(),
  land: z.string(),
  since: LocalDate,
  condition: z.enum(titleConditions),
  revokedOn: LocalDate.nullable(),
  signet: z.string(),
  statement: TitleStatement,
  signature: z.string().nullable(),
  sign: z
    .object({ state: z.enum(signStates), deliverTo: z.string(), changedOn: LocalDate })
    .nullable()
    .describe('The sign at the town hall; for the Land that orders it and the body alone'),
  demo: z.boolean(),
})
export type TitleView = z.infer<typeof TitleView>
export const TitlePage = pageOf(TitleView)
export const TitleQuery = z.strictObject({
  ...pageQuery,
  body: z.string().max(12).optional(),
  condition: z.enum(titleConditions).optional(),
  sign: z
    .union([z.enum(signStates), z.array(z.enum(signStates))])
    .optional()
    .describe('How far the sign is'),
  sort: z.enum(['since', '-since']).default('-since'),
})
export type TitleQuery = z.infer<typeof TitleQuery>
export const MoveSign = z.strictObject({ state: z.enum(signStates) })
export type MoveSign = z.infer<typeof MoveSign>
export const SignOrderQuery = z.strictObject({ state: z.enum(signStates).optional() })
export type SignOrderQuery = z.infer<typeof SignOrderQuery>
export const CertificateQuery = z.strictObject({ lang: z.enum(['de', 'en']).default('de') })
export type CertificateQuery = z.infer<typeof CertificateQuery>
