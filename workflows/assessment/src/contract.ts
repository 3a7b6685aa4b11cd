import { z } from 'zod'

export * from './names.js'

/**
 * When the process must act next (UTC, `null`: nothing is open), and the assessment's revision that says so. Ids and
 * instants only; nothing of what was rated ever enters a history.
 */
export const NextWake = z.object({ wakeAt: z.iso.datetime().nullable(), revision: z.int().nonnegative() })
export type NextWake = z.infer<typeof NextWake>

/** What the workflow starts from, and all it carries into its next run. */
export type AssessmentProcess = NextWake & { readonly assessmentId: string }
