import { z } from 'zod'
import { Programme } from '@blaupause/domain/programme'
import { pageOf } from '../http/index.js'

export const ProgrammePage = pageOf(Programme)

/** Pilots × commitments by responsibility: how many authorities of the pilot, or who is responsible instead. */
export const PilotPage = pageOf(z.object({
  programme: z.string(), traeger: z.string(), name: z.string(),
  cells: z.array(z.object({ onlinedienst: z.string(), behoerden: z.int(), via: z.enum(['selbst', 'rechnerisch', 'zusage']).nullable(), instead: z.object({ id: z.string(), name: z.string() }).nullable() })),
}))
export const PilotQuery = z.strictObject({ programme: z.string().max(60).optional() })
export type PilotQuery = z.infer<typeof PilotQuery>
