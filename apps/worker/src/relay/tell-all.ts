import type { Arming } from '@blaupause/backend/process'
import type { Temporal } from '../temporal/temporal.js'

/** Calls under way at once: enough to keep Temporal busy, few enough that each returns in its time. */
const IN_FLIGHT = 40

/** Tells each process its next wake. Answers the ones that heard, and the first reason why one did not. */
export async function tellAll(temporal: Temporal, processes: readonly Arming[]): Promise<{ heard: Arming[]; failure: unknown }> {
  const heard: Arming[] = []
  let failure: unknown
  const queue = processes[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (const process of queue) {
        try {
          await temporal.tell(process)
          heard.push(process)
        } catch (error) {
          failure ??= error
        }
      }
    }),
  )
  return { heard, failure }
}
