import type { ReactNode } from 'react'

/** The scale all intervals of a list share, in working days: round, with zero in it. */
export type DayScale = { readonly from: number; readonly to: number; readonly marks: readonly number[] }

/** A scale that holds every value given. */
export function dayScale(values: readonly number[]): DayScale {
  const [low, high] = [Math.min(-10, ...values), Math.max(20, ...values)]
  const step = [10, 20, 50, 100, 200].find((one) => (high - low) / one <= 6) ?? 500
  const [from, to] = [Math.floor(low / step) * step, Math.ceil(high / step) * step]
  return { from, to, marks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step) }
}

/** An estimate as a diamond with its interval and the line of no effect; dashed and hollow where nothing can be decided. An open end has no stop. The numbers stand beside it. */
export function IntervalMark({
  scale,
  days,
  lower,
  upper,
  weak,
}: {
  scale: DayScale
  days: number
  lower: number | null
  upper: number | null
  weak: boolean
}): ReactNode {
  const x = (value: number): string => `${(((value - scale.from) / (scale.to - scale.from)) * 100).toFixed(2)}%`
  const stop = (value: number): ReactNode => <line className="stop" x1={x(value)} x2={x(value)} y1="7" y2="17" />
  return (
    <svg className={weak ? 'finding-interval weak' : 'finding-interval'} width="100%" height="24" aria-hidden="true">
      <line className="zero" x1={x(0)} x2={x(0)} y1="0" y2="24" />
      <line className="span" x1={x(lower ?? scale.from)} x2={x(upper ?? scale.to)} y1="12" y2="12" />
      {lower !== null && stop(lower)}
      {upper !== null && stop(upper)}
      <svg x={x(days)} overflow="visible">
        <path className="point" d="M-6 12 0 6 6 12 0 18z" />
      </svg>
    </svg>
  )
}

/** Very few cases as dots on a line of working days; hollow: still under way. */
export function CaseDots({ cases, label }: { cases: readonly { readonly days: number; readonly live: boolean }[]; label: string }): ReactNode {
  const last = Math.max(50, ...cases.map(({ days }) => Math.ceil(days / 50) * 50))
  return (
    <>
      <svg className="finding-dots" viewBox="0 0 1000 24" preserveAspectRatio="none" role="img" aria-label={label}>
        <path className="base" d="M0 23H1000" />
        {cases.map(({ days, live }, index) => (
          <path key={index} className={live ? 'dot live' : 'dot'} d={`M${(days / last) * 1000} 14h0`} />
        ))}
      </svg>
      <span className="finding-axis" aria-hidden="true">
        <span>0</span>
        <span>{last / 2}</span>
        <span>{last}</span>
      </span>
    </>
  )
}
