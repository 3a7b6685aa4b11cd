import { betaQuantile } from './beta.js'
import { notEstimable, type NotEstimable } from './not-estimable.js'

export type Share = { readonly estimable: true; readonly share: number; readonly lower: number; readonly upper: number }

/**
 * A share of `part` out of `whole` with its exact two-sided interval: quantiles of Beta(x, n−x+1) and Beta(x+1, n−x)
 * (Clopper & Pearson, Biometrika 26, 1934; Fleiss, Statistical Methods for Rates and Proportions). R: binom.test.
 */
export function clopperPearson(part: number, whole: number, level = 0.95): Share | NotEstimable {
  if (whole === 0) return notEstimable('no-cases')
  if (!Number.isInteger(part) || !Number.isInteger(whole)) return notEstimable('not-a-number')
  if (part < 0 || part > whole || !(level > 0 && level < 1)) return notEstimable('outside-range')
  const tail = (1 - level) / 2
  return {
    estimable: true,
    share: part / whole,
    lower: part === 0 ? 0 : betaQuantile(tail, part, whole - part + 1),
    upper: part === whole ? 1 : betaQuantile(1 - tail, part + 1, whole - part),
  }
}
