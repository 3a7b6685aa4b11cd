import type { DomainEvent } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { liveWaves, nextWave, waveDays } from '@blaupause/domain/waves'
import { programmeEvent } from '@blaupause/domain/workshops'
import type { Tx } from '../platform/index.js'
import type { StoredWave } from './wave-row.js'
import { rulesOf } from './wave-rules.js'

/** One wave put in the place of itself; the days of all are counted anew. */
export function withWave(waves: readonly StoredWave[], changed: StoredWave, today: string): StoredWave[] {
  return waveDays(
    waves.map((wave) => (wave.id === changed.id ? changed : wave)),
    rulesOf(changed.land).calendar,
    today,
  )
}

/** A wave begins today; from tomorrow on the one behind it watches the rings. */
export function beginWave(waves: readonly StoredWave[], wave: StoredWave, { today }: Now): StoredWave[] {
  const begun = withWave(waves, { ...wave, state: 'starting', beganOn: today, startsOn: today }, today)
  const next = nextWave(begun)
  return begun.map((one) => (one.id === next?.id ? { ...one, watchedOn: today } : one))
}

/** Where an import stands as its waves do: over when none is left to begin. */
export function keepImport(tx: Tx, importId: string, waves: readonly StoredWave[]): void {
  const live = liveWaves(waves)
  const first = live.find(({ beganOn }) => beganOn !== null)
  const done = live.every(({ state }) => state === 'running')
  tx.write('wave.import', `update blueprint_import set state = $2, start_on = $3, done = $4, total = $5, version = version + 1 where id = $1`, [
    importId,
    done ? (live.length > 0 ? 'done' : 'cancelled') : 'waves',
    first?.beganOn ?? live[0]?.startsOn ?? null,
    live.reduce((sum, wave) => sum + wave.done, 0),
    live.reduce((sum, wave) => sum + wave.total, 0),
  ])
}

/** The event of a wave. Reasons stand beside it, erasable; persons stay out of it. */
export function waveEvent(
  type: DomainEvent['type'],
  { id, land, programme, number, importId }: StoredWave,
  on: string,
  facts: DomainEvent['facts'],
  reason: string | null = null,
): DomainEvent {
  return programmeEvent(
    type,
    { type: 'wave', id },
    on,
    { land, programme },
    { import: importId, number, ...facts },
    null,
    reason === null ? null : { field: 'reason', text: reason, visibility: 'land' },
  )
}
