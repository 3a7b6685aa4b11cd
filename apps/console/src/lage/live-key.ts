/** The sentence that says how many of so many are live; of a single one it speaks as of one. */
export function liveKey({ live, total }: { live: number; total: number }): string {
  if (total === 0) return 'lage.none'
  if (total > 1) return 'lage.live'
  return live === 1 ? 'lage.live_one' : 'lage.live_one_not'
}
