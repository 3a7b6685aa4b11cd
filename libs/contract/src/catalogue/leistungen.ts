import { z } from 'zod'
import { Onlinedienst } from '@blaupause/domain/catalogue'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

/** A Leistung of the catalogue. `aliases`: other keys it had or has now, each with how sure that is. */
export const LeistungView = z.object({
  key: z.string(),
  name: z.string(),
  typisierung: z.string().nullable(),
  source: z.string(),
  ozg: z.array(z.object({ id: z.string(), name: z.string() })),
  onlinedienste: z.array(z.string()),
  aliases: z.array(z.object({ key: z.string(), relation: z.enum(['newer', 'older']), certainty: z.string(), source: z.string() })),
})
export type LeistungView = z.infer<typeof LeistungView>
export const LeistungPage = pageOf(LeistungView)

/** `q` looks in names and keys; an older key finds its successor too. */
export const LeistungQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(100).optional(),
  ozg: z.string().max(5).optional(),
  onlinedienst: z.string().max(60).optional(),
  sort: z.enum(['name', '-name']).optional(),
})
export type LeistungQuery = z.infer<typeof LeistungQuery>
export const OnlinedienstPage = pageOf(Onlinedienst)
/** `land`: services that this Land offers in its programme. `position` is the order of the commitments. */
export const OnlinedienstQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  sort: z.enum(['position', '-position', 'name', '-name']).default('position'),
})
export type OnlinedienstQuery = z.infer<typeof OnlinedienstQuery>
