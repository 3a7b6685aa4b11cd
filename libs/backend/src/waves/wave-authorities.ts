import { answered, wantedInstances } from '@blaupause/domain/blueprints'
import { groupBy } from '@blaupause/domain/kernel'
import type { WaveAuthority } from '@blaupause/domain/waves'
import type { StoredImport } from '../blueprints/index.js'
import type { Tx } from '../platform/index.js'

/** An authority of an import with its services and the wave it stands in. */
export type ImportAuthority = WaveAuthority & { readonly services: readonly string[]; readonly wave: string | null }

/** The authorities that an answered import makes rollouts for, by name. */
export async function authoritiesOf(tx: Tx, { id, report, answers, factsOn }: StoredImport, today: string): Promise<ImportAuthority[]> {
  const wanted = groupBy(wantedInstances(report.plan, answered(report.plan, answers, report.remembered)), ({ behoerdeId }) => behoerdeId)
  const rows = await tx.query<Row>('wave.authorities', AUTHORITIES, [[...wanted.keys()], factsOn, today, id])
  return rows.map((row) => ({
    ...row,
    rollouts: wanted.get(row.behoerdeId)!.length,
    services: wanted.get(row.behoerdeId)!.map(({ onlinedienst }) => onlinedienst),
  }))
}

type Row = Omit<ImportAuthority, 'rollouts' | 'services'>

const AUTHORITIES = `
select b.id "behoerdeId", b.name, b.kind, b.traeger, b.kreis, k.name "kreisName", b.population,
  (select f.product from fachverfahren f where f.behoerde_id = b.id and f.superseded_at is null and f.valid_from <= $3 and (f.valid_to is null or f.valid_to > $3) order by f.onlinedienst nulls first limit 1) product,
  (select m.wave_id from wave_member m where m.import_id = $4 and m.behoerde_id = b.id) wave
from behoerde b left join lateral (select name from territory t where t.key = b.kreis order by valid_to is null desc limit 1) k on true
where b.id = any($1) and b.valid_from <= $2 and (b.valid_to is null or b.valid_to > $2) order by b.sort_name collate "C", b.id`
