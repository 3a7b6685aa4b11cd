import type { Milestone } from './milestone.js'

/** What a milestone holds of its report while there is none (any more). */
export const unreported = {
  reportedOn: null,
  reportedBy: null,
  reportedOrganisation: null,
  reportedFor: null,
  channel: null,
  recordedOn: null,
} as const satisfies Partial<Milestone>

/** What a milestone holds of a wait while it waits for nobody. */
export const notWaiting = { waitingOn: null, waitingSince: null, waitingOrganisation: null, promisedOn: null } as const satisfies Partial<Milestone>
