/**
 * SQL: each body of Land $1 with its newest number, its line and where it stands, the rule of `funnelStage` (domain) in one
 * statement. $2: the award, $3: lines by kind as JSON; a kind without a line stands nowhere. `reachable`: somebody of it works here.
 */
export const STAGES = `(
select b.key, b.name, b.level, b.textkennzeichen, b.sort_name, b.kind, b.regierungsbezirk, b.kreis, b.population, coalesce(c.counted, 0) counted, c.counted_on, line.threshold, greatest(0, line.threshold - coalesce(c.counted, 0)) missing, m.body is not null reachable,
  case when t.body is not null or (r.body is not null and g.body is null) then 'awarded' when a.state in ('in-review', 'question', 'proposed', 'preview') then 'in-review' when a.state in ('submitted', 'returned') then 'applied'
    when c.counted >= line.threshold then 'reached' when coalesce(c.counted, 0) = 0 then 'not-begun' else 'below' end stage
from award_body b
  join lateral (select ($3::jsonb ->> b.kind)::int threshold) line on line.threshold is not null
  left join lateral (select counted, counted_on from procedure_count where body = b.key order by counted_on desc limit 1) c on true
  left join award_application a on a.award = $2 and a.body = b.key and a.state not in ('refused', 'withdrawn', 'revoked', 'draft')
  left join award_title t on t.award = $2 and t.body = b.key and t.revoked_on is null
  left join (select distinct body from award_title where award = $2) g on g.body = b.key
  left join (select distinct body from reported_award where award = $2) r on r.body = b.key
  left join (select distinct traeger[1] body from membership where ended_at is null and role = 'kommune') m on m.body = b.key
where b.land = $1) as staged`
