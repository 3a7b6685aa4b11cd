import type { LocalDate } from '../kernel/index.js'
import { holm } from '../survival/index.js'
import { compareGroups, type Comparison } from './compare-groups.js'
import { criterionCurves, type CriterionCurves } from './criterion-curves.js'
import { criterionRows, type ComparedRow } from './criterion-rows.js'
import { factorFindings, type FactorFinding } from './factor-findings.js'
import type { FindingCase } from './finding-case.js'
import { findingFamilies, type FamilyMember } from './finding-family.js'
import { classify, findingRules, type FindingClass, type FindingRule, type UndecidableReason } from './finding-rule.js'
import { jointFit, type JointFit } from './joint-fit.js'
import type { KnownValue } from './known-values.js'
import { stepFindings, type StepFinding } from './step-findings.js'

/** Rungs of evidence, weakest first (design §6): somebody says so, a workshop decided it, single cases, statistics. */
export const rungs = ['statement', 'decision', 'cases', 'statistics'] as const
export type Rung = (typeof rungs)[number]

/** A case of a comparison with too few for a statistic; only for those who may see the rollout. */
export type SingleCase = { readonly rollout: string; readonly days: number; readonly live: boolean; readonly inGroup: boolean }

export type Finding = {
  readonly criterion: string
  readonly class: FindingClass
  readonly because: UndecidableReason | null
  readonly rung: Rung
  readonly n: number
  readonly live: number
  readonly pilots: number
  /** How many of the values were entered only after the start, with the day from which they held. */
  readonly hindsight: number
  readonly comparison: Comparison | null
  /** p of the test over pilots, adjusted by Holm within the family; null where it was not tested. */
  readonly adjusted: number | null
  readonly curves: CriterionCurves | null
  readonly cases: readonly SingleCase[]
  /** The rollouts behind the numbers. */
  readonly rollouts: readonly { readonly id: string; readonly inGroup: boolean; readonly days: number; readonly live: boolean }[]
  readonly steps: readonly StepFinding[]
}

export type FindingsInput = {
  readonly on: LocalDate
  readonly cases: readonly FindingCase[]
  readonly values: readonly KnownValue[]
  readonly decided: readonly string[]
}

export type Findings = {
  readonly on: LocalDate
  readonly rule: string
  readonly family: string
  readonly n: number
  readonly live: number
  readonly pilots: number
  readonly findings: readonly Finding[]
  readonly joint: JointFit
  readonly factors: readonly FactorFinding[]
}

/** What makes it fast, on the data's day: the declared family of the day, its rule, and what was compared beside it. Pure and without chance. */
export function computeFindings({ on, cases, values, decided }: FindingsInput): Findings {
  const [rule, family] = [findingRules.validOn(on), findingFamilies.validOn(on)]
  const measured = family.members
    .map((member) => ({ member, rows: criterionRows(member, cases, values) }))
    .map(({ member, rows }) => ({ member, rows, comparison: enough(rows, rule) ? compareGroups(rows, rule) : null }))
  const adjusted = holm(measured.map(({ comparison }) => (comparison?.test.estimable ? comparison.test.p : null)))
  return {
    on,
    rule: rule.id,
    family: family.id,
    n: cases.length,
    live: cases.filter(({ live }) => live).length,
    pilots: new Set(cases.map(({ pilot }) => pilot)).size,
    findings: measured.map(({ member, rows, comparison }, index) => finding(member, rows, comparison, adjusted[index] ?? null, rule, decided)),
    joint: jointFit(
      measured.filter(({ comparison }) => comparison !== null),
      rule,
    ),
    factors: factorFindings(cases, rule),
  }
}

/** As many rollouts on each side as the rule asks for, and somebody has arrived. */
function enough(rows: readonly ComparedRow[], { fewestCases }: FindingRule): boolean {
  const inGroup = rows.filter((row) => row.inGroup).length
  return inGroup >= fewestCases && rows.length - inGroup >= fewestCases && rows.some(({ event }) => event)
}

function finding(
  member: FamilyMember,
  rows: readonly ComparedRow[],
  comparison: Comparison | null,
  adjusted: number | null,
  rule: FindingRule,
  decided: readonly string[],
): Finding {
  const said: Rung = decided.includes(member.id) ? 'decision' : 'statement'
  const inGroup = rows.filter((row) => row.inGroup).length
  const fewer = Math.min(inGroup, rows.length - inGroup)
  const judged = comparison ? judge(comparison, rows, adjusted, rule) : { class: 'undecidable' as const, because: withoutStatistics(rows.length, fewer, rule) }
  const small = comparison === null && fewer > 0 && fewer < rule.fewestCases
  return {
    criterion: member.id,
    ...judged,
    rung: comparison ? 'statistics' : small ? 'cases' : said,
    n: rows.length,
    live: rows.filter(({ event }) => event).length,
    pilots: new Set(rows.map((row) => row.case.pilot)).size,
    hindsight: rows.filter((row) => row.hindsight).length,
    comparison,
    adjusted,
    curves: comparison ? criterionCurves(rows, rule.level) : null,
    cases: small
      ? rows
          .filter((row) => row.inGroup === inGroup <= rows.length - inGroup)
          .map((row) => ({ rollout: row.case.id, days: row.time, live: row.event, inGroup: row.inGroup }))
      : [],
    rollouts: rows.map((row) => ({ id: row.case.id, inGroup: row.inGroup, days: row.time, live: row.event })),
    steps: comparison ? stepFindings(rows, rule) : [],
  }
}

/** `fewer`: how many are on the smaller side. Where both sides are large enough, nobody has arrived yet. */
function withoutStatistics(n: number, fewer: number, { fewestCases }: FindingRule): UndecidableReason {
  if (n === 0) return 'no-values'
  if (fewer === 0) return 'one-sided'
  return fewer < fewestCases ? 'few-cases' : 'not-estimable'
}

function judge(
  { difference, pace, test }: Comparison,
  rows: readonly ComparedRow[],
  p: number | null,
  rule: FindingRule,
): { class: FindingClass; because: UndecidableReason | null } {
  if (followsLand(rows)) return { class: 'undecidable', because: 'land' }
  if (!test.estimable) return { class: 'undecidable', because: test.because === 'one-cluster' ? 'few-pilots' : 'not-estimable' }
  if (!difference.estimable) return { class: 'undecidable', because: 'not-estimable' }
  return classify(
    {
      effect: difference.difference,
      lower: difference.lower,
      upper: difference.upper,
      decisive: rule.decisiveDays,
      noEffect: rule.noEffectDays,
      p,
      smallest: test.smallest,
      contradicted: pace.estimable && Math.sign(difference.difference) * Math.log(pace.ratio) < -0.05,
    },
    rule,
  )
}

/** One Land has it everywhere and the other nowhere: then nothing tells the two apart. */
function followsLand(rows: readonly ComparedRow[]): boolean {
  const lands = new Map<string, Set<boolean>>()
  for (const row of rows) lands.set(row.case.land, (lands.get(row.case.land) ?? new Set()).add(row.inGroup))
  return lands.size > 1 && [...lands.values()].every((sides) => sides.size === 1)
}
