import { waveWake } from '@blaupause/domain/waves'
import type { Message, Tx } from '../platform/index.js'
import type { StoredWave } from './wave-row.js'
import { rulesOf } from './wave-rules.js'

/**
 * Keeps what changed among the waves of an import, with the day their bodies read, and when each process acts next. `begun`: the
 * import runs in waves. Answers whom to tell; `own`: the wave whose process asks itself, which learns it by the answer.
 */
export function saveWaves(
  tx: Tx,
  before: readonly StoredWave[],
  after: readonly StoredWave[],
  begun: boolean,
  own: string | null = null,
): { readonly waves: readonly StoredWave[]; readonly messages: readonly Message[] } {
  const known = new Map(before.map((wave) => [wave.id, wave]))
  const waves = after.map((wave): StoredWave => {
    const { calendar, policy } = rulesOf(wave.land)
    const old = known.get(wave.id)
    const next = { ...wave, wakeAt: waveWake(wave, after, begun, calendar, policy) }
    return {
      ...next,
      version: old && seen(old) !== seen(next) ? old.version + 1 : next.version,
      revision: next.id !== own && old && old.wakeAt !== next.wakeAt ? next.revision + 1 : next.revision,
    }
  })
  const changed = waves.filter((wave) => JSON.stringify(wave) !== JSON.stringify(known.get(wave.id)))
  if (changed.length > 0) tx.write('wave.save', SAVE, [JSON.stringify(changed)])
  const told = changed.filter((wave) => wave.id !== own && (wave.wakeAt !== null || known.get(wave.id)?.wakeAt) && wave.wakeAt !== known.get(wave.id)?.wakeAt)
  return { waves, messages: told.map(({ id, wakeAt, revision }) => ({ consumer: 'wave', subject: id, payload: { wakeAt, revision } })) }
}

/** What people see of a wave: that it was looked at is no change. */
function seen({ watchedOn: _, wakeAt: __, said: ___, ...wave }: StoredWave): string {
  return JSON.stringify({ ...wave, version: 0, revision: 0 })
}

const SAVE = `
with given as (
  select * from json_to_recordset($1) as w (id uuid, number int, name text, state text, gate text, "startOn" date, "startAfter" int, "gateAfter" int, "gateOn" date, "startsOn" date, "beganOn" date, "decideBy" date, "watchedOn" date,
    judged jsonb, proposed jsonb, decided jsonb, said json, done int, total int, version int, revision int, "wakeAt" timestamptz)
), days as (
  update wave_member m set starts_on = case when g.state = 'cancelled' then null else coalesce(g."beganOn", g."startsOn") end from given g where m.wave_id = g.id
)
update wave w set number = g.number, name = g.name, state = g.state, gate = g.gate, start_on = g."startOn", start_after = g."startAfter", gate_after = g."gateAfter", gate_on = g."gateOn", starts_on = g."startsOn", began_on = g."beganOn",
  decide_by = g."decideBy", watched_on = g."watchedOn", judged = nullif(g.judged, 'null'), proposed = nullif(g.proposed, 'null'), decided = nullif(g.decided, 'null'), said = array(select json_array_elements_text(g.said)),
  done = g.done, total = g.total, version = g.version, revision = g.revision, wake_at = g."wakeAt"
from given g where w.id = g.id`
