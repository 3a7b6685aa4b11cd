import { until } from './temporal.mjs'

/** When the last of these workflows armed its timer, by the server's clock (milliseconds since 1970). Looks rarely, so as not to disturb. */
export async function armedAt(client, workflowIds) {
  let last = 0
  for (const workflowId of workflowIds.toReversed()) {
    await until(async () => {
      const { events } = await client
        .getHandle(workflowId)
        .fetchHistory()
        .catch(() => ({ events: [] }))
      const timer = events.find((event) => event.timerStartedEventAttributes)
      if (timer) last = Math.max(last, at(timer))
      return timer
    }, 500)
  }
  return last
}

/** When a history event was written, in milliseconds since 1970. */
export function at({ eventTime: { seconds, nanos } }) {
  return Number(seconds) * 1000 + nanos / 1e6
}
