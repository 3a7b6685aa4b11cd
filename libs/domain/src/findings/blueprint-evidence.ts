import { deriveEvidence, type Evidence, type NotedFinding } from '../blueprints/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import type { Finding } from './compute-findings.js'
import type { FindingCase } from './finding-case.js'
import type { FamilyMember } from './finding-family.js'
import { findingSentence } from './finding-sentence.js'

type Text = { readonly de: string; readonly en: string }
const classes: Readonly<Record<Finding['class'], string>> = {
  decisive: 'entscheidend',
  helpful: 'hilfreich',
  'no-effect': 'keine Wirkung gesehen',
  undecidable: 'nicht entscheidbar',
}

/** As long as a source in a package may be. */
const LONGEST = 300

/**
 * What a finding says in a blueprint: one sentence with its day, service and class (in German, as every source there), and, where
 * it is statistics, the durations of the rollouts that had the criterion. Single cases never travel: they belong to those who
 * may see them. `pilotNames`: the names of pilots that the publisher may see. Refuses what has nothing to compare, and what has
 * no place: no step, and no criterion of the catalogue.
 */
export function notedFinding(
  finding: Finding,
  member: FamilyMember,
  {
    service,
    on,
    inCatalogue,
    cases,
    pilotNames,
  }: {
    readonly service: Text
    readonly on: LocalDate
    readonly inCatalogue: boolean
    readonly cases: ReadonlyMap<string, FindingCase>
    readonly pilotNames: ReadonlyMap<string, string>
  },
): NotedFinding {
  require(finding.comparison !== null || finding.cases.length > 0, 'finding.nothing')
  require(inCatalogue || member.steps.length > 0, 'finding.nowhere')
  const sentence = `Befund ${on.split('-').reverse().join('.')}, ${service.de}, ${classes[finding.class]}: ${findingSentence(finding, member, service).de}`
  return {
    criterion: member.id,
    steps: [...member.steps],
    text: sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 1)}…`,
    evidence: durations(finding, cases, pilotNames),
  }
}

function durations({ comparison, rollouts }: Finding, cases: ReadonlyMap<string, FindingCase>, names: ReadonlyMap<string, string>): Evidence | null {
  if (comparison === null) return null
  const withIt = rollouts.filter(({ inGroup }) => inGroup).map(({ id, days, live }) => ({ pilot: cases.get(id)!.pilot, workingDays: live ? days : null }))
  const evidence = deriveEvidence(withIt, [], [])
  return evidence.rung === 'statistics' ? { ...evidence, pilots: evidence.pilots.flatMap((key) => names.get(key) ?? []).sort() } : null
}
