import type { LocalDate } from '@blaupause/domain/kernel'
import type { ProcedureRow, ProcedureSource } from '@blaupause/domain/awards'
import type { Tx } from '../../platform/index.js'

export type StatementSource = ProcedureSource

/** Writes one page of statements of one source; what the source said before about the same link is replaced, its first day is kept. */
export function writeStatements(
  tx: Tx,
  rows: readonly ProcedureRow[],
  { land, source, importId }: { land: string; source: StatementSource; importId: string | null },
): void {
  tx.write(
    'procedure.write',
    `
    insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, since, seen_on, import_id)
    select body, $2, link, $3, name, origin, provider, leistungen, submittable, "inPortal", "seenOn", "seenOn", $4
    from jsonb_to_recordset($1::jsonb) as p (body text, link text, name text, origin text, provider text, leistungen text[], submittable boolean, "inPortal" boolean, "seenOn" date)
    on conflict (body, link, source) do update set name = excluded.name, origin = excluded.origin, provider = excluded.provider, leistungen = excluded.leistungen,
      submittable = excluded.submittable, in_portal = excluded.in_portal, seen_on = excluded.seen_on, import_id = excluded.import_id`,
    [JSON.stringify(rows.map(({ line: _, ...row }) => row)), land, source, importId],
  )
}

/** A list is whole for each body it names: what it no longer says of them is gone. */
export function dropUnsaid(tx: Tx, bodies: readonly string[], source: StatementSource, importId: string): void {
  tx.write('procedure.unsaid', 'delete from procedure_statement where body = any($1) and source = $2 and import_id is distinct from $3', [
    bodies,
    source,
    importId,
  ])
  dropUnlinked(tx, bodies)
}

/** A look at a link says nothing by itself: with the last who said that the body has the procedure, it is gone too. */
export function dropUnlinked(tx: Tx, bodies: readonly string[]): void {
  tx.write(
    'procedure.unlinked',
    `delete from procedure_statement l where body = any($1) and source = 'link' and not exists (select from procedure_statement s where s.body = l.body and s.link = l.link and s.source <> 'link')`,
    [bodies],
  )
}

/** SQL: each procedure of the statements that `where` leaves, and whether it counts, as `countProcedures` says; `origins` and `submittable` are parameters of the rule. */
export function judgedProcedures(where: string, origins: string, submittable: string): string {
  return `
    select *, counts_by_origin and shown and not not_submittable counts from (
      select body, link, bool_or(source = 'portal') portal, bool_or(dead) dead,
        substr(min(case source when 'portal' then '0' when 'link' then '1' when 'hand' then '2' else '3' end || origin), 2) = any(${origins}) counts_by_origin,
        coalesce(bool_or(in_portal) filter (where source = 'portal'), bool_or(in_portal)) shown,
        ${submittable} and bool_or(submittable is false) and not coalesce(bool_or(submittable) filter (where source = 'portal'), false) not_submittable
      from procedure_statement where ${where} group by body, link) procedure`
}

/**
 * Counts anew, for one day, all bodies of a Land or the named ones: the rule of `countProcedures` (domain) in one statement, because 300,000
 * statements are not carried over the wire for four numbers. A body of which nothing is said any more counts zero.
 */
export function countBodies(
  tx: Tx,
  land: string,
  on: LocalDate,
  { origins, submittable }: { readonly origins: readonly string[]; readonly submittable: boolean },
  bodies: readonly string[] | null = null,
): void {
  // Two statements: one plan cannot be good for three bodies and for all.
  if (bodies === null) tx.write('procedure.count-all', countStatement('', ''), [land, on, origins, submittable])
  else tx.write('procedure.count', countStatement('and body = any($5)', 'and b.key = any($5)'), [land, on, origins, submittable, bodies])
}

function countStatement(ofProcedures: string, ofBodies: string): string {
  return `
    with judged as (${judgedProcedures(`land = $1 ${ofProcedures}`, '$3', '$4')}),
    tally as materialized (
      select body, count(*) filter (where counts and portal) counted, count(*) filter (where counts and portal and not dead) alive, count(*) filter (where counts and not portal) said, count(*) filter (where not counts) not_counted
      from judged group by body)
    insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted)
    select b.key, $1, $2, coalesce(counted, 0), coalesce(alive, 0), coalesce(said, 0), coalesce(not_counted, 0)
    from award_body b left join tally on tally.body = b.key where b.land = $1 ${ofBodies}
    on conflict (body, counted_on) do update set counted = excluded.counted, alive = excluded.alive, said = excluded.said, not_counted = excluded.not_counted`
}
