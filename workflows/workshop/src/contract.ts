import { z } from 'zod'

export * from './names.js'

/**
 * When the process must act next (UTC, `null`: nothing is open), and the workshop's revision that says so. Ids and
 * instants only; no address and no word of the minutes ever enters a history.
 */
export const NextWake = z.object({ wakeAt: z.iso.datetime().nullable(), revision: z.int().nonnegative() })
export type NextWake = z.infer<typeof NextWake>

/** What the workflow starts from, and all it carries into its next run. */
export type WorkshopProcess = NextWake & { readonly workshopId: string }
