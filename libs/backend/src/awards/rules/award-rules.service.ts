import { Injectable } from '@nestjs/common'
import type { ProposeAwardRule, VersionOfAwardRule } from '@blaupause/contract/awards'
import {
  awardRuleEvent,
  canProposeAwardRule,
  canReleaseAwardRule,
  canWithdrawAwardRule,
  proposeAwardRule,
  releaseAwardRule,
  withdrawAwardRule,
  type AwardRule,
  type AwardRuleVersion,
} from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require, type DomainEvent, type LocalDate } from '@blaupause/domain/kernel'
import { requireVersion } from '@blaupause/domain/rollouts'
import { settleOfSubject, tellOfSubject } from '../../notifications/index.js'
import { Commands, found, isUniqueViolation, newId, type Tx } from '../../platform/index.js'
import { awardVersions } from '../award-rules.js'
import { TitleRegister } from '../titles/title-register.js'
import { insertRule, lockRule, rulesOfLand, saveRule } from './award-rule.store.js'

type Answer = { readonly id: string; readonly version: number }
type Step = (proposal: AwardRuleVersion, tx: Tx, today: LocalDate) => AwardRuleVersion | Promise<AwardRuleVersion>
const who = { who: 'Land' }
/** That a proposal waits for a second person of the office is said once. */
const SECOND = { kind: 'award-rule-proposed', recipient: 'titelstelle', ref: 'proposed' } as const

/** A Land enters the rules of its award, version by version: one person proposes, a second one of the same office releases. */
@Injectable()
export class AwardRulesService {
  constructor(
    private readonly commands: Commands,
    private readonly titles: TitleRegister,
  ) {}

  propose(actor: Actor, key: string, command: ProposeAwardRule): Promise<Answer> {
    require(canProposeAwardRule(actor), 'permission.denied', who)
    const { organisation } = actor
    const land = actor.land!
    const { issuerName, ...rules } = command
    const rule: AwardRule = { ...rules, land, issuer: { id: organisation.id, name: issuerName } }
    return this.commands
      .run(
        actor,
        { key, body: ['award-rule', command] },
        (tx) => Promise.all([awardVersions(tx), rulesOfLand(tx, land)]),
        (tx, [versions, own], { now, today }) => {
          require(own.every(({ state }) => state !== 'proposed'), 'award-rule.open')
          const proposal: AwardRuleVersion = {
            id: newId(),
            rule: proposeAwardRule(rule, versions, today),
            state: 'proposed',
            organisation: organisation.id,
            proposedBy: actor.subject,
            releasedBy: null,
            version: 0,
          }
          insertRule(tx, proposal, now)
          tx.reachAll()
          tellOfSubject(
            tx,
            { kind: 'award-rule', id: proposal.id, title: rule.title.de, land, programme: '' },
            [{ ...SECOND, dueOn: rule.validFrom, detail: null, to: { organisation: organisation.id } }],
            now,
          )
          return { answer: { id: proposal.id, version: 0 }, events: [awardRuleEvent('award-rule.proposed.v1', proposal, today)] }
        },
      )
      .catch((error: unknown) => {
        throw isUniqueViolation(error, 'award_rule_proposed') ? new DomainError('award-rule.open') : error
      })
  }

  /** From its first day on it holds for everything that begins then. What was begun before keeps its own version. */
  async release(actor: Actor, id: string, key: string, { version }: VersionOfAwardRule): Promise<Answer> {
    const answer = await this.decide(
      actor,
      id,
      key,
      ['release-award-rule', id, version],
      version,
      canReleaseAwardRule,
      'award-rule.released.v1',
      async (proposal, tx, today) => releaseAwardRule(proposal, await awardVersions(tx), actor.subject, today),
    )
    this.titles.changed()
    return answer
  }

  withdraw(actor: Actor, id: string, key: string, { version }: VersionOfAwardRule): Promise<Answer> {
    return this.decide(actor, id, key, ['withdraw-award-rule', id, version], version, canWithdrawAwardRule, 'award-rule.withdrawn.v1', withdrawAwardRule)
  }

  private decide(
    actor: Actor,
    id: string,
    key: string,
    body: unknown,
    version: number,
    may: typeof canReleaseAwardRule,
    type: DomainEvent['type'],
    step: Step,
  ): Promise<Answer> {
    require(canProposeAwardRule(actor), 'permission.denied', who)
    return this.commands.run(
      actor,
      { key, body },
      (tx) => lockRule(tx, id),
      async (tx, row, { now, today }) => {
        const proposal = found(row)
        require(may(actor, proposal), 'permission.denied', who)
        requireVersion(proposal, version)
        const after = await step(proposal, tx, today)
        saveRule(tx, after, now)
        tx.reachAll()
        settleOfSubject(tx, id, [{ ...SECOND, because: after.state === 'released' ? 'done' : 'gone' }], now)
        return { answer: { id, version: after.version }, events: [awardRuleEvent(type, after, today)] }
      },
    )
  }
}
