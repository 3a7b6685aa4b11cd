import { z } from 'zod'

/** Takes back what was taken over as Bestand; `version` is that of the rollout. */
export const UndoBestand = z.strictObject({ version: z.int().min(0), reason: z.string().trim().min(3).max(2000) })
export type UndoBestand = z.infer<typeof UndoBestand>
export const BestandUndone = z.object({ id: z.uuid(), steps: z.int() })
