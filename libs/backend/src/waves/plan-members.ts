import type { PlanWaves } from '@blaupause/contract/waves'
import { newId, type Tx } from '../platform/index.js'
import type { StoredImport } from '../blueprints/index.js'
import type { ImportAuthority } from './wave-authorities.js'
import type { StoredWave } from './wave-row.js'

type Draft = PlanWaves['waves'][number]

/** A planned wave as it is before its days are counted. */
export function draftWave({ id: importId, land, programme }: StoredImport, draft: Draft, number: number, total: number): StoredWave {
  return {
    id: newId(),
    importId,
    land,
    programme,
    number,
    name: draft.name,
    state: 'planned',
    gate: 'waiting',
    startOn: draft.startOn,
    startAfter: draft.startAfter,
    gateAfter: draft.gateAfter,
    gateOn: null,
    startsOn: null,
    beganOn: null,
    decideBy: null,
    judged: null,
    watchedOn: null,
    proposed: null,
    decided: null,
    said: [],
    done: 0,
    total,
    version: 0,
    revision: 0,
    wakeAt: null,
  }
}

/** Takes the waves that had not begun out, and puts these with their members in. Days and wakes are kept by `saveWaves` behind it. */
export function replaceWaves(
  tx: Tx,
  replaced: readonly StoredWave[],
  added: readonly StoredWave[],
  members: ReadonlyMap<string, readonly ImportAuthority[]>,
): void {
  if (replaced.length > 0) tx.write('wave.remove', 'delete from wave where id = any($1)', [replaced.map(({ id }) => id)])
  tx.write(
    'wave.add',
    `
    insert into wave (id, import_id, land, programme, number, name, state, gate, start_after, gate_after) select id, "importId", land, programme, number, name, state, gate, "startAfter", "gateAfter"
    from json_to_recordset($1) as w (id uuid, "importId" uuid, land text, programme text, number int, name text, state text, gate text, "startAfter" int, "gateAfter" int)`,
    [JSON.stringify(added)],
  )
  const rows = added.flatMap(({ id, importId, land, programme, startsOn }) =>
    (members.get(id) ?? []).map((one) => ({ ...one, wave: id, importId, land, programme, startsOn })),
  )
  tx.write(
    'wave_member.add',
    `
    insert into wave_member (import_id, behoerde_id, wave_id, land, programme, traeger, name, kind, kreis, population, rollouts, services, starts_on)
    select "importId", "behoerdeId", wave, land, programme, traeger, name, kind, kreis, population, rollouts, array(select json_array_elements_text(services)), "startsOn"
    from json_to_recordset($1) as m ("importId" uuid, "behoerdeId" text, wave uuid, land text, programme text, traeger text, name text, kind text, kreis text, population int, rollouts int, services json, "startsOn" date)`,
    [JSON.stringify(rows)],
  )
}
