import type { AwardRule } from '@blaupause/domain/awards'
import { sizeClasses } from '@blaupause/domain/criteria'

/** SQL: the size class of `b.population`, the rule of `sizeClassOf` (domain). */
const SIZE = `case ${Object.entries(sizeClasses)
  .reverse()
  .map(([name, from]) => `when coalesce(b.population, 0) >= ${from} then '${name}'`)
  .join(' ')} end`

/** SQL: whether body `g` is chosen by the cuts that `c` holds; a cut that says nothing leaves all. */
export function chosenBy(c: string): string {
  return `g.stage = ${c}.stage and ${(['kind', 'regierungsbezirk', 'kreis', 'size'] as const).map((cut) => `(${c}.${cut} is null or g.${cut} = ${c}.${cut})`).join(' and ')}`
}

/** Values of the placeholders of `STAGES`. */
export function stageValues({ land, award, thresholds }: AwardRule): [land: string, award: string, lines: string] {
  return [land, award, JSON.stringify(thresholds)]
}

/**
 * SQL: each body of Land $1 with its newest number, its line and where it stands, the rule of `funnelStage` (domain) in one
 * statement. $2: the award, $3: lines by kind as JSON; a kind without a line stands nowhere. `reachable`: somebody of it works here.
 */
export const STAGES = `(
select b.key, b.name, b.level, b.textkennzeichen, b.sort_name, b.kind, b.regierungsbezirk, case when b.kind <> 'bezirk' then coalesce(b.kreis, left(b.key, 5)) end kreis, b.population, case when b.kind = 'gemeinde' then ${SIZE} end size, coalesce(c.counted, 0) counted, c.counted_on, line.threshold, greatest(0, line.threshold - coalesce(c.counted, 0)) missing, m.body is not null reachable,
  case when t.body is not null or (r.body is not null and g.body is null) then 'awarded' when a.state in ('in-review', 'question', 'proposed', 'preview') then 'in-review' when a.state in ('submitted', 'returned') then 'applied'
    when c.counted >= line.threshold then 'reached' when coalesce(c.counted, 0) = 0 then 'not-begun' else 'below' end stage
from award_body b
  join lateral (select ($3::jsonb ->> b.kind)::int threshold) line on line.threshold is not null
  left join lateral (select counted, counted_on from procedure_count where body = b.key order by counted_on desc limit 1) c on true
  left join award_application a on a.award = $2 and a.body = b.key and a.state not in ('refused', 'withdrawn', 'revoked', 'draft', 'ended')
  left join award_title t on t.award = $2 and t.body = b.key and t.revoked_on is null
  left join (select distinct body from award_title where award = $2) g on g.body = b.key
  left join (select distinct body from reported_award where award = $2) r on r.body = b.key
  left join (select distinct traeger[1] body from membership where ended_at is null and role = 'kommune') m on m.body = b.key
where b.land = $1) as staged`
