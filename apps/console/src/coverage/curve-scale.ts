import type { CoveragePoint } from '@blaupause/contract/coverage'

/** A curve as drawn: paths of both shares, where the labels stand, and the lines of the scale. */
export type Curve = {
  readonly claimed: string
  readonly proven: string
  readonly ends: { readonly claimed: number; readonly proven: number }
  readonly marks: readonly { readonly share: number; readonly y: number }[]
}

const TOPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
/** Labels at the line's end stay this far apart (px). */
const APART = 18

/** Fits both shares into `width` × `height`. The scale begins at zero and ends at the next round share above the curve. */
export function curveOf(points: readonly CoveragePoint[], width: number, height: number): Curve {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  const highest = Math.max(0, ...points.map(({ claimed, responsible }) => share(claimed, responsible)))
  const top = TOPS.find((one) => one >= highest) ?? 1
  const x = (at: number): number => (points.length < 2 ? 0 : (at / (points.length - 1)) * width)
  const y = (value: number): number => height - (value / top) * height
  const line = (name: 'claimed' | 'proven'): string =>
    points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(share(point[name], point.responsible)).toFixed(1)}`).join('')
  const last = points.at(-1)
  const ends = { claimed: y(last ? share(last.claimed, last.responsible) : 0), proven: y(last ? share(last.proven, last.responsible) : 0) }
  const room = APART - (ends.proven - ends.claimed)
  return {
    claimed: line('claimed'),
    proven: line('proven'),
    ends: room > 0 ? { claimed: ends.claimed - room / 2, proven: ends.proven + room / 2 } : ends,
    marks: [0, top / 2, top].map((value) => ({ share: value, y: y(value) })),
  }
}
