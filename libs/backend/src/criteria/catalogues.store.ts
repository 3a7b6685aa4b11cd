import type { Catalogue, CatalogueCriterion } from '@blaupause/domain/criteria'
import { found, type Tx } from '../platform/index.js'

/** A version as it is locked for a command, with every criterion in its order. */
export type CatalogueRecord = Catalogue & {
  readonly title: string
  readonly official: boolean
  readonly basedOn: string | null
  readonly criteria: readonly CatalogueCriterion[]
}

/** Locks the version and reads its criteria; `undefined` if the actor may not see it. */
export async function lockCatalogue(tx: Tx, id: string): Promise<CatalogueRecord | undefined> {
  const [row] = await tx.query<Omit<CatalogueRecord, 'criteria'>>(
    'catalogue.lock',
    `${CATALOGUE} where k.id = $1 ${tx.actor.role === 'kommune' ? '' : 'for update'}`,
    [id],
  )
  return row && { ...row, criteria: await criteriaOf(tx, id) }
}

/** The criteria of a version in their order, retired ones too. */
export async function criteriaOf(tx: Tx, catalogue: string): Promise<CatalogueCriterion[]> {
  const rows = await tx.query<{ content: CatalogueCriterion }>(
    'catalogue.criteria',
    'select content from catalogue_criterion where catalogue_id = $1 order by position',
    [catalogue],
  )
  return rows.map(({ content }) => content)
}

/** The programme's newest published version, or its newest at all if it has published none. */
export async function newestCatalogue(tx: Tx, programme: string): Promise<CatalogueRecord | undefined> {
  const [row] = await tx.query<Omit<CatalogueRecord, 'criteria'>>(
    'catalogue.newest',
    `${CATALOGUE} where k.programme = $1 order by (k.state = 'published') desc, string_to_array(k.number, '.')::int[] desc limit 1`,
    [programme],
  )
  return row && { ...row, criteria: await criteriaOf(tx, row.id) }
}

export async function landOfProgramme(tx: Tx, programme: string): Promise<string> {
  const [row] = await tx.query<{ land: string }>('programme.land', 'select land from programme where id = $1', [programme])
  return found(row).land
}

export function insertCatalogue(tx: Tx, { criteria, ...catalogue }: CatalogueRecord, now: string): void {
  tx.write(
    'catalogue.insert',
    `insert into criteria_catalogue (id, land, programme, number, title, state, official, based_on, created_at) values ($1, $2, $3, $4, $5, 'draft', $6, $7, $8)`,
    [catalogue.id, catalogue.land, catalogue.programme, catalogue.number, catalogue.title, catalogue.official, catalogue.basedOn, now],
  )
  saveCriteria(tx, { ...catalogue, criteria })
}

/** Writes state and version; `published`: who and when, the moment it is published. */
export function saveCatalogue(
  tx: Tx,
  catalogue: Catalogue,
  published: { readonly at: string; readonly organisation: string; readonly earlyBecause: string | null; readonly official: boolean } | null = null,
): void {
  tx.write(
    'catalogue.save',
    `update criteria_catalogue set state = $2, version = $3, consult_until = $4, published_on = $5, published_at = coalesce($6, published_at), published_organisation = coalesce($7, published_organisation), early_because = coalesce($8, early_because), official = coalesce($9, official) where id = $1`,
    [
      catalogue.id,
      catalogue.state,
      catalogue.version,
      catalogue.consultUntil,
      catalogue.publishedOn,
      published?.at ?? null,
      published?.organisation ?? null,
      published?.earlyBecause ?? null,
      published?.official ?? null,
    ],
  )
}

/** Replaces the criteria of a version by these, in this order. */
export function saveCriteria(tx: Tx, { id, land, programme, criteria }: Pick<CatalogueRecord, 'id' | 'land' | 'programme' | 'criteria'>): void {
  const rows = JSON.stringify(criteria.map((content, position) => ({ id: content.id, position, content })))
  tx.write('catalogue.clear', `delete from catalogue_criterion where catalogue_id = $1`, [id])
  tx.write(
    'catalogue.fill',
    `insert into catalogue_criterion (catalogue_id, id, land, programme, position, content) select $1, r.id, $2, $3, r.position, r.content from json_to_recordset($4) as r (id text, position int, content jsonb)`,
    [id, land, programme, rows],
  )
}

/** Ids that a published version brought into the world are known to workshops and blueprints from then on, and to the outcomes they rest on. */
export function makeKnown(tx: Tx, criteria: readonly CatalogueCriterion[]): void {
  const rows = criteria.map(({ id, statement, reason, dimension, measure, scale, steps, source }) => ({
    id,
    statement,
    reason,
    dimension,
    measure,
    scale: scale.kind,
    steps,
    source,
  }))
  tx.write(
    'criterion.known',
    `insert into criterion (id, statement, reason, dimension, measure, scale, steps, source)
    select id, statement, reason, dimension, measure, scale, array(select json_array_elements_text(steps)), source from json_to_recordset($1) as c (id text, statement jsonb, reason jsonb, dimension text, measure jsonb, scale text, steps json, source text)
    on conflict (id) do nothing`,
    [JSON.stringify(rows)],
  )
  // Where it was said knows what became of it: the workshop shows its effect, the finding the way back into the room.
  const rooms = criteria.flatMap(({ id, origin }) => origin.outcomes.map((outcome) => ({ id, outcome })))
  if (rooms.length > 0)
    tx.write(
      'criterion.rooms',
      'update workshop_outcome o set criterion = c.id from json_to_recordset($1) as c (id text, outcome uuid) where o.id = c.outcome and o.criterion is null',
      [JSON.stringify(rooms)],
    )
}

/** Whether a published version of this programme holds the criterion. */
export async function isPublished(tx: Tx, programme: string, criterion: string): Promise<boolean> {
  const rows = await tx.query(
    'catalogue.holds',
    `select from catalogue_criterion c join criteria_catalogue k on k.id = c.catalogue_id where k.programme = $1 and k.state = 'published' and c.id = $2 limit 1`,
    [programme, criterion],
  )
  return rows.length > 0
}

const CATALOGUE = `
select k.id, k.land, k.programme, k.number, k.title, k.state, k.official, k.based_on "basedOn", k.consult_until "consultUntil", k.published_on "publishedOn", k.version
from criteria_catalogue k`
