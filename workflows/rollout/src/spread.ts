/** Processes that wake at the same instant act within this time (milliseconds): about as many as the server and the database carry beside people's clicks. */
export const SPREAD_MS = 30_000

/** Where in that time this rollout acts: the same every time, evenly over all ids (FNV-1a). */
export function spreadOf(rolloutId: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < rolloutId.length; i++) hash = Math.imul(hash ^ rolloutId.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % SPREAD_MS
}
