import { Injectable } from '@nestjs/common'
import { writeCsv } from '../../platform/csv/index.js'
import type { AwardFunnel, FunnelBody, FunnelBodyQuery, FunnelFileQuery } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { canReview, funnelStages, type AwardRule, type FunnelStage } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { bodyName, type Territory } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, Instance, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { STAGES } from './stages.js'

type Row = FunnelBody & Pick<Territory, 'level' | 'textkennzeichen'>

/** How far the bodies of a Land are on the way to its title; for the Land and the audit office alone, never public. */
@Injectable()
export class FunnelReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
  ) {}

  funnel(actor: Actor): Promise<AwardFunnel> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [rule, values] = await this.scope(tx, actor)
      const rows = await tx.query<{ stage: FunnelStage; count: number; reach: number; on: string | null }>('funnel.stages', `select stage, count(*)::int count, count(*) filter (where counted >= threshold)::int reach, max(counted_on)::text "on" from ${STAGES} group by stage`, values)
      const stages = Object.fromEntries(funnelStages.map((stage) => [stage, rows.find((row) => row.stage === stage)?.count ?? 0])) as Record<FunnelStage, number>
      const sum = (of: 'count' | 'reach'): number => rows.reduce((all, row) => all + row[of], 0)
      return { award: rule.award, title: rule.title, stages, bodies: sum('count'), reach: sum('reach'), countedOn: rows.map(({ on }) => on).filter((on) => on !== null).sort().at(-1) ?? null, demo: this.instance.demo }
    })
  }

  bodies(actor: Actor, query: FunnelBodyQuery): Promise<PageOf<FunnelBody>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [, values] = await this.scope(tx, actor)
      const page = new PageQuery(query.sort, { counted: { column: 'counted', type: 'int' } })
      for (const value of values) page.bind(value)
      page.equal('stage', query.stage).equal('kind', query.kind).equal('regierungsbezirk', query.regierungsbezirk)
      const counting = page.total(tx, 'funnel.count', STAGES, query.count)
      const rows = await tx.query<Row>('funnel.bodies', `select * from ${STAGES} ${page.page(query.cursor, query.limit, 'key')}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ counted, key }) => ({ value: counted, id: key }), bodyOf), ...(await counting), demo: this.instance.demo }
    })
  }

  /** The same list as a file, whole: for a letter to those who do not work here. */
  file(actor: Actor, { stage, kind, regierungsbezirk }: FunnelFileQuery): Promise<string> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [rule, values] = await this.scope(tx, actor)
      const rows = await tx.query<Row>('funnel.file', `select * from ${STAGES} where ($4::text is null or stage = $4) and ($5::text is null or kind = $5) and ($6::text is null or regierungsbezirk = $6) order by sort_name collate "C", key`, [...values, stage ?? null, kind ?? null, regierungsbezirk ?? null])
      const head = ['schluessel', 'name', 'art', 'regierungsbezirk', 'online_verfahren', 'linie', 'fehlen', 'stand', 'im_system', ...(this.instance.demo ? ['demodaten'] : [])]
      return writeCsv([head, ...rows.map(bodyOf).map((one) => [one.key, one.name, one.kind, one.regierungsbezirk, one.counted, one.threshold, one.missing, one.stage, one.reachable ? 'ja' : 'nein', ...(this.instance.demo ? [rule.title.de] : [])])])
    })
  }

  private async scope(tx: Tx, actor: Actor): Promise<[rule: AwardRule, values: unknown[]]> {
    require(actor.land !== null && (canReview(actor, { land: actor.land }) || actor.role === 'pruefung'), 'permission.denied', { who: 'Land' })
    const rule = await awardRuleOf(tx, actor.land, this.clock.now().today)
    return [rule, [actor.land, rule.award, JSON.stringify(rule.thresholds)]]
  }
}

function bodyOf({ level, textkennzeichen, name, key, kind, regierungsbezirk, population, counted, threshold, missing, stage, reachable }: Row): FunnelBody {
  return { key, name: bodyName({ name, level, textkennzeichen }), kind, regierungsbezirk, population, counted, threshold, missing, stage, reachable }
}
