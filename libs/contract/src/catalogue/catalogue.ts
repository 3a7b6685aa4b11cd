import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { behoerdeKinds, Onlinedienst } from '@blaupause/domain/catalogue'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

const Kind = z.enum(behoerdeKinds)

/** An authority: kind, body, territory. `certainty` says how sure the competence is, `source` where it stands. */
export const BehoerdeRow = z.object({
  id: z.string(), land: z.string(), kind: Kind, traeger: z.string(), name: z.string(), seatAgs: z.string().nullable(), kreis: z.string().nullable(), kreisName: z.string().nullable(),
  population: z.int(), gemeinden: z.int(), fallgruppen: z.array(z.object({ ags: z.string().nullable(), text: Text })),
  certainty: z.enum(['belegt', 'vermutlich', 'offen']), source: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable(),
})
export type BehoerdeRow = z.infer<typeof BehoerdeRow>
export const BehoerdePage = pageOf(BehoerdeRow)
export const BehoerdeQuery = z.strictObject({
  ...pageQuery, q: z.string().max(100).optional(), land: z.string().max(2).optional(), kind: Kind.optional(), kreis: z.string().max(5).optional(),
  traeger: z.string().max(9).optional(), ags: z.string().max(8).optional(), on: LocalDate.optional(),
})
export type BehoerdeQuery = z.infer<typeof BehoerdeQuery>
export const BehoerdeView = BehoerdeRow.extend({ territory: z.array(z.object({ ags: z.string(), name: z.string(), population: z.int().nullable() })) })

/** How many authorities of each kind a Land has, counted in the register of `stand`. */
export const BehoerdeCounts = z.object({
  on: z.string(), stand: z.string(),
  kinds: z.array(z.object({ land: z.string(), kind: Kind, count: z.int(), gemeinden: z.int(), byCertainty: z.partialRecord(z.enum(['belegt', 'vermutlich', 'offen']), z.int()) })),
})
export const OnQuery = z.strictObject({ on: LocalDate.optional() })
export type OnQuery = z.infer<typeof OnQuery>

/** A Land with its Gemeinden on a day, by the register of `stand`. */
export const LaenderCounts = z.object({ stand: z.string(), gemeinden: z.int(), perLand: z.record(z.string(), z.int()) })

export const LeistungRow = z.object({
  key: z.string(), name: z.string(), typisierung: z.string().nullable(), source: z.string(), ozg: z.array(z.object({ id: z.string(), name: z.string() })), onlinedienste: z.array(z.string()),
  aliases: z.array(z.object({ key: z.string(), relation: z.enum(['newer', 'older']), certainty: z.string(), source: z.string() })),
})
export type LeistungRow = z.infer<typeof LeistungRow>
export const LeistungPage = pageOf(LeistungRow)
export const LeistungQuery = z.strictObject({ ...pageQuery, q: z.string().max(100).optional(), ozg: z.string().max(5).optional(), onlinedienst: z.string().max(60).optional() })
export type LeistungQuery = z.infer<typeof LeistungQuery>
export const OnlinedienstPage = pageOf(Onlinedienst)
