import type { AwardBodyKind, AwardRule, PublicTitle, Snapshot } from '@blaupause/domain/awards'
import { bodyName, type Territory } from '@blaupause/domain/register'
import type { Tx } from '../../platform/index.js'
import { isTown } from './public-bodies.js'
import { publicServices } from './public-services.js'

type Row = Omit<PublicTitle, 'name' | 'dated' | 'town'> &
  Pick<Territory, 'level' | 'textkennzeichen'> & { readonly name: string; readonly stored: string | null; readonly dating: string }

/** What is to be published of an award now, but for its instant: titles given here, and those the press reported before. Four queries, whatever their number. */
export async function buildSnapshot(tx: Tx, { award, land, id: rule }: AwardRule, demo: boolean): Promise<Omit<Snapshot, 'at'>> {
  const [titles, kinds, parts, services] = await Promise.all([
    tx.query<Row>('public.titles', TITLES, [award, land]),
    tx.query<{ kind: AwardBodyKind; count: number }>(
      'public.kinds',
      'select kind, count(*)::int count from award_body where land = $1 group by kind order by kind',
      [land],
    ),
    tx.query<{ by: 'regierungsbezirk' | 'kreis'; key: string; count: number }>('public.bases', BASES, [land]),
    publicServices(tx, land),
  ])
  const base = (of: 'regierungsbezirk' | 'kreis') => Object.fromEntries(parts.filter(({ by }) => by === of).map(({ key, count }) => [key, count]))
  const bodies = { gemeinde: 0, landkreis: 0, bezirk: 0, verband: 0, ...Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])) }
  return {
    award,
    land,
    rule,
    demo,
    bodies,
    bases: { regierungsbezirk: base('regierungsbezirk'), kreis: base('kreis') },
    services,
    titles: titles.map(({ stored, level, textkennzeichen, name, dating, ...row }) => ({
      ...row,
      town: isTown({ kind: row.kind, textkennzeichen }),
      name: stored ?? bodyName({ name, level, textkennzeichen }),
      dated: datedBy(dating),
    })),
  }
}

function datedBy(dating: string): PublicTitle['dated'] {
  if (dating === 'given' || dating === 'Verleihung') return 'given'
  return /unbekannt|Jahr/i.test(dating) ? 'unknown' : 'reported'
}

/** Of a body that has both, the title given here counts. Of several reports the earliest. */
const TITLES = `
with given as (
  select body, body_name stored, since::text since, 'given' dating, 'register' source, revoked_on::text "revokedOn", hearing_until is not null hearing, signet, row_number() over (partition by body order by revoked_on is not null, since desc) n from award_title where award = $1 and land = $2),
reported as (
  select distinct on (body) body, null::text stored, reported_on since, kind_of_date dating, source, null::text "revokedOn", false hearing, null::text signet from reported_award r
  where award = $1 and not exists (select from given g where g.body = r.body) order by body, reported_on),
every as (select body, stored, since, dating, source, "revokedOn", hearing, signet from given where n = 1 union all select * from reported)
select e.*, b.kind, b.name, b.level, b.textkennzeichen, b.regierungsbezirk, case when b.kind <> 'bezirk' then coalesce(b.kreis, left(b.key, 5)) end kreis, b.population, c.counted, c.counted_on::text "countedOn"
from every e join award_body b on b.key = e.body and b.land = $2 left join lateral (select counted, counted_on from procedure_count where body = e.body order by counted_on desc limit 1) c on true
order by e.since desc, b.sort_name collate "C", e.body`

const BASES = `
select 'regierungsbezirk' "by", regierungsbezirk key, count(*)::int count from award_body where land = $1 and regierungsbezirk is not null group by regierungsbezirk
union all select 'kreis', coalesce(kreis, left(key, 5)), count(*)::int from award_body where land = $1 and kind <> 'bezirk' group by 2 order by 1, 2`
