/** Steps of the ramp. Bounds stand in the legend; only all is the last step. */
export const mapClasses = ['c0', 'c1', 'c2', 'c3', 'c4'] as const
export type MapClass = (typeof mapClasses)[number]

/** The step of a share of inhabitants; `null` where nobody lives or nothing was asked. */
export function mapClass(reached: number, inhabitants: number): MapClass | null {
  if (inhabitants === 0) return null
  if (reached === 0) return 'c0'
  if (reached === inhabitants) return 'c4'
  const share = reached / inhabitants
  return share <= 1 / 3 ? 'c1' : share <= 2 / 3 ? 'c2' : 'c3'
}
