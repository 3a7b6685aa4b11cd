import { z } from 'zod'

/**
 * When a process must act next (UTC, `null`: nothing is open), and the revision of its thing that says so. Ids and
 * instants only: it enters a history, and nothing personal ever may.
 */
export const NextWake = z.object({ wakeAt: z.iso.datetime().nullable(), revision: z.int().nonnegative() })
export type NextWake = z.infer<typeof NextWake>
