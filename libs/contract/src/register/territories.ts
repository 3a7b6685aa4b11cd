import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

/**
 * A body or territory as lists show it: name as the register has it, name with its kind, level, key, and the Kreis and
 * Land that tell namesakes apart. The population of a Kreis or Verband is the sum of its Gemeinden.
 * `validFrom` null: since before the first edition; `validTo`: the first day on which it no longer holds.
 */
export const TerritoryView = z.object({
  key: z.string(),
  level: z.enum(['land', 'regierungsbezirk', 'region', 'kreis', 'verband', 'gemeinde']),
  name: z.string(),
  fullName: z.string(),
  textkennzeichen: z.string().nullable(),
  land: z.string(),
  landName: z.string(),
  kreis: z.string().nullable(),
  kreisName: z.string().nullable(),
  verband: z.string().nullable(),
  verbandName: z.string().nullable(),
  ars: z.string().nullable(),
  population: z.int().nullable(),
  areaHa: z.int().nullable(),
  plz: z.string().nullable(),
  seat: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
})
export type TerritoryView = z.infer<typeof TerritoryView>
export const TerritoryPage = pageOf(TerritoryView)

/** `q` looks in names (anywhere; a kind in front counts: "Landratsamt Kelheim") and keys (from the left); `land` takes code or key; `on` a day, today if left out. */
export const TerritoryQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(100).optional(),
  land: LandFilter.optional(),
  kreis: z.string().length(5).optional(),
  level: z.enum(['land', 'kreis', 'verband', 'gemeinde']).optional(),
  on: LocalDate.optional(),
  sort: z.enum(['name', '-name']).optional(),
})
export type TerritoryQuery = z.infer<typeof TerritoryQuery>

/** A Land and its Gemeinden on a day. */
export const LandView = z.object({ key: z.string(), code: z.string(), name: z.string(), gemeinden: z.int(), population: z.int() })
export type LandView = z.infer<typeof LandView>
/** The Länder, with the date of the register in which their Gemeinden are counted; `gemeinden` and `perLand` (by code) count all of them, whatever the page. */
export const LandPage = pageOf(LandView).extend({ stand: z.string(), gemeinden: z.int(), perLand: z.record(z.string(), z.int()) })
export type LandPage = z.infer<typeof LandPage>
export const LandQuery = z.strictObject({ ...pageQuery, on: LocalDate.optional(), sort: z.enum(['key', '-key', 'name', '-name']).default('key') })
export type LandQuery = z.infer<typeof LandQuery>
export const TerritoryHistory = z.object({ items: z.array(TerritoryView) })
export type TerritoryHistory = z.infer<typeof TerritoryHistory>

/** A day; today if left out. */
export const OnQuery = z.strictObject({ on: LocalDate.optional() })
export type OnQuery = z.infer<typeof OnQuery>
