import { z } from 'zod'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'
import { Programme } from '@blaupause/domain/programme'

/** Pilot × committed service: the number of the pilot's own authorities and how they come to it, or who is responsible instead. */
export const PilotCell = z.object({
  onlinedienst: z.string(),
  behoerden: z.int(),
  via: z.enum(['selbst', 'rechnerisch', 'zusage', 'land']).nullable(),
  instead: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export const PilotMatrix = z.array(z.object({ traeger: z.string(), name: z.string(), cells: z.array(PilotCell) }))
export type PilotMatrix = z.infer<typeof PilotMatrix>

export const ProgrammePage = pageOf(Programme)
export const ProgrammeQuery = z.strictObject({ ...pageQuery, land: LandFilter.optional(), sort: z.enum(['id', '-id']).default('id') })
export type ProgrammeQuery = z.infer<typeof ProgrammeQuery>
export const PilotRow = PilotMatrix.element.extend({ programme: z.string(), land: z.string() })
export type PilotRow = z.infer<typeof PilotRow>
export const PilotPage = pageOf(PilotRow)
export const PilotQuery = z.strictObject({
  ...pageQuery,
  programme: z.string().max(60).optional(),
  land: LandFilter.optional(),
  traeger: z.string().max(9).optional(),
  sort: z.enum(['position', '-position', 'name', '-name']).default('position'),
})
export type PilotQuery = z.infer<typeof PilotQuery>

/** Makes the rollouts that follow from a programme's commitments; nothing to say, so that the command is repeatable. */
export const ProposeRollouts = z.strictObject({})
export type ProposeRollouts = z.infer<typeof ProposeRollouts>

/** How many rollouts were made, and how many were there before and stay as they are. */
export const RolloutsProposed = z.object({ created: z.int(), existing: z.int() })
export type RolloutsProposed = z.infer<typeof RolloutsProposed>
