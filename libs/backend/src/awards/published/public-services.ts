import type { PublicService } from '@blaupause/domain/awards'
import { profileOf } from '../../rollouts/calendars.js'
import type { Tx } from '../../platform/index.js'

/** The services of a Land's programmes with how many authorities have them live. Names only where its profile says that the state of a rollout is public. */
export async function publicServices(tx: Tx, land: string): Promise<PublicService[]> {
  const rows = await tx.query<Omit<PublicService, 'where'> & { readonly where: { traeger: string; name: string }[] | null }>('public.services', SERVICES, [
    land,
  ])
  const named = profileOf(land)?.publicFacts.includes('rollout-state') ?? false
  return rows.map((row) => ({ ...row, where: named ? (row.where ?? []) : null }))
}

const SERVICES = `
select onlinedienst id, min(onlinedienst_name) name, count(distinct behoerde_id)::int authorities, count(distinct behoerde_id) filter (where state in ('reported', 'confirmed', 'bestand'))::int live,
  json_agg(json_build_object('traeger', traeger, 'name', behoerde_name) order by sort_name collate "C", behoerde_id) filter (where state in ('reported', 'confirmed', 'bestand')) "where"
from rollout where land = $1 and state <> 'exempt' group by onlinedienst order by min(onlinedienst_name) collate "C"`
