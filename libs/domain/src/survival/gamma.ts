const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  0.000009984369578019572, 1.5056327351493116e-7,
]
const TINY = 1e-300
const ROUNDS = 10_000

/** ln Γ(x) for x > 0: Lanczos' approximation with g = 7 and nine terms (C. Lanczos, SIAM J. Numer. Anal. B 1, 1964), about 15 digits. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const t = z + 7.5
  let sum = LANCZOS[0]!
  for (let k = 1; k < 9; k += 1) sum += LANCZOS[k]! / (z + k)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P, for a > 0, x ≥ 0. Series below a + 1
 * (Abramowitz & Stegun 6.5.29), Lentz' continued fraction above (6.5.31), so that the smaller one keeps its digits.
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < ROUNDS && Math.abs(term) > Math.abs(sum) * 1e-17; n += 1) sum += term *= x / (a + n)
    return { lower: sum * front, upper: 1 - sum * front }
  }
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let h = d
  for (let n = 1; n < ROUNDS; n += 1) {
    const numerator = -n * (n - a)
    b += 2
    d = 1 / nonZero(numerator * d + b)
    c = nonZero(b + numerator / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return { lower: 1 - front * h, upper: front * h }
}

/** Lentz' guard: a denominator that vanishes is made tiny. */
export function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
