import { isGemeinde, landCode, parseGv100ad } from '@blaupause/domain/register'
import { registerEdition } from '@blaupause/reference'

export const services = ['ummeldung', 'fuehrerschein', 'aufenthalt', 'bauantrag', 'waffen']

/**
 * Coverage of all of Germany: every Gemeinde responsible for five services, 53,755 rollouts with four spans each over the
 * year, and a programme per Land. Inserted by the owner; spread by a hash, so that each run measures the same rows.
 */
export async function fillSpans(admin) {
  const gemeinden = parseGv100ad(registerEdition())
    .territories.filter(isGemeinde)
    .map(({ key, name, land, kreis, population }) => ({
      ags: key,
      name,
      land: landCode(land) ?? land,
      kreis: kreis ?? key.slice(0, 5),
      population: population ?? 0,
    }))
  await admin.query(
    `create temp table gemeinde as select * from json_to_recordset(${admin.escapeLiteral(JSON.stringify(gemeinden))}) as g (ags text, name text, land text, kreis text, population int)`,
  )
  await admin.query(`
    insert into edition (stand, imported_at, digest, records, gemeinden, report) values ('2025-11-30', '2025-12-15', 'bench', ${gemeinden.length}, ${gemeinden.length}, '{}');
    insert into programme (id, name, land, goal, partners, phases, sources) select distinct 'bund-' || land, land, land, '{}'::jsonb, '[]'::jsonb, '[]'::jsonb, '[]'::jsonb from gemeinde;
    insert into behoerde (id, land, kind, traeger, name, plain_name, sort_name, seat_ags, kreis, population, gemeinden, fallgruppen, certainty, source, rule, digest, valid_from)
      select 'meldebehoerde-' || ags, land, 'meldebehoerde', ags, name, name, lower(name), ags, kreis, population, 1, '[]', 'belegt', '', '', '', '-infinity' from gemeinde;
    insert into behoerde_territory (behoerde_id, valid_from, ags) select 'meldebehoerde-' || ags, '-infinity', ags from gemeinde;`)
  for (const [position, service] of services.entries()) {
    await admin.query(
      `insert into onlinedienst (id, position, name, short_name, ozg_ids, leika_keys, origin, offers, numbers, sources)
      select $1, $2, '{"de":"","en":""}', '{"de":"","en":""}', '{}', '{}', '', jsonb_agg(jsonb_build_object('land', land, 'behoerdeKind', 'meldebehoerde')), '[]', '[]' from (select distinct land from gemeinde) l`,
      [service, position],
    )
  }
  await admin.query(SPANS, [services])
  await admin.query('vacuum analyze rollout_span, behoerde, behoerde_territory')
  const {
    rows: [{ n }],
  } = await admin.query('select count(distinct rollout_id)::int n from rollout_span')
  return n
}

const SPANS = `
insert into rollout_span (rollout_id, land, programme, traeger, behoerde_id, onlinedienst, state, claimed, proven, effective, recorded)
select r.id, g.land, 'bund-' || g.land, g.ags, 'meldebehoerde-' || g.ags, service, s.state, s.state in ('reported', 'confirmed'), s.state = 'confirmed', daterange(s.a, s.b), tstzrange(s.a::timestamptz, null)
from gemeinde g cross join unnest($1::text[]) service
cross join lateral (select gen_random_uuid() id, abs(hashtext(g.ags || service)) luck) r
cross join lateral (select date '2026-01-07' + mod(luck, 200) began) d
cross join lateral (values ('open', date '2026-01-06', began), ('running', began, began + 50), ('reported', began + 50, began + 60), ('confirmed', began + 60, null::date)) s (state, a, b)`
