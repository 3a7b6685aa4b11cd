import { chiSquareQuantile } from './chi-square.js'
import type { Summit } from './firth-regression.js'

/** How far out a bound is looked for, in spreads of the covariate: exp(60) is no ratio of hazards any more. */
const FARTHEST = 60

/**
 * Where the profile has fallen by half the quantile of χ² with one degree of freedom, looked for outwards from the summit in
 * one direction: first by doubling, then by the Illinois variant of regula falsi. Null where it never falls so far.
 * `profile` maximises over the other coefficients. Venzon & Moolgavkar, Appl. Statist. 37 (1988).
 */
export function profileBound(
  best: Summit,
  j: number,
  direction: 1 | -1,
  standardError: number,
  level: number,
  profile: (start: Float64Array) => Summit | null,
): number | null {
  const fall = chiSquareQuantile(level, 1) / 2
  let warm = best.beta
  const height = (value: number): number | null => {
    const summit = profile(warm.map((old, a) => (a === j ? value : old)))
    if (!summit) return null
    warm = summit.beta
    return best.at.logLikelihood - summit.at.logLikelihood - fall
  }
  let inside = { at: best.beta[j]!, height: -fall }
  let outside: typeof inside | null = null
  for (let width = Math.min(2, standardError); outside === null; width *= 1.6) {
    const at = best.beta[j]! + direction * width
    if (Math.abs(at) > FARTHEST) return null
    const above = height(at)
    if (above === null) return null
    if (above > 0) outside = { at, height: above }
    else inside = { at, height: above }
  }
  for (let round = 0; round < 100; round += 1) {
    const at: number = inside.at + ((outside.at - inside.at) * inside.height) / (inside.height - outside.height)
    const above = height(at)
    if (above === null) return null
    if (Math.abs(above) < 1e-9 || Math.abs(outside.at - inside.at) < 1e-10) return at
    if (above > 0) {
      outside = { at, height: above }
      inside = { ...inside, height: inside.height / 2 }
    } else {
      inside = { at, height: above }
      outside = { ...outside, height: outside.height / 2 }
    }
  }
  return (inside.at + outside.at) / 2
}
