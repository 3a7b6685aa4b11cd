import { actsFor } from '@blaupause/domain/identity'
import type { Item, Milestone } from '@blaupause/domain/rollouts'
import type { Tx } from '../platform/index.js'

/** The columns of an item as the rules know it. */
export const ITEM_COLUMNS = `
key, position, ags, gemeinde, leistung, leistung_name "leistungName", done_on "doneOn", done_by "doneBy", done_organisation "doneOrganisation", done_for "doneFor", recorded_on "recordedOn", evidence,
proven_on "provenOn", proven_by "provenBy", proven_organisation "provenOrganisation", seen_in "seenIn", objected_on "objectedOn", objected_organisation "objectedOrganisation"`

/** All items of a step, in their order. Its rollout is locked by the command, so nobody else changes them. */
export function itemsOf(tx: Tx, milestone: string): Promise<Item[]> {
  return tx.query<Item>('milestone_item.read', `select ${ITEM_COLUMNS} from milestone_item where milestone_id = $1 order by position`, [milestone])
}

/** Writes changed items of one step, in one statement. */
export function saveItems(tx: Tx, milestone: string, items: readonly Item[]): void {
  if (items.length > 0) tx.write('milestone_item.save', SAVE_ITEMS, [milestone, JSON.stringify(items)])
}

/**
 * Brings the items of steps that were reported by a number to that number: the first open ones in their order become
 * done, or the last done ones open again. Keeps "count on the step = rows that are done" for clients that only count.
 */
export function fillItems(tx: Tx, milestones: readonly Milestone[], today: string): void {
  const { actor } = tx
  const counted = milestones.filter(({ itemsTotal }) => itemsTotal > 0)
  if (counted.length === 0) return
  const rows = counted.map(({ id, traeger, itemsDone, reportedOn, startedOn }) => ({
    id,
    count: itemsDone,
    done_for: actsFor(actor, traeger) ? traeger : null,
    on: reportedOn ?? startedOn ?? today,
  }))
  tx.write('milestone_item.fill', FILL_ITEMS, [JSON.stringify(rows), actor.subject, actor.organisation.name, today])
}

const SAVE_ITEMS = `
update milestone_item i set done_on = c."doneOn", done_by = c."doneBy", done_organisation = c."doneOrganisation", done_for = c."doneFor", recorded_on = c."recordedOn", evidence = c.evidence,
  proven_on = c."provenOn", proven_by = c."provenBy", proven_organisation = c."provenOrganisation", seen_in = c."seenIn", objected_on = c."objectedOn", objected_organisation = c."objectedOrganisation"
from json_to_recordset($2) as c (key text, "doneOn" date, "doneBy" text, "doneOrganisation" text, "doneFor" text, "recordedOn" date, evidence text,
  "provenOn" date, "provenBy" text, "provenOrganisation" text, "seenIn" text, "objectedOn" date, "objectedOrganisation" text)
where i.milestone_id = $1 and i.key = c.key`

const FILL_ITEMS = `
with wanted as (select * from json_to_recordset($1) as w (id uuid, count int, done_for text, "on" date)),
ranked as (
  select i.milestone_id, i.key, i.done_on is not null was, row_number() over (partition by i.milestone_id order by i.done_on is null, i.position) <= w.count keep, w.done_for, w."on"
  from milestone_item i join wanted w on w.id = i.milestone_id
)
update milestone_item i set
  done_on = case when r.keep then r."on" end, done_by = case when r.keep then $2 end, done_organisation = case when r.keep then $3 end, done_for = case when r.keep then r.done_for end,
  recorded_on = case when r.keep then $4::date end, evidence = null, proven_on = null, proven_by = null, proven_organisation = null, seen_in = null, objected_on = null, objected_organisation = null
from ranked r
where i.milestone_id = r.milestone_id and i.key = r.key and r.keep <> r.was`
