import type { SettledBecause } from '../notifications/settled-because.js'
import type { Wave } from './wave.js'

/** What the system says about a wave to those who decide. */
export const waveNewsKinds = ['begun', 'go', 'hold', 'inconclusive', 'second', 'decision-reminder', 'decision-late'] as const
export type WaveNewsKind = (typeof waveNewsKinds)[number]

/** Why there is nothing left to do about it; null while there is. `ref` holds the day by which the decision was due. */
export function waveSettled(kind: WaveNewsKind, dueOn: string, { state, gate, decided, decideBy }: Wave): SettledBecause | null {
  if (kind === 'begun') return null
  if (state === 'cancelled') return 'gone'
  if (state !== 'planned') return 'done'
  if (kind === 'go') return gate === 'go' ? null : 'overtaken'
  if (decided !== null || gate === 'go') return 'done'
  return decideBy === dueOn || kind === 'second' ? null : 'moved'
}
