import { Injectable } from '@nestjs/common'
import type { AwardRuleQuery, AwardRuleView } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import {
  awardsOn,
  canReadAwardRules,
  canReleaseAwardRule,
  canWithdrawAwardRule,
  compareAwardRules,
  shippedAwards,
  type AwardRule,
} from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { addDays, require, type LocalDate } from '@blaupause/domain/kernel'
import { landCode } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, Instance, pageOfAll, transact } from '../../platform/index.js'
import { awardVersions, releasedAwards } from '../award-rules.js'
import { rulesOfLand, type StoredRule } from './award-rule.store.js'

/** Versions of the rules as a Land reads them: its own with what became of each, and those of others that were released. Few, so they are known in full. */
@Injectable()
export class AwardRulesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: AwardRuleQuery): Promise<PageOf<AwardRuleView>> {
    require(canReadAwardRules(actor), 'permission.denied', { who: 'Land' })
    return transact(this.source, actor, 'read', async (tx) => {
      const [versions, own] = await Promise.all([awardVersions(tx), rulesOfLand(tx, actor.land!)])
      const { today } = this.clock.now()
      const stored = new Map(own.filter(({ state }) => state === 'released').map((one) => [one.rule.id, one]))
      const views = [
        ...versions.map((rule) => viewOf(rule, stored.get(rule.id), versions, actor, today)),
        ...own.filter(({ state }) => state !== 'released').map((one) => viewOf(one.rule, one, versions, actor, today)),
      ].filter(({ rule, state }) => (query.land ?? rule.land) === rule.land && (query.state ?? state) === state)
      return { ...pageOfAll(views, query, ({ id }) => id, { validFrom: ({ rule }) => rule.validFrom }), demo: this.instance.demo }
    })
  }

  /** What the reader's Land grants today, or null: what their console offers depends on it. */
  granted(actor: Actor): Promise<AwardRule | null> {
    const land = actor.land ?? landCode(actor.traeger[0]?.slice(0, 2) ?? '')
    if (!land) return Promise.resolve(null)
    return transact(this.source, actor, 'read', async (tx) => (await releasedAwards(tx, this.clock.now().today)).find((rule) => rule.land === land) ?? null)
  }
}

/** One version. `stored`: as the reader's own Land has entered it; of others only the rules are known. */
function viewOf(rule: AwardRule, stored: StoredRule | undefined, versions: readonly AwardRule[], actor: Actor, today: LocalDate): AwardRuleView {
  const same = versions.filter(({ award }) => award === rule.award)
  const before = same
    .filter(({ validFrom }) => validFrom < rule.validFrom)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1)
  const next = same
    .map(({ validFrom }) => validFrom)
    .filter((validFrom) => validFrom > rule.validFrom)
    .sort()[0]
  const state = stored?.state ?? 'released'
  const open = state === 'proposed' ? stored : undefined
  const mine = stored?.proposedBy === actor.subject
  return {
    id: stored?.id ?? rule.id,
    rule,
    state,
    shipped: shippedAwards.some(({ id }) => id === rule.id),
    holds: state === 'released' && awardsOn(same, today).some(({ id }) => id === rule.id),
    until: state === 'released' && next !== undefined ? addDays(next, -1) : null,
    before: before?.id ?? null,
    changes: before ? compareAwardRules(before, rule) : [],
    mine,
    proposedAt: stored?.proposedAt ?? null,
    releasedAt: stored?.releasedAt ?? null,
    may: { release: open !== undefined && !mine && canReleaseAwardRule(actor, open), withdraw: open !== undefined && canWithdrawAwardRule(actor, open) },
    version: stored?.version ?? 0,
  }
}
