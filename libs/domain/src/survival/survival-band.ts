export const bandTypes = ['log', 'log-log', 'plain'] as const
export type BandType = (typeof bandTypes)[number]

/**
 * Bounds of S at one time from σ = √Σ d/(n(n−d)), the standard error of log S: `log` is S exp(±zσ), R's default; `log-log` is
 * S^exp(±zσ/log S), which stays within 0 and 1; `plain` is S ± zSσ, cut off. Klein & Moeschberger §4.3; R: survfit's conf.type.
 */
export function survivalBand(survival: number, sigma: number, z: number, band: BandType): readonly [number | null, number | null] {
  if (survival <= 0) return [null, null]
  if (band === 'log') return [survival * Math.exp(-z * sigma), Math.min(1, survival * Math.exp(z * sigma))]
  if (band === 'plain') return [Math.max(0, survival - z * survival * sigma), Math.min(1, survival + z * survival * sigma)]
  if (survival >= 1) return [null, null]
  const width = (z * sigma) / Math.log(survival)
  return [survival ** Math.exp(-width), survival ** Math.exp(width)]
}
