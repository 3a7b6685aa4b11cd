import type { CostKind, Payer } from '@blaupause/domain/costs'
import { newId, type Tx } from '../platform/index.js'

/** The rollout a figure belongs to: the scope of the row. */
export type FigureOwner = { readonly id: string; readonly land: string; readonly programme: string; readonly traeger: string; readonly onlinedienst: string }
export type NewCost = { readonly kind: CostKind; readonly cents: bigint; readonly payer: Payer; readonly effectiveOn: string; readonly source: string }
export type NewUsage = { readonly owner: FigureOwner; readonly month: string; readonly cases: number; readonly online: number; readonly source: string }

/** Locked, so that of two figures given at once one comes second. */
export async function lockOwner(tx: Tx, rolloutId: string): Promise<FigureOwner | undefined> {
  const [owner] = await tx.query<FigureOwner>(
    'figure.owner',
    'select id, land, programme, traeger, onlinedienst from rollout where id = $1 for no key update',
    [rolloutId],
  )
  return owner
}

/** Writes a cost in place of the one of its kind and payer. Answers its id, or null if it was so already. */
export async function writeCost(tx: Tx, owner: FigureOwner, { kind, cents, payer, effectiveOn, source }: NewCost, now: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>('cost.write', WRITE_COST, [
    newId(),
    owner.id,
    owner.land,
    owner.programme,
    owner.traeger,
    owner.onlinedienst,
    kind,
    cents.toString(),
    payer,
    effectiveOn,
    source,
    tx.actor.organisation.name,
    now,
  ])
  return row?.id ?? null
}

/** Writes months of use in place of those known; set-based. Answers the ids of those that are new or different. */
export async function writeUsage(tx: Tx, months: readonly NewUsage[], now: string): Promise<string[]> {
  const rows = months.map(({ owner, ...month }) => ({
    id: newId(),
    rolloutId: owner.id,
    land: owner.land,
    programme: owner.programme,
    traeger: owner.traeger,
    onlinedienst: owner.onlinedienst,
    ...month,
  }))
  return (await tx.query<{ id: string }>('usage.write', WRITE_USAGE, [JSON.stringify(rows), tx.actor.organisation.name, now])).map(({ id }) => id)
}

const WRITE_COST = `
with same as (select from rollout_cost where rollout_id = $2 and kind = $7 and payer = $9 and superseded_at is null and cents = $8::bigint and effective_on = $10 and source = $11),
ended as (update rollout_cost set superseded_at = $13 where rollout_id = $2 and kind = $7 and payer = $9 and superseded_at is null and not exists (select from same) returning id)
insert into rollout_cost (id, rollout_id, land, programme, traeger, onlinedienst, kind, cents, payer, effective_on, source, organisation, recorded_at)
select $1, $2, $3, $4, $5, $6, $7, $8::bigint, $9, $10, $11, $12, $13 from (select count(*) from ended) first where not exists (select from same) returning id`

const WRITE_USAGE = `
with given as (
  select * from json_to_recordset($1) as g (id uuid, "rolloutId" uuid, land text, programme text, traeger text, onlinedienst text, month date, cases int, online int, source text)
), news as (
  select g.* from given g where not exists (select from rollout_usage u where u.rollout_id = g."rolloutId" and u.month = g.month and u.superseded_at is null and u.cases = g.cases and u.online = g.online and u.source = g.source)
), ended as (
  update rollout_usage u set superseded_at = $3 from news n where u.rollout_id = n."rolloutId" and u.month = n.month and u.superseded_at is null returning u.id
)
insert into rollout_usage (id, rollout_id, land, programme, traeger, onlinedienst, month, cases, online, source, organisation, recorded_at)
select n.id, n."rolloutId", n.land, n.programme, n.traeger, n.onlinedienst, n.month, n.cases, n.online, n.source, $2, $3 from (select count(*) from ended) first, news n returning id`
