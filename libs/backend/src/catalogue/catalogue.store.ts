import { LeikaAlias, Onlinedienst, sourceLine, type LandProfile } from '@blaupause/domain/catalogue'
import { sortName } from '@blaupause/domain/register'
import { leikaAliases, leikaRows, onlinedienste, ozgRows, procedureRows } from '@blaupause/reference'
import { z } from 'zod'
import type { Tx } from '../platform/index.js'

const CATALOGUE_2019 = 'OZG-Datenbank NRW, Oktober 2019'

/** The shipped Onlinedienste, checked. */
export function shippedOnlinedienste(): Onlinedienst[] {
  return z.array(Onlinedienst).parse(onlinedienste())
}

/** Writes the shipped catalogue over what is there. */
export function writeCatalogue(tx: Tx): void {
  for (const table of ['leistung_alias', 'leistung', 'ozg_leistung', 'onlinedienst']) tx.write(`${table}.clear`, `delete from ${table}`)
  tx.write(
    'ozg_leistung.add',
    `
    insert into ozg_leistung (id, name, lebenslage, themenfeld) select * from json_to_recordset($1) as o (ozg_id text, ozg_leistung text, lebenslage text, themenfeld text)`,
    [JSON.stringify(ozgRows())],
  )
  tx.write(
    'leistung.add',
    `
    insert into leistung (key, name, sort_name, typisierung, ozg_ids, source)
    select key, name, sort_name, typisierung, array(select json_array_elements_text(ozg_ids)), source
    from json_to_recordset($1) as l (key text, name text, sort_name text, typisierung text, ozg_ids json, source text)`,
    [JSON.stringify(leistungen())],
  )
  tx.write(
    'leistung_alias.add',
    `
    insert into leistung_alias (key, formerly, name, certainty, source) select * from json_to_recordset($1) as a (key text, formerly text, name text, certainty text, source text)`,
    [
      JSON.stringify(
        z
          .array(LeikaAlias)
          .parse(leikaAliases())
          .map(({ sources, ...alias }) => ({ ...alias, source: sourceLine(sources) })),
      ),
    ],
  )
  tx.write(
    'onlinedienst.add',
    `
    insert into onlinedienst (id, position, name, short_name, ozg_ids, leika_keys, origin, offers, numbers, sources)
    select id, position, name, "shortName", array(select json_array_elements_text("ozgIds")), array(select json_array_elements_text("leikaKeys")), origin, offers, numbers, sources
    from json_to_recordset($1) as o (id text, position int, name jsonb, "shortName" jsonb, "ozgIds" json, "leikaKeys" json, origin text, offers jsonb, numbers jsonb, sources jsonb)`,
    [JSON.stringify(shippedOnlinedienste().map((service, position) => ({ ...service, position })))],
  )
}

/** Writes shipped versions over shipped ones; what a Land saved itself stays, and holds from its day on. Each also stands by its own number, for a Land to look at. */
export function writeLandProfiles(tx: Tx, profiles: readonly LandProfile[]): void {
  tx.write(
    'land_profile.add',
    `
    insert into land_profile (code, version, name, checked_on, content)
    select content->>'code', content->>'version', content->>'name', (content->>'checkedOn')::date, content from jsonb_array_elements($1) as content
    on conflict (code, version) do update set content = excluded.content, checked_on = excluded.checked_on where land_profile.origin = 'shipped'`,
    [JSON.stringify(profiles)],
  )
  tx.write(
    'land_profile_shipped.add',
    `
    insert into land_profile_shipped (code, version, content) select content->>'code', content->>'version', content from jsonb_array_elements($1) as content
    on conflict (code, version) do update set content = excluded.content`,
    [JSON.stringify(profiles)],
  )
}

type Row = { key: string; name: string; sort_name: string; typisierung: string | null; ozg_ids: string[]; source: string }

/** One row per key: the catalogue of 2019, where a key may stand under several OZG-Leistungen, and newer keys with their source. */
function leistungen(): Row[] {
  const rows = new Map<string, Row>()
  for (const { leika_schluessel: key, leistung: name, leika_typ, ozg_id } of leikaRows()) {
    // 436 real procedures have no key ("nicht im LeiKa").
    if (!/^\d{14}$/.test(key)) continue
    const known = rows.get(key)
    if (known) known.ozg_ids = [...new Set([...known.ozg_ids, ozg_id])]
    else rows.set(key, { key, name, sort_name: sortName(name), typisierung: leika_typ || null, ozg_ids: ozg_id ? [ozg_id] : [], source: CATALOGUE_2019 })
  }
  for (const { leika_key: key, name, ozg_id, typisierung_2019, key_source } of procedureRows()) {
    if (!rows.has(key))
      rows.set(key, { key, name, sort_name: sortName(name), typisierung: typisierung_2019 || null, ozg_ids: ozg_id ? [ozg_id] : [], source: key_source })
  }
  return [...rows.values()]
}
