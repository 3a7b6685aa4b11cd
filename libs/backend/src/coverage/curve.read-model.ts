import { Injectable } from '@nestjs/common'
import type { CoverageCurve, CoverageCurveQuery, CoveragePoint } from '@blaupause/contract/coverage'
import { addDays } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, Instance, transact, type Tx } from '../platform/index.js'
import { asked, type Asked } from './asked.js'
import { CoverageSql, holds } from './counted.js'

/** Coverage over time: a point a week up to the day asked for, each with the denominator of its own day, all by one state of knowledge. */
@Injectable()
export class CoverageCurveReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  curve(actor: Actor, { weeks, ...filter }: CoverageCurveQuery): Promise<CoverageCurve> {
    return transact(this.source, actor, 'read', async (tx) => {
      const question = await asked(tx, actor, filter, this.clock.now().today)
      return { stand: question.stand, points: await pointsOf(tx, question, weeks), demo: this.instance.demo }
    })
  }
}

/**
 * Each authority gives steps: +1 where it becomes responsible or live, −1 where it ceases; their running sum is the curve.
 * So the cost grows with the number of spans, not with spans × weeks. A Gemeinde whose cases two authorities share is
 * live while both are.
 */
function pointsOf(tx: Tx, question: Asked, weeks: number): Promise<CoveragePoint[]> {
  const sql = new CoverageSql()
  const to = `${sql.bind(question.stand.on)}::date`
  const from = `${sql.bind(addDays(question.stand.on, -7 * (weeks - 1)))}::date`
  const laender = sql.bind(question.laender)
  const equal = (column: string, value: string | undefined): string => (value === undefined ? '' : `and ${column} = ${sql.bind(value)}`)
  const service = equal('o.id', question.onlinedienst)
  const region = `${equal('b.kreis', question.kreis)} ${equal('left(b.kreis, 3)', question.regierungsbezirk)} ${townCondition(question.stadtLand)}`
  const spans = `effective && daterange(${from}, ${to}, '[]') and recorded @> ${sql.bind(question.knownUntil)}::timestamptz and land = any(${laender}) ${equal('programme', question.programme)} ${equal('onlinedienst', question.onlinedienst)}`
  const join = question.base === 'programme' ? 'join' : 'left join'
  return tx.query<CoveragePoint>(
    'coverage.curve',
    `
with spans as materialized (
  select behoerde_id, onlinedienst, range_agg(effective) "all", coalesce(range_agg(effective) filter (where claimed), '{}') claimed, coalesce(range_agg(effective) filter (where proven), '{}') proven
  from rollout_span where ${spans} group by behoerde_id, onlinedienst
),
authority as (
  select b.id, b.valid_from, o.id onlinedienst, b.population, b.fallgruppen <> '[]' shared, v.valid * ${question.base === 'programme' ? 's."all"' : "'{[-infinity,infinity]}'::datemultirange"} valid,
    v.valid * coalesce(s.claimed, '{}') claimed, v.valid * coalesce(s.proven, '{}') proven
  from onlinedienst o
  cross join lateral jsonb_to_recordset(o.offers) as offer (land text, "behoerdeKind" text)
  join behoerde b on b.land = offer.land and b.kind = offer."behoerdeKind" and b.valid_from <= ${to} and coalesce(b.valid_to, 'infinity') > ${from}
  cross join lateral (select datemultirange(daterange(b.valid_from, b.valid_to)) valid) v
  ${join} spans s on s.behoerde_id = b.id and s.onlinedienst = o.id
  where b.land = any(${laender}) ${service} ${region}
),
unit as (
  select 1 responsible, case when shared then 0 else population end population, valid, claimed, proven from authority
  union all
  select 0, max(g.population), range_intersect_agg(a.valid), range_intersect_agg(a.claimed), range_intersect_agg(a.proven)
  from authority a join behoerde_territory t on t.behoerde_id = a.id and t.valid_from = a.valid_from left join territory g on g.key = t.ags and ${holds('g', to)}
  where a.shared group by a.onlinedienst, t.ags
),
step as (
  select kind, point, sum(sign * responsible) authorities, sum(sign * coalesce(population, 0)) people
  from unit
  cross join lateral (select 'responsible' kind, unnest(valid) during union all select 'claimed', unnest(claimed) union all select 'proven', unnest(proven)) d
  cross join lateral (values (1, greatest(coalesce(lower(during), '-infinity'), ${from})), (-1, coalesce(upper(during), 'infinity'))) e (sign, at)
  cross join lateral (select ${to} - ((${to} - at) / 7) * 7 point) p
  where at <= ${to} group by kind, point
),
week as (select day::date on_day from generate_series(${from}::timestamp, ${to}::timestamp, interval '7 days') day)
select w.on_day "on", ${['responsible', 'claimed', 'proven'].map((kind) => `coalesce(sum(authorities) filter (where kind = '${kind}'), 0)::int "${kind}"`).join(', ')},
  ${[
    ['responsible', 'population'],
    ['claimed', 'populationClaimed'],
    ['proven', 'populationProven'],
  ]
    .map(([kind, name]) => `coalesce(sum(people) filter (where kind = '${kind}'), 0)::int "${name}"`)
    .join(', ')}
from week w left join step on step.point <= w.on_day
group by w.on_day order by w.on_day`,
    sql.values,
  )
}

function townCondition(town: Asked['stadtLand']): string {
  const isTown = `exists (select from territory k where k.key = b.kreis and k.textkennzeichen in ('41', '42'))`
  switch (town) {
    case 'stadt':
      return `and b.kreis is not null and ${isTown}`
    case 'land':
      return `and b.kreis is not null and not ${isTown}`
    case 'landesbehoerde':
      return 'and b.kreis is null'
    default:
      return ''
  }
}
