import { z } from 'zod'
import { Programme } from '@blaupause/domain/programme'

export const ProgrammeList = z.object({ items: z.array(Programme) })
export type ProgrammeList = z.infer<typeof ProgrammeList>

/** Pilot × committed service: the number of the pilot's own authorities and how they come to it, or who is responsible instead. */
export const PilotCell = z.object({
  onlinedienst: z.string(), behoerden: z.int(), via: z.enum(['selbst', 'rechnerisch', 'zusage']).nullable(),
  instead: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export const PilotMatrix = z.array(z.object({ traeger: z.string(), name: z.string(), cells: z.array(PilotCell) }))
export type PilotMatrix = z.infer<typeof PilotMatrix>
