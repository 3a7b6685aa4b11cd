import type { Tx } from '../platform/index.js'
import type { BestandRow } from './read-bestand.js'

export type KnownRollout = {
  readonly id: string
  readonly behoerdeId: string
  readonly behoerde: string
  readonly traeger: string
  readonly onlinedienst: string
}
export type KnownStep = { readonly rolloutId: string; readonly stepId: string; readonly position: number; readonly name: string }

/** What the rows of a list are looked up in, for all of them at once. */
export type BestandFacts = {
  readonly services: readonly { readonly id: string; readonly name: string; readonly short: string }[]
  readonly rollouts: readonly KnownRollout[]
  readonly steps: readonly KnownStep[]
  /** Keys of the register, their ARS, and those that ended, with the one that took their area where that is known. */
  readonly territories: readonly {
    readonly key: string
    readonly ars: string | null
    readonly name: string
    readonly endedOn: string | null
    readonly successor: string | null
  }[]
  /** Who acts for a Gemeinde in a service, where that is another body. */
  readonly actsFor: readonly { readonly ags: string; readonly onlinedienst: string; readonly who: string }[]
}

export async function bestandFacts(tx: Tx, rows: readonly BestandRow[]): Promise<BestandFacts> {
  const keys = [...new Set(rows.map(({ key }) => key))]
  const [services, territories] = await Promise.all([
    tx.query<BestandFacts['services'][number]>('bestand.services', `select id, name->>'de' name, short_name->>'de' short from onlinedienst order by position`),
    tx.query<BestandFacts['territories'][number]>('bestand.territories', TERRITORIES, [keys]),
  ])
  const all = [...new Set([...keys, ...territories.map(({ key }) => key)])]
  const [rollouts, actsFor] = await Promise.all([
    tx.query<KnownRollout>(
      'bestand.rollouts',
      `select id, behoerde_id "behoerdeId", behoerde_name behoerde, traeger, onlinedienst from rollout where traeger = any($1) or behoerde_id = any($1)`,
      [all],
    ),
    tx.query<BestandFacts['actsFor'][number]>(
      'bestand.acts-for',
      `
select t.ags, r.onlinedienst, r.behoerde_name || ' (' || r.traeger || ')' who from behoerde_territory t
join behoerde b on b.id = t.behoerde_id and b.valid_from = t.valid_from and b.valid_to is null
join rollout r on r.behoerde_id = t.behoerde_id where t.ags = any($1) and r.traeger <> t.ags`,
      [all],
    ),
  ])
  const steps = await tx.query<KnownStep>(
    'bestand.steps',
    `
select m.rollout_id "rolloutId", m.step_id "stepId", m.position, w.base->'name'->>'de' name from milestone m join milestone_wording w on w.id = m.wording_id where m.rollout_id = any($1)`,
    [rollouts.map(({ id }) => id)],
  )
  return { services, territories, rollouts, steps, actsFor }
}

const TERRITORIES = `
select distinct on (t.key) t.key, t.ars, t.name, t.valid_to "endedOn",
  case when t.valid_to is not null then (
    select s.name || ' (' || s.key || ')' from edition e cross join lateral jsonb_array_elements(coalesce(e.report->'closed', '[]')) c join territory s on s.key = c->>'absorbedBy' and s.valid_to is null
    where c->>'key' = t.key limit 1) end successor
from territory t where t.key = any($1) or t.ars = any($1)
order by t.key, t.valid_to desc nulls first`
