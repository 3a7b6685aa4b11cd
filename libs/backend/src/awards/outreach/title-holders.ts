import type { CeremonyCandidate } from '@blaupause/contract/awards'

/** Somebody on the list of a ceremony, with the day of the number. */
export type CeremonyHolder = CeremonyCandidate & { readonly countedOn: string | null }

/**
 * SQL: who holds or held the title of award `$award` in Land `$land`, by what is registered here and by what press and ministry
 * reported before. `since`: as exactly as it is known; `known`: the day by which it had certainly begun; `source`: who reported it.
 */
export function titleHolders(award: string, land: string): string {
  return `(
select distinct on (body) * from (
  select body, body_name stored, since::text since, since::text known, revoked_on, null::text source from award_title where award = ${award} and land = ${land}
  union all
  select r.body, null, min(r.reported_on), min(case length(r.reported_on) when 4 then r.reported_on || '-12-31' when 7 then r.reported_on || '-31' else r.reported_on end), null, (array_agg(r.source order by r.reported_on, r.source))[1]
  from reported_award r where r.award = ${award} and not exists (select from award_title t where t.award = ${award} and t.body = r.body) group by r.body
) every order by body, known desc)`
}

/**
 * SQL: holders as ceremony `$1` (award `$2`, Land `$3`, day `$4`) sees them, with their number of that day at the latest. `listed`: on
 * its list; `held`: they have the title on that day; `fresh`: no ceremony has honoured them yet.
 */
export const CEREMONY_HOLDERS = `(
select h.body, coalesce(h.stored, b.name) "sortName", h.stored, h.since, h.known, h.source, b.name, b.level, b.textkennzeichen, c.counted, c.counted_on::text "countedOn", o.body is not null listed,
  h.known <= $4::text and (h.revoked_on is null or h.revoked_on > $4::date) held, not exists (select from ceremony_honoured x where x.body = h.body and x.ceremony <> $1) fresh
from ${titleHolders('$2', '$3')} h join award_body b on b.key = h.body and b.land = $3 left join ceremony_honoured o on o.ceremony = $1 and o.body = h.body
  left join lateral (select counted, counted_on from procedure_count where body = h.body and counted_on <= $4::date order by counted_on desc limit 1) c on true) as holders`
