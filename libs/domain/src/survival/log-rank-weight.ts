/**
 * How much a time counts in a log-rank test. `log-rank`: all the same. `gehan-breslow`: the number at risk n (Gehan 1965,
 * Breslow 1970; also called Wilcoxon), early times count more. `tarone-ware`: √n (1977). `peto`: S̃(t) = Π (1 − d/(n+1)) up
 * to and with t (Peto & Peto 1972, Andersen 1982; Stata's sts test, peto). `rho`: S(t−)^rho of the pooled Kaplan–Meier curve
 * (Harrington & Fleming 1982; R's survdiff, where rho = 1 is another Peto–Peto weight). Klein & Moeschberger table 7.3.
 */
export type LogRankWeight = { readonly kind: 'log-rank' | 'gehan-breslow' | 'tarone-ware' | 'peto' } | { readonly kind: 'rho'; readonly rho: number }

/** The weight of a time with `atRisk` at risk. `survivalBefore` is the pooled curve just before it, `peto` Peto's curve at it. */
export function weightAt(weight: LogRankWeight, atRisk: number, { survivalBefore, peto }: { readonly survivalBefore: number; readonly peto: number }): number {
  switch (weight.kind) {
    case 'log-rank':
      return 1
    case 'gehan-breslow':
      return atRisk
    case 'tarone-ware':
      return Math.sqrt(atRisk)
    case 'peto':
      return peto
    case 'rho':
      return survivalBefore ** weight.rho
  }
}
