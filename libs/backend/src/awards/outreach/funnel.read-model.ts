import { Injectable } from '@nestjs/common'
import type { AwardFunnel, FunnelBody, FunnelBodyQuery, FunnelChoiceQuery, FunnelChoices } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import { canReadAwarding, choicesOf, citedFigures, funnelStages, type AwardRule, type BodyGroup, type FunnelStage } from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { bodyName, type Territory } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, Instance, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { bodiesCsv, figuresCsv } from './funnel-csv.js'
import { sayingsOf } from './land-sayings.js'
import { searchBody } from './search-body.js'
import { STAGES, stageValues } from './stages.js'

type Row = FunnelBody & Pick<Territory, 'level' | 'textkennzeichen'> & { readonly sort_name: string }
export type FunnelFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** How far the bodies of a Land are on the way to its title; for the Land and the audit office alone, never public. */
@Injectable()
export class FunnelReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
  ) {}

  /** Each place of the way with its definition, day and source; beside it what press and ministry said. */
  funnel(actor: Actor): Promise<AwardFunnel> {
    return this.of(actor, async (tx, rule) => this.counted(tx, rule))
  }

  bodies(actor: Actor, query: FunnelBodyQuery): Promise<PageOf<FunnelBody>> {
    return this.of(actor, async (tx, rule) => {
      const page = cut(
        new PageQuery(query.sort, { counted: { column: 'counted', type: 'int' }, name: { column: 'sort_name collate "C"', type: 'text' } }),
        rule,
        query,
      )
      const counting = page.total(tx, 'funnel.count', STAGES, query.count)
      const rows = await tx.query<Row>('funnel.bodies', `select * from ${STAGES} ${page.page(query.cursor, query.limit, 'key')}`, page.values)
      return {
        ...pageFrom(rows, query.limit, query.sort, (row) => ({ value: query.sort.endsWith('name') ? row.sort_name : row.counted, id: row.key }), bodyOf),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** What the list can be cut by, with how many bodies each cut would leave. */
  choices(actor: Actor, { q, ...chosen }: FunnelChoiceQuery): Promise<FunnelChoices> {
    return this.of(actor, async (tx, rule) => {
      const page = cut(new PageQuery('', {}), rule, { q })
      const [groups, parts] = await Promise.all([
        tx.query<BodyGroup>(
          'funnel.groups',
          `select stage, kind, regierungsbezirk, kreis, size, count(*)::int count from ${STAGES} ${page.filter} group by 1, 2, 3, 4, 5`,
          page.values,
        ),
        tx.query<Pick<Territory, 'key' | 'name' | 'level' | 'textkennzeichen'>>(
          'funnel.parts',
          `select key, name, level, textkennzeichen from territory where land = $1 and valid_to is null and level in ('regierungsbezirk', 'kreis')`,
          [rule.land],
        ),
      ])
      const names = new Map(parts.map((part) => [part.key, part.level === 'kreis' ? bodyName(part) : part.name]))
      return Object.fromEntries(
        Object.entries(choicesOf(groups, chosen)).map(([name, options]) => [name, options.map((one) => ({ ...one, name: names.get(one.key) ?? null }))]),
      ) as FunnelChoices
    })
  }

  /** The same list as a file, whole: for a letter to those who do not work here. */
  file(actor: Actor, query: FunnelChoiceQuery): Promise<FunnelFile> {
    return this.of(actor, async (tx, rule) => {
      const page = cut(new PageQuery('', {}), rule, query)
      const rows = await tx.query<Row>('funnel.file', `select * from ${STAGES} ${page.filter} order by sort_name collate "C", key`, page.values)
      return { name: `kommunen-${query.stage ?? 'alle'}.csv`, type: 'text/csv', bytes: bodiesCsv(rows.map(bodyOf), rule.title.de, this.instance.demo) }
    })
  }

  /** The figures with definition, day and source, as a file. */
  figuresFile(actor: Actor): Promise<FunnelFile> {
    return this.of(actor, async (tx, rule) => ({
      name: `trichter-${rule.award}-${this.clock.now().today}.csv`,
      type: 'text/csv',
      bytes: figuresCsv(await this.counted(tx, rule)),
    }))
  }

  private async counted(tx: Tx, rule: AwardRule): Promise<AwardFunnel> {
    const { today } = this.clock.now()
    const [rows, [edition], sayings] = await Promise.all([
      tx.query<{ stage: FunnelStage; count: number; reach: number; on: string | null }>(
        'funnel.stages',
        `select stage, count(*)::int count, count(*) filter (where counted >= threshold)::int reach, max(counted_on)::text "on" from ${STAGES} group by stage`,
        stageValues(rule),
      ),
      tx.query<{ stand: string | null }>('funnel.edition', 'select max(stand)::text stand from edition'),
      sayingsOf(tx, rule.land, today),
    ])
    const stages = Object.fromEntries(funnelStages.map((stage) => [stage, rows.find((row) => row.stage === stage)?.count ?? 0])) as Record<FunnelStage, number>
    const sum = (of: 'count' | 'reach'): number => rows.reduce((all, row) => all + row[of], 0)
    const [bodies, reach, countedOn] = [
      sum('count'),
      sum('reach'),
      rows
        .map(({ on }) => on)
        .filter((on) => on !== null)
        .sort()
        .at(-1) ?? null,
    ]
    return {
      award: rule.award,
      title: rule.title,
      stages,
      bodies,
      reach,
      figures: citedFigures({ ...stages, bodies, reach }, rule, { countedOn, registerOn: edition!.stand, today }),
      sayings,
      countedOn,
      demo: this.instance.demo,
    }
  }

  private of<T>(actor: Actor, read: (tx: Tx, rule: AwardRule) => Promise<T>): Promise<T> {
    require(canReadAwarding(actor), 'permission.denied', { who: 'Land' })
    return transact(this.source, actor, 'read', async (tx) => read(tx, await awardRuleOf(tx, actor.land!, this.clock.now().today)))
  }
}

function cut(page: PageQuery, rule: AwardRule, { q, stage, kind, regierungsbezirk, kreis, size }: FunnelChoiceQuery): PageQuery {
  for (const value of stageValues(rule)) page.bind(value)
  page.equal('stage', stage).equal('kind', kind).equal('regierungsbezirk', regierungsbezirk).equal('kreis', kreis).equal('size', size)
  searchBody(page, q, 'name', 'key')
  return page
}

function bodyOf({
  level,
  textkennzeichen,
  name,
  key,
  kind,
  regierungsbezirk,
  kreis,
  population,
  counted,
  threshold,
  missing,
  stage,
  reachable,
}: Row): FunnelBody {
  return { key, name: bodyName({ name, level, textkennzeichen }), kind, regierungsbezirk, kreis, population, counted, threshold, missing, stage, reachable }
}
