import { Injectable } from '@nestjs/common'
import type { FindingsQuery, FindingsView } from '@blaupause/contract/findings'
import { canReadFindings, classRule, findingFamilies, findingRules } from '@blaupause/domain/findings'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, transact, type Tx } from '../platform/index.js'
import { ComputedFindings, type Computed } from './computed-findings.js'
import { factorView, findingRow } from './finding-view.js'

export type Service = { readonly id: string; readonly name: { de: string; en: string }; readonly begun: number }

/** What makes a roll-out fast: the ranking for one service. Figures are those of all pilots; single cases are the reader's own. */
@Injectable()
export class FindingsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
    private readonly computed: ComputedFindings,
  ) {}

  async findings(actor: Actor, query: FindingsQuery): Promise<FindingsView> {
    require(canReadFindings(actor), 'permission.denied', { who: 'Bund / Land / Kommune / Roll-in-Team / Prüfung' })
    const { today } = this.clock.now()
    const { services, service } = await this.service(query.onlinedienst)
    const [rule, family] = [findingRules.validOn(today), findingFamilies.validOn(today)]
    const computed = service && (await this.computed.of(service.id))
    const visible = computed
      ? await this.visible(
          actor,
          computed.findings.findings.flatMap(({ cases }) => cases.map(({ rollout }) => rollout)),
        )
      : new Set<string>()
    return {
      stand: { on: today, computedAt: computed?.computedAt ?? this.clock.instant().toISOString() },
      onlinedienst: service && { id: service.id, name: service.name },
      services: services.map(({ id, name, begun }) => ({ id, name, begun })),
      n: computed?.findings.n ?? 0,
      live: computed?.findings.live ?? 0,
      pilots: computed?.findings.pilots ?? 0,
      laender: computed ? laenderOf(computed) : [],
      leftOut: computed?.leftOut ?? { bestand: 0, exempt: 0, notStarted: 0, implausible: 0 },
      rule: {
        id: rule.id,
        validFrom: rule.validFrom,
        decisiveDays: rule.decisiveDays,
        noEffectDays: rule.noEffectDays,
        fewestCases: rule.fewestCases,
        familyAlpha: rule.familyAlpha,
        classes: classRule(rule),
        source: rule.source,
      },
      family: { id: family.id, validFrom: family.validFrom, catalogue: family.catalogue, source: family.source },
      items: computed
        ? computed.findings.findings.map((finding) =>
            findingRow(
              finding,
              family.members.find(({ id }) => id === finding.criterion)!,
              service!.name,
              computed.cases,
              visible,
            ),
          )
        : [],
      factors: computed ? computed.findings.factors.map(factorView) : [],
      demo: this.instance.demo,
    }
  }

  /** The service asked for, or the one with most rollouts begun; null where nothing has begun. 404 for an unknown one. */
  async service(asked: string | undefined): Promise<{ services: Service[]; service: Service | null }> {
    const services = await transact(this.source, SYSTEM, 'read', (tx) => tx.query<Service>('findings.services', SERVICES))
    return {
      services: services.filter(({ begun }) => begun > 0),
      service:
        asked === undefined
          ? ([...services].sort((a, b) => b.begun - a.begun).find(({ begun }) => begun > 0) ?? null)
          : found(services.find(({ id }) => id === asked)),
    }
  }

  /** Of these rollouts, those the reader may see: row-level security answers. */
  visible(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return transact(
      this.source,
      actor,
      'read',
      async (tx: Tx) =>
        new Set((await tx.query<{ id: string }>('findings.visible', 'select id from rollout where id = any($1)', [[...new Set(ids)]])).map(({ id }) => id)),
    )
  }
}

export function laenderOf({ cases }: Computed): string[] {
  return [...new Set([...cases.values()].map(({ land }) => land))].sort()
}

const SERVICES = `
select o.id, o.short_name name, count(r.id) filter (where r.started_on is not null and r.state not in ('bestand', 'exempt'))::int begun
from onlinedienst o left join rollout r on r.onlinedienst = o.id group by o.id, o.short_name, o.position order by o.position`
