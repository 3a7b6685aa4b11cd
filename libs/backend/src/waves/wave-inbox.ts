import type { Role } from '@blaupause/domain/identity'
import { waveSettled, type WaveNewsKind } from '@blaupause/domain/waves'
import { settleOfSubject, tellOfSubject } from '../notifications/index.js'
import type { Tx } from '../platform/index.js'
import type { StoredWave } from './wave-row.js'

type Said = { readonly kind: string; readonly recipient: string; readonly ref: string; readonly dueOn: string }

/** Who hears it: the Land decides; of what nobody decided in time the programme hears too. */
const hearers = (kind: WaveNewsKind): readonly (readonly [string, readonly Role[]])[] => [
  ['land', ['land']],
  ...(kind === 'decision-late' ? ([['programme', ['bund']]] as const) : []),
]

/**
 * Says news about a wave as it now stands, each once, and closes what is settled. What may be done was asked before: from here on
 * the transaction reaches beyond the actor's own rows.
 */
export async function speakOfWave(tx: Tx, wave: StoredWave, news: readonly WaveNewsKind[], dueOn: string, now: string): Promise<void> {
  tx.reachAll()
  const said = await tx.query<Said>('wave.said', 'select substr(kind, 6) kind, recipient, ref, due_on "dueOn" from notification where subject_id = $1', [
    wave.id,
  ])
  settleOfSubject(
    tx,
    wave.id,
    said.map(({ kind, recipient, ref, dueOn: due }) => ({
      kind: `wave-${kind as WaveNewsKind}`,
      recipient,
      ref,
      because: waveSettled(kind as WaveNewsKind, due, wave),
    })),
    now,
  )
  const { id, land, programme, name } = wave
  tellOfSubject(
    tx,
    { kind: 'wave', id, title: name, land, programme },
    news.flatMap((kind) =>
      hearers(kind).map(([recipient, roles]) => ({ kind: `wave-${kind}` as const, recipient, ref: dueOn, dueOn, detail: null, to: { roles } })),
    ),
    now,
  )
}
