import type { CriterionCurves, LivePoint } from './criterion-curves.js'

/** One rising curve as drawn in a box of `width` × `height`: its line, its band, the ticks of running cases, and where its label stands. */
export type DrawnCurve = {
  readonly line: string
  readonly band: string
  readonly censored: readonly { readonly x: number; readonly y: number }[]
  readonly end: { readonly x: number; readonly y: number }
}

export type CurveGeometry = {
  readonly withIt: DrawnCurve
  readonly without: DrawnCurve
  readonly x: (day: number) => number
  readonly y: (share: number) => number
  readonly last: number
}

/** Steps from share to share, the band where it is defined, both on one scale from 0 to 100 % and from start to the last day observed. */
export function curveGeometry({ withIt, without }: Pick<CriterionCurves, 'withIt' | 'without'>, width: number, height: number): CurveGeometry {
  const last = Math.max(1, ...[...withIt, ...without].map(({ day }) => day))
  const x = (day: number) => round((day / last) * width)
  const y = (share: number) => round(height - share * height)
  const drawn = (points: readonly LivePoint[]): DrawnCurve => ({
    line: steps(points, ({ share }) => share, x, y),
    band: band(points, x, y),
    censored: points.filter(({ censored }) => censored > 0).map(({ day, share }) => ({ x: x(day), y: y(share) })),
    end: { x: x(points.at(-1)?.day ?? 0), y: y(points.at(-1)?.share ?? 0) },
  })
  return { withIt: drawn(withIt), without: drawn(without), x, y, last }
}

type Scale = (value: number) => number

function steps(points: readonly LivePoint[], of: (point: LivePoint) => number, x: Scale, y: Scale): string {
  return points.reduce((path, point) => `${path}H${x(point.day)}V${y(of(point))}`, `M${x(0)} ${y(0)}`)
}

/** Along the upper bound and back along the lower; where a bound is not defined (all live) the last one is kept. */
function band(points: readonly LivePoint[], x: Scale, y: Scale): string {
  const known = points.filter(({ lower, upper }) => lower !== null && upper !== null)
  if (known.length === 0) return ''
  const corners = known.flatMap((point, index) => {
    const before = known[index - 1]
    return [
      { day: point.day, lower: before?.lower ?? 0, upper: before?.upper ?? 0 },
      { day: point.day, lower: point.lower!, upper: point.upper! },
    ]
  })
  const there = corners.map(({ day, upper }) => `L${x(day)} ${y(upper)}`).join('')
  const back = corners
    .toReversed()
    .map(({ day, lower }) => `L${x(day)} ${y(lower)}`)
    .join('')
  return `M${x(0)} ${y(0)}${there}${back}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
