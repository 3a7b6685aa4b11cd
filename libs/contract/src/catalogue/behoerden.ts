import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { BehoerdeKind, Certainty } from '@blaupause/domain/catalogue'
import { LocalDate } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

/** An authority as lists show it. `fallgruppen` with `ags` null hold in its whole territory; population is the sum over it. */
export const BehoerdeView = z.object({
  id: z.string(),
  land: z.string(),
  kind: BehoerdeKind,
  traeger: z.string(),
  name: z.string(),
  seatAgs: z.string().nullable(),
  kreis: z.string().nullable(),
  kreisName: z.string().nullable(),
  population: z.int(),
  gemeinden: z.int(),
  fallgruppen: z.array(z.object({ ags: z.string().nullable(), text: Text })),
  certainty: Certainty,
  source: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
})
export type BehoerdeView = z.infer<typeof BehoerdeView>
export const BehoerdePage = pageOf(BehoerdeView)

/** One authority with the Gemeinden of its territory. */
export const BehoerdeDetail = BehoerdeView.extend({
  territory: z.array(z.object({ ags: z.string(), name: z.string().nullable(), population: z.int().nullable() })),
})
export type BehoerdeDetail = z.infer<typeof BehoerdeDetail>

/** `ags`: authorities whose territory holds this Gemeinde; `on` a day, today if left out. */
export const BehoerdeQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(100).optional(),
  land: LandFilter.optional(),
  kind: BehoerdeKind.optional(),
  kreis: z.string().length(5).optional(),
  traeger: z.string().max(9).optional(),
  ags: z.string().length(8).optional(),
  on: LocalDate.optional(),
  sort: z.enum(['name', '-name']).optional(),
})
export type BehoerdeQuery = z.infer<typeof BehoerdeQuery>

/** How many authorities of each kind a Land has on a day, with the date of the register they are counted in. */
export const BehoerdeCounts = z.object({
  on: z.string(),
  stand: z.string(),
  kinds: z.array(z.object({ land: z.string(), kind: BehoerdeKind, count: z.int(), gemeinden: z.int(), byCertainty: z.partialRecord(Certainty, z.int()) })),
})
export type BehoerdeCounts = z.infer<typeof BehoerdeCounts>
