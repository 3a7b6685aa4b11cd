import { notEstimable, type NotEstimable } from './not-estimable.js'

/**
 * One interval (start, stop] of one case: `event` says whether it ended with the event, `x` are its covariates during it. A
 * case whose covariates change has several rows; a case seen only from a time on begins there. `stratum`: compared only with
 * rows of the same one. `cluster`: rows that are not independent of each other.
 */
export type CoxRow = {
  readonly start?: number | undefined
  readonly stop: number
  readonly event: boolean
  readonly x: ArrayLike<number>
  readonly weight?: number | undefined
  readonly stratum?: string | undefined
  readonly cluster?: string | undefined
}

/**
 * The rows as columns of numbers, sorted by stratum and stop, the covariates brought to mean 0 and spread 1 so that exp()
 * and the inverse stay in range; estimates are brought back by `scale`. `byStart` lists rows by start, per stratum;
 * `original` says which row of the input each one was.
 */
export type RiskData = {
  readonly n: number
  readonly p: number
  readonly names: readonly string[]
  readonly x: Float64Array
  readonly scale: Float64Array
  readonly start: Float64Array | null
  readonly stop: Float64Array
  readonly event: Uint8Array
  readonly weight: Float64Array
  readonly bounds: readonly number[]
  readonly byStart: Int32Array | null
  readonly original: Int32Array
  readonly events: number
}

/** Checks and sorts once; every fit over the same rows begins here. */
export function riskData(rows: readonly CoxRow[], names: readonly string[]): RiskData | NotEstimable {
  const fault = faultyRows(rows, names)
  if (fault) return fault
  const strata = new Map<string, number>()
  const [n, p] = [rows.length, names.length]
  const stratumOf = new Int32Array(n)
  const stopOf = new Float64Array(n)
  rows.forEach(({ stratum = '', stop }, row) => {
    stratumOf[row] = strata.get(stratum) ?? strata.set(stratum, strata.size).size - 1
    stopOf[row] = stop
  })
  const original = Int32Array.from(stopOf.keys()).sort((a, b) => stratumOf[a]! - stratumOf[b]! || stopOf[a]! - stopOf[b]!)
  const bounds = [0]
  for (let i = 1; i <= n; i += 1) if (i === n || stratumOf[original[i]!] !== stratumOf[original[i - 1]!]) bounds.push(i)
  const weight = Float64Array.from(original, (row) => rows[row]!.weight ?? 1)
  const raw = new Float64Array(n * p)
  for (let i = 0; i < n; i += 1) for (let j = 0, { x } = rows[original[i]!]!; j < p; j += 1) raw[i * p + j] = x[j]!
  const scale = standardise(raw, n, p)
  if (!scale) return notEstimable('not-a-number')
  const start = rows.some((row) => row.start !== undefined) ? Float64Array.from(original, (row) => rows[row]!.start ?? -1) : null
  const byStart = start && Int32Array.from({ length: n }, (_, index) => index)
  if (start && byStart) for (let s = 0; s + 1 < bounds.length; s += 1) byStart.subarray(bounds[s]!, bounds[s + 1]!).sort((a, b) => start[a]! - start[b]!)
  return {
    n,
    p,
    names,
    x: raw,
    scale,
    start,
    byStart,
    weight,
    bounds,
    original,
    stop: Float64Array.from(original, (row) => stopOf[row]!),
    event: Uint8Array.from(original, (row) => (rows[row]!.event ? 1 : 0)),
    events: rows.filter(({ event }) => event).length,
  }
}

/** The same rows with some of the covariates only, for a screen of one at a time. */
export function withColumns(data: RiskData, columns: readonly number[]): RiskData {
  const [p, q] = [data.p, columns.length]
  const x = new Float64Array(data.n * q)
  for (let j = 0; j < q; j += 1) for (let i = 0, column = columns[j]!; i < data.n; i += 1) x[i * q + j] = data.x[i * p + column]!
  return { ...data, p: q, x, names: columns.map((column) => data.names[column]!), scale: Float64Array.from(columns, (column) => data.scale[column]!) }
}

function faultyRows(rows: readonly CoxRow[], names: readonly string[]): NotEstimable | null {
  if (rows.length === 0) return notEstimable('no-cases')
  let events = 0
  for (const { start, stop, event, x, weight } of rows) {
    if (x.length !== names.length) return notEstimable('wrong-length')
    if (!Number.isFinite(stop) || (start !== undefined && !Number.isFinite(start))) return notEstimable('not-a-number')
    if (stop < 0 || (start ?? 0) < 0) return notEstimable('negative-time')
    if (start !== undefined && start >= stop) return notEstimable('no-time-at-risk')
    if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) return notEstimable('bad-weight')
    for (let j = 0; j < x.length; j += 1) if (!Number.isFinite(x[j])) return notEstimable('not-a-number', [names[j]!])
    if (event) events += 1
  }
  return events === 0 ? notEstimable('no-events') : null
}

/** Centres and scales the columns in place; the spreads, 1 where a column is constant, or null where numbers overflow. */
function standardise(x: Float64Array, n: number, p: number): Float64Array | null {
  const scale = new Float64Array(p)
  for (let j = 0; j < p; j += 1) {
    let mean = 0
    for (let i = 0; i < n; i += 1) mean += x[i * p + j]! / n
    let squares = 0
    for (let i = 0; i < n; i += 1) squares += (x[i * p + j]! - mean) ** 2 / n
    const spread = Math.sqrt(squares)
    if (!Number.isFinite(spread)) return null
    const constant = spread <= 1e-12 * Math.abs(mean)
    scale[j] = constant ? 1 : spread
    for (let i = 0; i < n; i += 1) x[i * p + j] = constant ? 0 : (x[i * p + j]! - mean) / spread
  }
  return scale
}
