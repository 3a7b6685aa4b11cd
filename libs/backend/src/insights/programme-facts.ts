import type { Lage } from '@blaupause/contract/insights'
import type { Tx } from '../platform/index.js'

/** Who is responsible for a service in a pilot's area without being the pilot. */
export type Instead = { readonly pilot: string; readonly onlinedienst: string; readonly name: string }

/**
 * For each pilot and committed service without an authority of the pilot's own: the one whose territory holds the
 * pilot's. The same rule as `whoInstead`, over the stored authorities of today.
 */
export function responsibleInstead(tx: Tx, programme: string): Promise<Instead[]> {
  return tx.query<Instead>(
    'programme.instead',
    `
select distinct on (p.traeger, c.onlinedienst) p.traeger as pilot, c.onlinedienst, b.name
from pilot p
join commitment c on c.programme = p.programme
join programme g on g.id = p.programme
join onlinedienst o on o.id = c.onlinedienst
cross join lateral jsonb_to_recordset(o.offers) as offer (land text, "behoerdeKind" text)
join behoerde_territory t on t.ags like p.traeger || '%'
join behoerde b on b.id = t.behoerde_id and b.valid_from = t.valid_from and b.kind = offer."behoerdeKind" and b.land = g.land and b.valid_from <= current_date and coalesce(b.valid_to, 'infinity') > current_date
where p.programme = $1 and offer.land = g.land and b.traeger <> p.traeger and coalesce(b.kreis, '') <> p.traeger
order by p.traeger, c.onlinedienst, b.id`,
    [programme],
  )
}

/** How many rollouts of each service follow from the programme's commitments: the pilots' own authorities, those of a Kreis pilot, offices of the Land. */
export function proposedRollouts(tx: Tx, programme: string): Promise<{ onlinedienst: string; rollouts: number }[]> {
  return tx.query(
    'programme.proposed',
    `
select c.onlinedienst, count(distinct b.id)::int rollouts
from commitment c
join programme g on g.id = c.programme
join onlinedienst o on o.id = c.onlinedienst
cross join lateral jsonb_to_recordset(o.offers) as offer (land text, "behoerdeKind" text)
join behoerde b on b.land = g.land and b.kind = offer."behoerdeKind" and b.valid_from <= current_date and coalesce(b.valid_to, 'infinity') > current_date
where c.programme = $1 and offer.land = g.land
  and (length(b.traeger) = 2 or exists (select from pilot p where p.programme = c.programme and p.traeger in (b.traeger, b.kreis)))
group by c.onlinedienst`,
    [programme],
  )
}

/** Authorities that the programme's data leave out of a service and that have no rollout here yet. */
export function knownExemptions(tx: Tx, programme: string): Promise<Lage['knownExemptions']> {
  return tx.query(
    'programme.exemptions',
    `
select coalesce(b.name, e.behoerde_id) behoerde, coalesce(o.short_name->>'de', e.onlinedienst) onlinedienst, e.kind, e.note, e.certainty
from programme_exemption e
left join behoerde b on b.id = e.behoerde_id and b.valid_to is null
left join onlinedienst o on o.id = e.onlinedienst
where e.programme = $1 and not exists (select from rollout r where r.behoerde_id = e.behoerde_id and r.onlinedienst = e.onlinedienst)
order by e.behoerde_id`,
    [programme],
  )
}
