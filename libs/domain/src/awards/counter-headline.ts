import type { NextStep } from './next-steps.js'

/** What the first sentence of a counter says. `links`: links that the body can set today, `build`: what it must bring online, `coming`: what comes by itself; together at most what is missing. */
export type CounterHeadline = {
  readonly kind: 'none' | 'missing' | 'reached' | 'warning' | 'no-line'
  readonly links: number
  readonly coming: number
  readonly build: number
}

export function counterHeadline(
  { counted, alive, threshold }: { readonly counted: number; readonly alive: number; readonly threshold: number | null },
  steps: readonly NextStep[],
): CounterHeadline {
  const nothing = { links: 0, coming: 0, build: 0 }
  if (threshold === null) return { kind: 'no-line', ...nothing }
  if (counted >= threshold) return { kind: alive < threshold ? 'warning' : 'reached', ...nothing }
  if (counted === 0) return { kind: 'none', ...nothing }
  const missing = threshold - counted
  const coming = Math.min(missing, steps.filter(({ kind }) => kind === 'rollout').length)
  const links = Math.min(missing - coming, steps.filter((step) => step.kind === 'link' && !step.reserve).length)
  return { kind: 'missing', links, coming, build: missing - coming - links }
}
