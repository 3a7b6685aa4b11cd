import { bezirke, reportedAwards, reportedCeremonies, reportedFigures } from '@blaupause/reference'
import type { Tx } from '../platform/index.js'

/** The Bezirke, and what press and ministries reported: awards, ceremonies and figures with their dates and sources. Does nothing twice. */
export function seedAwardHistory(tx: Tx): void {
  tx.write(
    'seed.bezirk',
    `insert into bezirk (key, name, land, regierungsbezirk, source) select schluessel, name, 'BY', regierungsbezirk, quelle from json_to_recordset($1) as b (schluessel text, name text, regierungsbezirk text, quelle text) on conflict do nothing`,
    [JSON.stringify(bezirke())],
  )
  tx.write(
    'seed.reported-award',
    `insert into reported_award (award, body, name, reported_on, kind_of_date, source) select 'digitales-amt', ags, name, datum, art_des_datums, quelle from json_to_recordset($1) as a (ags text, name text, datum text, art_des_datums text, quelle text) on conflict do nothing`,
    [JSON.stringify(reportedAwards())],
  )
  tx.write(
    'seed.reported-figure',
    `insert into reported_figure (metric, body, name, operator, value, reported_on, note, source) select metrik, ags, name, operator, wert, datum, bemerkung, quelle
    from json_to_recordset($1) as f (metrik text, ags text, name text, operator text, wert int, datum text, bemerkung text, quelle text) on conflict do nothing`,
    [JSON.stringify(reportedFigures())],
  )
  const ceremonies = JSON.stringify(reportedCeremonies())
  tx.write(
    'seed.reported-ceremony',
    `insert into ceremony (id, award, land, held_on, place, name, created_at, source) select id, 'digitales-amt', 'BY', datum, ort, name, datum, quelle from json_to_recordset($1) as c (id uuid, datum date, ort text, name text, quelle text) on conflict do nothing`,
    [ceremonies],
  )
  tx.write(
    'seed.reported-honoured',
    `insert into ceremony_honoured (ceremony, body, land) select id, body, 'BY' from json_to_recordset($1) as c (id uuid, ausgezeichnete text), unnest(string_to_array(ausgezeichnete, ',')) body on conflict do nothing`,
    [ceremonies],
  )
}
