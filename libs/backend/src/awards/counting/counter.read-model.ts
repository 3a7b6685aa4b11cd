import { Injectable } from '@nestjs/common'
import type { Counter, CounterStep } from '@blaupause/contract/awards'
import { canEnterProcedure, canReadCount, counterHeadline, nextSteps, shortTitle, spread, standing, thresholdOf, type NextStep } from '@blaupause/domain/awards'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, Instance, transact } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { counterFacts } from './counter-facts.js'
import { counterBody } from './counter-body.js'
import { similarTo, type NearProcedure } from './similar-bodies.js'

/** How far one body is, what counts next for it, and how it has got there. The number of queries does not depend on anything. */
@Injectable()
export class CounterReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, key: string): Promise<Counter> {
    const { today } = this.clock.now()
    const { body, rule, facts } = await transact(this.source, actor, 'read', async (tx) => {
      const found = await counterBody(tx, key)
      if (!found || !canReadCount(actor, { land: found.land, body: key })) throw new DomainError('thing.unknown')
      const rule = await awardRuleOf(tx, found.land, today)
      return { body: found, rule, facts: await counterFacts(tx, found, rule) }
    })
    // Of others it reads sums, and names of those alone that hold the title.
    const near = await transact(this.source, SYSTEM, 'read', (tx) => similarTo(tx, body, rule))
    const threshold = thresholdOf(rule, body.kind)
    const { counted, alive } = facts
    const { missing, reached, warning } = threshold === null ? { missing: 0, reached: false, warning: false } : standing(counted, alive, threshold)
    // What it has under another key, or entered without one, is known by its name.
    const candidates = near.procedures
      .filter(({ name }) => !facts.own.has(name.toLowerCase()))
      .map(({ procedure, name, central, neighbours }) => ({ procedure, name, central, neighbours, minutes: null }))
    const steps =
      threshold === null
        ? []
        : nextSteps({ missing, dead: facts.dead, candidates, own: facts.own, coming: near.coming.filter(({ keys }) => isNew(keys, facts.own)) })
    const prepared = new Map(near.procedures.map((one) => [one.procedure, one]))
    const counts = spread(near.counts)
    return {
      body: { key: body.key, name: body.name, kind: body.kind, land: body.land, population: body.population },
      award: rule.award,
      title: { de: shortTitle(rule, 'de'), en: shortTitle(rule, 'en') },
      rule: rule.id,
      portal: rule.portal,
      counted,
      alive,
      threshold,
      missing,
      reached,
      warning,
      countedOn: facts.countedOn,
      seenOn: facts.seenOn,
      segments: { ...facts.segments, shown: Math.max(facts.segments.shown, counted - facts.segments.checked - facts.segments.dead), missing },
      headline: counterHeadline({ counted, alive, threshold }, steps),
      steps: steps.map((step) => stepView(step, prepared)),
      trend: [...facts.trend],
      notCounted: [...facts.notCounted],
      similar: counts && { ...counts, of: near.listed, from: near.from, to: near.to, near: near.near, titled: [...near.titled] },
      holds: body.holds,
      may: { enter: canEnterProcedure(actor, { body: key }) },
      demo: this.instance.demo,
    }
  }
}

/** A service that the body has not yet: most of its Leistungen are linked nowhere. One of them may be, by another procedure. */
function isNew(keys: readonly string[], own: ReadonlySet<string>): boolean {
  return keys.filter((key) => own.has(key)).length * 2 <= keys.length
}

const NOTHING = { reserve: false, neighbours: null, link: null, since: null, rollout: null, plannedOn: null, waitingOn: null, leistungen: 1, enter: null }

function stepView(step: NextStep, prepared: ReadonlyMap<string, NearProcedure>): CounterStep {
  if (step.kind === 'link' || step.kind === 'build') {
    const { procedure, ...rest } = step
    const { link, leistungen } = prepared.get(procedure)!
    return {
      ...NOTHING,
      ...rest,
      leistungen: leistungen.length,
      enter: { link: step.kind === 'link' ? link : '', origin: step.kind === 'link' ? 'zentral' : 'kommunal', leistungen: [...leistungen] },
    }
  }
  return { ...NOTHING, ...step }
}
