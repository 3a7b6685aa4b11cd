/** From and to which population towns are compared with one of `population` inhabitants: four fifths to five quarters and a little, in whole thousands (ours: the source speaks of "similar towns" only). */
export function comparablePopulation(population: number): { readonly from: number; readonly to: number } {
  const step = population >= 4000 ? 1000 : 500
  return { from: Math.floor((population * 0.8) / step) * step, to: Math.ceil((population * 1.3) / step) * step }
}

/** Number, median, least and most of the counts of comparable bodies; null where there are none. */
export function spread(counts: readonly number[]): { readonly bodies: number; readonly median: number; readonly low: number; readonly high: number } | null {
  if (counts.length === 0) return null
  const sorted = [...counts].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const median = Number.isInteger(middle) ? Math.round((sorted[middle - 1]! + sorted[middle]!) / 2) : sorted[Math.floor(middle)]!
  return { bodies: sorted.length, median, low: sorted[0]!, high: sorted.at(-1)! }
}
