import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

/** A body or territory of the register; name, kind, key, Kreis and Land tell namesakes apart. */
export const TerritoryRow = z.object({
  key: z.string(), level: z.string(), name: z.string(), textkennzeichen: z.string().nullable(), land: z.string(), landName: z.string(),
  kreis: z.string().nullable(), kreisName: z.string().nullable(), verband: z.string().nullable(), verbandName: z.string().nullable(),
  ars: z.string().nullable(), population: z.int().nullable(), areaHa: z.int().nullable(), plz: z.string().nullable(), seat: z.string().nullable(),
  validFrom: z.string().nullable(), validTo: z.string().nullable(),
})
export type TerritoryRow = z.infer<typeof TerritoryRow>
export const TerritoryPage = pageOf(TerritoryRow)
export const TerritoryQuery = z.strictObject({
  ...pageQuery, q: z.string().max(100).optional(), land: z.string().max(2).optional(), kreis: z.string().max(5).optional(),
  level: z.enum(['land', 'kreis', 'verband', 'gemeinde']).optional(), on: LocalDate.optional(),
})
export type TerritoryQuery = z.infer<typeof TerritoryQuery>
export const TerritoryHistory = z.object({ items: z.array(TerritoryRow) })
