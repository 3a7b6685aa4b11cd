import type { Duration } from './duration.js'
import { indicesBy } from './indices-by.js'

/**
 * How many events more than expected each row had if nothing made a difference: δ − Λ̂(time), with Nelson and Aalen's
 * cumulative hazard Σ d/n of its stratum (martingale residuals at β = 0; Therneau & Grambsch §4.2). They sum to zero within
 * a stratum; summed over a group they are the numerator of the log-rank test, so groups can be dealt out anew without
 * computing the test again. R: residuals(coxph(Surv(time, event) ~ 1 + strata(s), ties = 'breslow')).
 */
export function nullResiduals(rows: readonly (Duration & { readonly stratum?: string | undefined })[]): Float64Array {
  const residuals = new Float64Array(rows.length)
  for (const members of indicesBy(rows, ({ stratum }) => stratum ?? '')) {
    members.sort((a, b) => rows[a]!.time - rows[b]!.time)
    let hazard = 0
    for (let at = 0; at < members.length;) {
      const { time } = rows[members[at]!]!
      let end = at
      let events = 0
      for (; end < members.length && rows[members[end]!]!.time === time; end += 1) if (rows[members[end]!]!.event) events += 1
      hazard += events / (members.length - at)
      for (; at < end; at += 1) residuals[members[at]!] = (rows[members[at]!]!.event ? 1 : 0) - hazard
    }
  }
  return residuals
}
