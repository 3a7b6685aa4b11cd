import { Injectable } from '@nestjs/common'
import type { CoverageArea, CoverageAreaQuery, CoverageAreas } from '@blaupause/contract/coverage'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, Instance, transact, type Tx } from '../platform/index.js'
import { asked, type Asked } from './asked.js'
import { countedRows, CoverageSql, holds } from './counted.js'

const KEY = { gemeinde: 'm.ags', kreis: 'left(m.ags, 5)', land: 'left(m.ags, 2)' }

/** What a map shows: of each area the inhabitants, and those whose responsible authority is live, whoever that is. */
@Injectable()
export class CoverageAreasReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  areas(actor: Actor, { level, ...filter }: CoverageAreaQuery): Promise<CoverageAreas> {
    return transact(this.source, actor, 'read', async (tx) => {
      const question = await asked(tx, actor, filter, this.clock.now().today)
      return { stand: question.stand, level, areas: await areasOf(tx, question, level), demo: this.instance.demo }
    })
  }
}

function areasOf(tx: Tx, question: Asked, level: CoverageAreaQuery['level']): Promise<CoverageArea[]> {
  const sql = new CoverageSql()
  const counted = countedRows(sql, question)
  const day = `${sql.bind(question.registerDay)}::date`
  return tx.query<CoverageArea>(
    'coverage.map',
    `with ${counted},
gemeinde as (
  select t.ags, c.onlinedienst, bool_and(c.claimed) claimed, bool_and(c.proven) proven, min(c.name) authority
  from counted c join behoerde_territory t on t.behoerde_id = c.id and t.valid_from = c.valid_from group by t.ags, c.onlinedienst
),
area as (
  select ${KEY[level]} key, coalesce(sum(g.population), 0)::int population, coalesce(sum(g.population) filter (where claimed), 0)::int "populationClaimed", coalesce(sum(g.population) filter (where proven), 0)::int "populationProven",
    case when count(distinct authority) = 1 then min(authority) end authority
  from gemeinde m left join territory g on g.key = m.ags and ${holds('g', day)} group by 1
)
select area.key, coalesce(t.name, area.key) name, area.population, "populationClaimed", "populationProven", authority
from area left join territory t on t.key = area.key and ${holds('t', day)} order by coalesce(t.sort_name, area.key) collate "C", area.key`,
    sql.values,
  )
}
