import type { CoveragePart } from '@blaupause/contract/coverage'
import { coverageStates, type ServiceFigures } from '@blaupause/domain/coverage'
import type { Tx } from '../platform/index.js'
import type { Asked } from './asked.js'
import { authorities, competences, CoverageSql, holds, knownSpans } from './counted.js'

/** Figures of one service in one part of one Land; `part` null: in none, as an office of the Land. */
export type Part = ServiceFigures & { readonly part: string | null }

const reachedStates = coverageStates.filter((state) => state !== 'none')
const SUMS = ['claimed', 'proven', ...reachedStates] as const

/**
 * Figures per part, Land and service. Who is responsible is counted from the authorities, what they have reached from the
 * spans: neither is joined with the other row by row, which is what lets all of Germany answer at once. Where two
 * authorities share the cases of a Gemeinde, its inhabitants are counted once and reached when both are live. The three
 * counts are added, not joined: the planner cannot know how many parts there are and would pair each with every other.
 */
export function partsOf(tx: Tx, question: Asked, by: CoveragePart): Promise<Part[]> {
  const sql = new CoverageSql()
  const inner = by === 'land' || by === 'onlinedienst' ? `''` : `coalesce(${columnOf[by]}, '')`
  const part = by === 'land' ? 'land' : by === 'onlinedienst' ? 'onlinedienst' : `nullif(part, '')`
  const day = `${sql.bind(question.registerDay)}::date`
  const known = knownSpans(sql, question)
  const ofProgramme = question.base === 'programme'
  const keys = 'land, onlinedienst, part'
  const countOf = (state: string): string =>
    `count(*) filter (where ${state === 'claimed' || state === 'proven' ? `s.${state}` : `s.state = '${state === 'planned' ? 'open' : state}'`})::int "${state}"`
  const people = (condition: string): string => `coalesce(sum(a.population) filter (where ${condition} not a.shared), 0)::int`
  return tx.query<Part>(
    'coverage.parts',
    `
with competence as materialized (${competences(sql, question)}),
authority as materialized (select id, valid_from, land, kind, population, shared, ${inner} part from (${authorities(sql, question)}) b),
reached as (
  select r.* from (
    select a.land, a.kind, a.part, s.onlinedienst, count(*)::int known, ${SUMS.map(countOf).join(', ')},
      ${people('')} population, ${people('s.claimed and')} "populationClaimed", ${people('s.proven and')} "populationProven"
    from (${known}) s join authority a on a.id = s.behoerde_id group by a.land, a.kind, a.part, s.onlinedienst
  ) r join competence c using (land, kind, onlinedienst)
),
responsible as (
  select a.land, c.onlinedienst, a.part, a.responsible, a.population
  from (select land, kind, part, count(*)::int responsible, ${people('')} population from authority a group by land, kind, part) a join competence c on c.land = a.land and c.kind = a.kind
),
gemeinde as (
  select a.land, c.onlinedienst, a.part, t.ags, max(g.population) population, bool_and(coalesce(s.claimed, false)) claimed, bool_and(coalesce(s.proven, false)) proven
  from authority a join competence c on c.land = a.land and c.kind = a.kind
  join behoerde_territory t on t.behoerde_id = a.id and t.valid_from = a.valid_from left join territory g on g.key = t.ags and ${holds('g', day)}
  ${ofProgramme ? 'join' : 'left join'} (${known}) s on s.behoerde_id = a.id and s.onlinedienst = c.onlinedienst
  where a.shared group by a.land, c.onlinedienst, a.part, t.ags
),
divided as (
  select ${keys}, sum(population)::int population, coalesce(sum(population) filter (where claimed), 0)::int "populationClaimed", coalesce(sum(population) filter (where proven), 0)::int "populationProven"
  from gemeinde group by ${keys}
),
each as (
  select ${keys}, responsible, 0 known, ${SUMS.map((name) => `0 "${name}"`).join(', ')}, ${ofProgramme ? '0' : 'population'} population, 0 "populationClaimed", 0 "populationProven" from responsible
  union all select ${keys}, 0, known, ${SUMS.map((name) => `"${name}"`).join(', ')}, ${ofProgramme ? 'population' : '0'}, "populationClaimed", "populationProven" from reached
  union all select ${keys}, 0, 0, ${SUMS.map(() => '0').join(', ')}, population, "populationClaimed", "populationProven" from divided
),
whole as (
  select ${keys}, ${['responsible', 'known', ...SUMS, 'population', 'populationClaimed', 'populationProven'].map((name) => `sum("${name}")::int "${name}"`).join(', ')} from each group by ${keys}
)
select land, onlinedienst, ${part} part, ${ofProgramme ? 'known' : 'responsible'} responsible, ${SUMS.map((name) => `"${name}"`).join(', ')}, ${ofProgramme ? '0' : 'responsible - known'} "none", population, "populationClaimed", "populationProven"
from whole join (select id onlinedienst, position from onlinedienst) o using (onlinedienst) ${ofProgramme ? 'where known > 0' : ''}
order by ${by === 'onlinedienst' ? 'land, position' : 'land, part nulls last, position'}`,
    sql.values,
  )
}

const columnOf = { regierungsbezirk: 'regierungsbezirk', kreis: 'kreis', 'stadt-land': 'stadt_land' } as const
