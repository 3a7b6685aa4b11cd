import { incompleteGamma } from './gamma.js'

/** P(X ≥ x) for a chi-square variable with `df` degrees of freedom. R: pchisq(x, df, lower.tail = FALSE). */
export function chiSquareP(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper
}

/** x with P(X ≤ x) = p, by halving: the function rises everywhere. R: qchisq. */
export function chiSquareQuantile(p: number, df: number): number {
  let high = df + 1
  while (incompleteGamma(df / 2, high / 2).lower < p && high < 1e6) high *= 2
  let low = 0
  for (let round = 0; round < 200 && high - low > 1e-16 * high; round += 1) {
    const middle = (low + high) / 2
    if (incompleteGamma(df / 2, middle / 2).lower < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
