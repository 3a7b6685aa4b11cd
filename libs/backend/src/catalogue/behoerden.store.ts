import type { Behoerde, LandProfile } from '@blaupause/domain/catalogue'
import type { LocalDate } from '@blaupause/domain/kernel'
import { sortName, type Territory } from '@blaupause/domain/register'
import type { Tx } from '../platform/index.js'
import { planVersions, type OpenVersion } from './behoerde-versions.js'

/**
 * Works out the authorities of a Land anew from its profile and the register of `stand`. What held before that day
 * stays as it was; running it again changes nothing.
 */
export async function refreshBehoerden(tx: Tx, profile: LandProfile, territories: readonly Territory[], stand: LocalDate): Promise<void> {
  tx.write('behoerde.withdraw', `delete from behoerde where land = $1 and valid_from > $2`, [profile.code, stand])
  tx.write('behoerde.reopen', `update behoerde set valid_to = null where land = $1 and valid_to > $2`, [profile.code, stand])
  const open = await tx.query<OpenVersion>(
    'behoerde.open',
    `select id, digest, valid_from::text as "validFrom" from behoerde where land = $1 and valid_to is null`,
    [profile.code],
  )
  const { opened, ended } = planVersions(profile, territories, stand, open)
  // A version that would end on the day it began was never true: it is replaced.
  tx.write(
    'behoerde.replace',
    `delete from behoerde b using json_to_recordset($1) as e (id text, "validFrom" date, "validTo" date) where b.id = e.id and b.valid_from = e."validFrom" and e."validTo" <= e."validFrom"`,
    [JSON.stringify(ended)],
  )
  tx.write(
    'behoerde.end',
    `
    update behoerde b set valid_to = e."validTo" from json_to_recordset($1) as e (id text, "validFrom" date, "validTo" date)
    where b.id = e.id and b.valid_from = e."validFrom" and b.valid_to is null and e."validTo" > e."validFrom"`,
    [JSON.stringify(ended)],
  )
  // Not by the one it replaces, which has its id and its day.
  const endOf = new Map(ended.filter(({ validFrom, validTo }) => validTo > validFrom).map(({ id, validFrom, validTo }) => [`${id} ${validFrom}`, validTo]))
  tx.write('behoerde.add', ADD, [
    JSON.stringify(
      opened.map(({ behoerde, digest, validFrom }) => ({
        ...behoerde,
        seat_ags: behoerde.seatAgs,
        plain_name: behoerde.plainName,
        sort_name: sortName(behoerde.plainName),
        gemeinden: behoerde.territory.length,
        digest,
        valid_from: validFrom,
        valid_to: endOf.get(`${behoerde.id} ${validFrom}`) ?? null,
      })),
    ),
  ])
}

const ADD = `
with given as (
  select * from json_to_recordset($1) as b (id text, land text, kind text, traeger text, name text, plain_name text, sort_name text, seat_ags text, kreis text, population int, gemeinden int,
    fallgruppen jsonb, certainty text, source text, rule text, digest text, valid_from date, valid_to date, territory json)
), added as (
  insert into behoerde (id, land, kind, traeger, name, plain_name, sort_name, seat_ags, kreis, population, gemeinden, fallgruppen, certainty, source, rule, digest, valid_from, valid_to)
  select id, land, kind, traeger, name, plain_name, sort_name, seat_ags, kreis, population, gemeinden, fallgruppen, certainty, source, rule, digest, valid_from, valid_to from given
)
insert into behoerde_territory (behoerde_id, valid_from, ags) select id, valid_from, ags from given, json_array_elements_text(territory) as ags`

/** The authorities of a Land that hold on a day, as the rules need them. */
export function behoerdenOn(tx: Tx, land: string, on: LocalDate): Promise<Behoerde[]> {
  return tx.query<Behoerde>(
    'behoerde.on',
    `
    select id, land, kind, traeger, name, plain_name as "plainName", seat_ags as "seatAgs", kreis, population, fallgruppen, certainty, source, rule,
      (select array_agg(ags order by ags) from behoerde_territory t where t.behoerde_id = b.id and t.valid_from = b.valid_from) as territory
    from behoerde b where land = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2) order by kind, sort_name collate "C", id`,
    [land, on],
  )
}
