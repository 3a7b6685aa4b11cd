/** One line of `bench/results.json` (design: ids, bars and the raw measure beside each value). */
export function result({ id, value, unit, baseline = null, bar = null, holds = null, n, note }) {
  const ratio = baseline === null || baseline === 0 ? null : round(value / baseline)
  return {
    id,
    value: round(value),
    unit,
    baseline: baseline === null ? null : round(baseline),
    ratio,
    bar,
    holds,
    n,
    at: new Date().toISOString(),
    ...(note && { note }),
  }
}

/** The value below which `share` of the sorted `times` lie. */
export function percentile(times, share) {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
}

export function median(values) {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  )
}

function round(value) {
  return Number(value.toPrecision(3))
}
