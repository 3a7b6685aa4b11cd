import { groupBy } from '../kernel/index.js'
import type { AwardRule } from './award-rules.js'
import type { ProcedureOrigin, ProcedureSource, ProcedureStatement } from './procedure.js'

/** Why a procedure does not count. */
export const notCountedReasons = ['not-in-portal', 'not-submittable', 'origin', 'link-dead'] as const
export type NotCountedReason = (typeof notCountedReasons)[number]

/** One Online-Verfahren of a body, with all who speak of it. `proof`: shown by the portal and seen by the link checker, or only said. */
export type CountedProcedure = {
  readonly link: string
  readonly name: string
  readonly origin: ProcedureOrigin
  readonly leistungen: readonly string[]
  readonly sources: readonly ProcedureSource[]
  readonly proof: 'seen' | 'shown' | 'said'
  readonly dead: boolean
}

/** `counted`: what the portal shows and the rule accepts, the figure that decides. `said`: entered by hand or live in the programme, not yet shown by the portal. */
export type ProcedureCount = {
  readonly counted: readonly CountedProcedure[]
  readonly said: readonly CountedProcedure[]
  readonly notCounted: readonly (CountedProcedure & { readonly because: NotCountedReason })[]
}

/**
 * Counts each procedure once, however many Leistungen link it (StMD: "die angezeigte Zahl ist maßgeblich"; Bavarian map:
 * one procedure linked to several Leistungen counts once). `dead`: links that the checker found dead; the portal still
 * counts them, so they stay counted, and `withoutDead` says what is left when the portal drops them.
 */
export function countProcedures(
  statements: readonly ProcedureStatement[],
  rule: Pick<AwardRule, 'origins' | 'submittable'>,
  dead: ReadonlySet<string> = new Set(),
): ProcedureCount {
  const byLink = groupBy([...statements].sort(bySource), ({ link }) => link)
  const counted: CountedProcedure[] = []
  const said: CountedProcedure[] = []
  const notCounted: (CountedProcedure & { because: NotCountedReason })[] = []
  for (const [link, about] of byLink) {
    const procedure = merge(link, about, dead.has(link))
    const because = refusal(about, procedure, rule)
    if (because) notCounted.push({ ...procedure, because })
    else if (about.some(({ source }) => source === 'portal')) counted.push(procedure)
    else said.push(procedure)
  }
  return { counted, said, notCounted }
}

/** What stays when the portal drops the links that lead nowhere. */
export function withoutDead({ counted }: Pick<ProcedureCount, 'counted'>): number {
  return counted.filter(({ dead }) => !dead).length
}

function merge(link: string, about: readonly ProcedureStatement[], dead: boolean): CountedProcedure {
  const sources = [...new Set(about.map(({ source }) => source))]
  const proof = sources.includes('portal') ? (sources.includes('link') && !dead ? 'seen' : 'shown') : 'said'
  return {
    link,
    name: about[0]!.name,
    origin: about[0]!.origin,
    leistungen: [...new Set(about.flatMap(({ leistungen }) => leistungen))].sort(),
    sources,
    proof,
    dead,
  }
}

function refusal(
  about: readonly ProcedureStatement[],
  { origin }: CountedProcedure,
  rule: Pick<AwardRule, 'origins' | 'submittable'>,
): NotCountedReason | null {
  const portal = about.filter(({ source }) => source === 'portal')
  if (!rule.origins.includes(origin)) return 'origin'
  if (portal.length > 0 ? portal.every(({ inPortal }) => !inPortal) : about.every(({ inPortal }) => !inPortal)) return 'not-in-portal'
  if (rule.submittable && about.some(({ submittable }) => submittable === false) && !portal.some(({ submittable }) => submittable === true))
    return 'not-submittable'
  return null
}

const rank: Readonly<Record<ProcedureSource, number>> = { portal: 0, link: 1, hand: 2, programm: 3 }
function bySource(a: ProcedureStatement, b: ProcedureStatement): number {
  return rank[a.source] - rank[b.source]
}
