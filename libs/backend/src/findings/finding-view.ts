import type { Effect, FactorView, FindingRow, Median, NotEstimableView, PaceView } from '@blaupause/contract/findings'
import { findingSentence, reasons, type FactorFinding, type FamilyMember, type Finding, type FindingCase, type Pace } from '@blaupause/domain/findings'
import { explainNotEstimable, type MedianDifference, type NotEstimable, type NotReached, type Quantile } from '@blaupause/domain/survival'
import type { z } from 'zod'

type Text = { de: string; en: string }

/** A criterion as the list shows it. Single cases appear where `visible` says so; the others are counted. */
export function findingRow(
  finding: Finding,
  member: FamilyMember,
  service: Text,
  cases: ReadonlyMap<string, FindingCase>,
  visible: ReadonlySet<string>,
): FindingRow {
  const { comparison } = finding
  const shown = finding.cases.filter(({ rollout }) => visible.has(rollout))
  return {
    id: member.id,
    statement: member.statement,
    measure: member.measure,
    unknown: member.unknown,
    timing: member.timing,
    landmark: member.landmark,
    steps: [...member.steps],
    class: finding.class,
    because: finding.because,
    reason: finding.because && reasons[finding.because],
    rung: finding.rung,
    n: finding.n,
    live: finding.live,
    pilots: finding.pilots,
    hindsight: finding.hindsight,
    effect: comparison && effect(comparison.difference),
    adjusted: finding.adjusted,
    sentence: findingSentence(finding, member, service),
    cases: shown.map((one) => ({ ...one, authority: cases.get(one.rollout)!.authority })),
    hiddenCases: finding.cases.length - shown.length,
  }
}

export function factorView({ factor, levels, test, paces }: FactorFinding): FactorView {
  return {
    factor,
    test: test.estimable ? { estimable: true, chiSquare: test.chiSquare, df: test.df, p: test.p } : noEstimate(test),
    levels: levels.map(({ median: of, ...level }) => ({ ...level, median: median(of) })),
    paces: paces.map(({ pace: of, ...party }) => ({ ...party, pace: pace(of) })),
  }
}

export function median(of: Quantile | NotReached | NotEstimable): z.infer<typeof Median> {
  if (of.estimable) return { estimable: true, days: of.time, lower: of.lower, upper: of.upper }
  return { ...noEstimate(of), ...('lower' in of ? { atLeast: of.lower ?? null } : {}) }
}

export function pace(of: Pace | NotEstimable): z.infer<typeof PaceView> {
  return of.estimable ? { ...of } : noEstimate(of)
}

export function noEstimate(of: NotEstimable): NotEstimableView {
  return { estimable: false, because: of.because, says: { de: explainNotEstimable(of, 'de'), en: explainNotEstimable(of, 'en') } }
}

function effect(of: MedianDifference | NotEstimable): z.infer<typeof Effect> {
  return of.estimable ? { estimable: true, days: of.difference, lower: of.lower, upper: of.upper, draws: of.draws } : noEstimate(of)
}
