import type { Blueprint, ImportTarget } from '@blaupause/domain/blueprints'
import type { Tx } from '../../platform/index.js'
import type { LandFacts } from './import-facts.js'

/** What a Land knows of this very blueprint: keys of its services, criteria that say the same, other versions taken over. */
export async function importTarget(
  tx: Tx,
  { target, programme }: Pick<LandFacts, 'target' | 'programme'>,
  { name, services }: Blueprint,
  itself: string | null,
): Promise<ImportTarget> {
  const keys = services.flatMap(({ leikaKeys }) => leikaKeys)
  const [aliases, known, criteria, versions] = await Promise.all([
    tx.query<{ key: string; formerly: string }>('leistung_alias.of', 'select key, formerly from leistung_alias'),
    tx.query<{ key: string }>(
      'leistung.known',
      'select key from leistung where key = any($1) union select k from onlinedienst, unnest(leika_keys) k where k = any($1)',
      [keys],
    ),
    tx.query<NonNullable<ImportTarget['criteria']>[number]>('criterion.of-land', CRITERIA, [programme.id]),
    tx.query<NonNullable<ImportTarget['versions']>[number]>('import.versions', VERSIONS, [target.land, name, itself]),
  ])
  return { ...target, aliases, knownKeys: known.map(({ key }) => key), criteria, versions }
}

/** Of the newest version of the Land's catalogue, written or published: what is in the draft already is not taken up again. */
const CRITERIA = `
select c.id, c.content->'statement' statement from catalogue_criterion c
where c.catalogue_id = (select id from criteria_catalogue where programme = $1 order by string_to_array(number, '.')::int[] desc limit 1) and c.content->'retired' = 'null'
order by c.position`

const VERSIONS = `
select i.version_imported "version", count(r.id)::int rollouts, count(distinct r.behoerde_id)::int authorities
from blueprint_import i left join rollout r on r.land = i.land and r.blueprint_name = i.name and r.blueprint_version = i.version_imported
where i.land = $1 and i.name = $2 and i.state in ('approved', 'running', 'planned', 'done') and i.id is distinct from $3
group by i.version_imported order by string_to_array(i.version_imported, '.')::int[]`
