import { comparablePopulation, type AwardRule, type ComingRollout } from '@blaupause/domain/awards'
import { bodyName, type Territory } from '@blaupause/domain/register'
import type { Tx } from '../../platform/index.js'
import type { CounterBody } from './counter-body.js'

/** Fewer than these in the Regierungsbezirk, and the whole Land is compared. */
const FEW = 5
/** Candidates that are looked at; more neighbours first. */
const MOST = 60

/** A procedure that similar bodies have. `procedure`: its Leistung, else its name; `link`: of a central one, the same for all. */
export type NearProcedure = {
  readonly procedure: string
  readonly name: string
  readonly central: boolean
  readonly neighbours: number
  readonly link: string
  readonly leistungen: readonly string[]
}
/** `listed`: of how many the procedures are known; `near`: they lie in the same Regierungsbezirk. */
export type Similar = {
  readonly counts: readonly number[]
  readonly listed: number
  readonly titled: readonly string[]
  readonly near: boolean
  readonly from: number | null
  readonly to: number | null
  readonly procedures: readonly NearProcedure[]
  readonly coming: readonly (ComingRollout & { readonly keys: readonly string[] })[]
}
type Row = Pick<Territory, 'name' | 'level' | 'textkennzeichen'> & {
  readonly key: string
  readonly counted: number
  readonly titled: boolean
  readonly near: boolean
  readonly listed: boolean
}

/** Bodies of the same kind and size with the same tasks (the same Textkennzeichen), what they show, and what the programme is bringing to this one. */
export async function similarTo(tx: Tx, body: CounterBody, { award }: AwardRule): Promise<Similar> {
  const size = body.kind === 'bezirk' || body.population === null ? null : comparablePopulation(body.population)
  const coming = tx.query<ComingRollout & { keys: string[] }>('counter.coming', COMING, [[body.key, body.verband].filter((key) => key !== null)])
  const rows = await tx.query<Row>('counter.similar', SIMILAR, [
    body.key,
    body.kind,
    body.land,
    body.textkennzeichen,
    size?.from ?? 0,
    size?.to ?? 2_000_000_000,
    body.regierungsbezirk,
    award,
  ])
  const inside = rows.filter(({ near }) => near)
  const chosen = inside.length >= FEW ? inside : rows
  const procedures = await tx.query<NearProcedure>('counter.near', NEAR, [
    chosen.map(({ key }) => key),
    Math.max(2, Math.ceil(chosen.filter(({ listed }) => listed).length / 3)),
    MOST,
  ])
  return {
    counts: chosen.map(({ counted }) => counted),
    listed: chosen.filter(({ listed }) => listed).length,
    titled: chosen.filter(({ titled }) => titled).map((row) => bodyName(row)),
    near: chosen === inside,
    from: size?.from ?? null,
    to: size?.to ?? null,
    procedures,
    coming: await coming,
  }
}

const SIMILAR = `
select b.key, b.name, b.level, b.textkennzeichen, c.counted, b.regierungsbezirk is not distinct from $7 near,
  exists (select from award_title t where t.body = b.key and t.award = $8 and t.revoked_on is null) or exists (select from reported_award r where r.body = b.key and r.award = $8) titled,
  exists (select from procedure_statement s where s.body = b.key and s.source = 'portal') listed
from award_body b join lateral (select counted from procedure_count where body = b.key order by counted_on desc limit 1) c on true
where b.kind = $2 and b.land = $3 and b.key <> $1 and ($2 <> 'gemeinde' or b.textkennzeichen is not distinct from $4) and coalesce(b.population, 0) between $5 and $6 order by b.sort_name`

const NEAR = `
select coalesce(leistungen[1], lower(name)) procedure, mode() within group (order by name) name, bool_and(origin = 'zentral') central, count(distinct body)::int neighbours, mode() within group (order by link) link, json_agg(leistungen order by link)->0 leistungen
from procedure_statement where body = any($1) and source = 'portal' and in_portal and submittable is not false
group by 1 having count(distinct body) >= $2 order by 4 desc, 1 limit $3`

const COMING = `
select distinct on (r.onlinedienst) r.id, o.short_name->>'de' name, to_char(r.planned_live_on, 'YYYY-MM-DD') "plannedOn", r.waiting_on "waitingOn", cardinality(o.leika_keys) leistungen, o.leika_keys keys
from rollout r join onlinedienst o on o.id = r.onlinedienst where r.traeger = any($1) and r.state = 'running' and r.live_reported_on is null order by r.onlinedienst, r.planned_live_on, r.id`
