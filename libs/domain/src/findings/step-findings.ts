import { kaplanMeier, medianDuration, notEstimable, survivalQuantile, type NotEstimable, type NotReached, type Quantile } from '../survival/index.js'
import type { ComparedRow } from './criterion-rows.js'
import type { FindingRule } from './finding-rule.js'

export type StepFigures = {
  readonly n: number
  readonly done: number
  readonly median: Quantile | NotReached | NotEstimable
  readonly p80: Quantile | NotReached | NotEstimable
}

/** How long one step took with and without a criterion, from the day its turn came; open steps are censored. */
export type StepFinding = { readonly step: string; readonly withIt: StepFigures; readonly without: StepFigures }

/** Where in the chain the time goes: each step of the compared rollouts, in the order in which they appear. */
export function stepFindings(rows: readonly ComparedRow[], rule: FindingRule): StepFinding[] {
  const steps = new Map<string, { withIt: { time: number; event: boolean }[]; without: { time: number; event: boolean }[] }>()
  for (const row of rows)
    for (const { id, days, done } of row.case.steps) {
      const of = steps.get(id) ?? { withIt: [], without: [] }
      of[row.inGroup ? 'withIt' : 'without'].push({ time: days, event: done })
      steps.set(id, of)
    }
  return [...steps].map(([step, { withIt, without }]) => ({ step, withIt: figures(withIt, rule), without: figures(without, rule) }))
}

function figures(spans: readonly { time: number; event: boolean }[], { level, fewestCases }: FindingRule): StepFigures {
  const counts = { n: spans.length, done: spans.filter(({ event }) => event).length }
  if (spans.length < fewestCases) return { ...counts, median: notEstimable('few-cases'), p80: notEstimable('few-cases') }
  const curve = kaplanMeier(spans, { level })
  return curve.estimable ? { ...counts, median: medianDuration(curve), p80: survivalQuantile(curve, 0.8) } : { ...counts, median: curve, p80: curve }
}
