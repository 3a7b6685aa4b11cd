import { betaProbability } from './beta.js'

/** P(|T| ≥ |t|) of Student's distribution with `df` degrees of freedom: I_{df/(df+t²)}(df/2, ½) (Abramowitz & Stegun 26.7.1). R: 2 * pt(-abs(t), df). */
export function studentTwoSidedP(t: number, df: number): number {
  return betaProbability(df / (df + t * t), df / 2, 0.5)
}

/** t > 0 with P(|T| ≥ t) = `alpha`, by halving. R: qt(1 - alpha / 2, df). */
export function studentCritical(alpha: number, df: number): number {
  let high = 2
  while (studentTwoSidedP(high, df) > alpha && high < 1e9) high *= 2
  let low = 0
  for (let round = 0; round < 200 && high - low > 1e-15 * high; round += 1) {
    const middle = (low + high) / 2
    if (studentTwoSidedP(middle, df) > alpha) low = middle
    else high = middle
  }
  return (low + high) / 2
}
