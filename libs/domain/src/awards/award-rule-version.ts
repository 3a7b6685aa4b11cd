import { landEvent, require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import type { AwardRule } from './award-rules.js'
import { publicPageNames } from './published.js'

export const awardRuleStates = ['proposed', 'released', 'withdrawn'] as const
export type AwardRuleState = (typeof awardRuleStates)[number]

/** What may follow. Nothing follows a release: applications and titles name the version, so whoever erred releases the next one. */
export const awardRuleWays: Readonly<Record<AwardRuleState, readonly AwardRuleState[]>> = { proposed: ['released', 'withdrawn'], released: [], withdrawn: [] }

/** A version that a Land has entered. `organisation`: the office that proposed it, and whose second person releases it. */
export type AwardRuleVersion = {
  readonly id: string
  readonly rule: AwardRule
  readonly state: AwardRuleState
  readonly organisation: string
  readonly proposedBy: string
  readonly releasedBy: string | null
  readonly version: number
}

/**
 * What a Land proposes as the next version of its award, judged against every version there is, shipped and released. Refuses what would
 * change something that was already decided by a version before, what belongs to another Land, and what nobody could apply under.
 */
export function proposeAwardRule(rule: AwardRule, versions: readonly AwardRule[], today: LocalDate): AwardRule {
  requireSound(rule)
  requireNext(rule, versions, today)
  return rule
}

/** The second person agrees. What was right when it was proposed may have been overtaken since, so it is judged again. */
export function releaseAwardRule(proposal: AwardRuleVersion, versions: readonly AwardRule[], by: string, today: LocalDate): AwardRuleVersion {
  requireRuleWay(proposal.state, 'released')
  require(proposal.proposedBy !== by, 'award-rule.four-eyes')
  requireNext(proposal.rule, versions, today)
  return { ...proposal, state: 'released', releasedBy: by, version: proposal.version + 1 }
}

/** Takes a proposal back; also whoever made it may. */
export function withdrawAwardRule(proposal: AwardRuleVersion): AwardRuleVersion {
  requireRuleWay(proposal.state, 'withdrawn')
  return { ...proposal, state: 'withdrawn', version: proposal.version + 1 }
}

/** What happened to a version; who it was, the audit log knows. */
export function awardRuleEvent(
  type: DomainEvent['type'],
  { id, rule: { id: rule, award, land, validFrom } }: Pick<AwardRuleVersion, 'id' | 'rule'>,
  today: LocalDate,
): DomainEvent {
  return landEvent(type, { type: 'award-rule', id }, today, { land }, { rule, award, validFrom })
}

function requireRuleWay(from: AwardRuleState, to: AwardRuleState): void {
  require(awardRuleWays[from].includes(to), 'award-rule.state', { state: from })
}

function requireSound({ thresholds, sample, award }: AwardRule): void {
  require(thresholds.verband === undefined, 'award-rule.verband')
  require(Object.keys(thresholds).length > 0, 'award-rule.thresholds')
  require(sample.least <= sample.most, 'award-rule.sample', { least: sample.least, most: sample.most })
  require(!publicPageNames.includes(award), 'award-rule.award-taken', { award })
}

/** One award for each Land, under one name for ever: addresses, titles and signatures carry it. */
function requireNext(rule: AwardRule, versions: readonly AwardRule[], today: LocalDate): void {
  const own = versions.filter(({ land }) => land === rule.land)
  const last = own
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1)
  require(rule.validFrom >= today, 'award-rule.past', { date: rule.validFrom })
  require(versions.every(({ award, land }) => award !== rule.award || land === rule.land), 'award-rule.award-taken', { award: rule.award })
  require(own.every(({ award }) => award === rule.award), 'award-rule.award-fixed', { award: own[0]?.award ?? '' })
  require(last === undefined || rule.validFrom > last, 'award-rule.order', { date: last ?? '' })
  require(versions.every(({ id }) => id !== rule.id), 'award-rule.id', { rule: rule.id })
}
