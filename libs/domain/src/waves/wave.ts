import type { LocalDate } from '../kernel/index.js'
import type { Judgement } from './judge-gate.js'

/** `planned`: not begun; `starting`: its rollouts are being made; `running`: all are there. What runs is never cancelled here. */
export const waveStates = ['planned', 'starting', 'running', 'cancelled'] as const
export type WaveState = (typeof waveStates)[number]

/** `none`: the first wave; `waiting`: its day has not come; `inconclusive`: the figures do not decide, a person does. */
export const gateStates = ['none', 'waiting', 'go', 'hold', 'inconclusive'] as const
export type GateState = (typeof gateStates)[number]

/** What somebody decided about a gate, and why. `by` is the subject, never shown; `on` the day. */
export type GateDecision = {
  readonly outcome: 'go' | 'hold'
  readonly reason: string
  readonly by: string
  readonly organisation: string
  readonly on: LocalDate
}

/** What the rules need to know of a wave. `said` remembers what was said about its decision, so that each is said once. */
export type Wave = {
  readonly id: string
  readonly number: number
  readonly state: WaveState
  readonly gate: GateState
  readonly startOn: LocalDate | null
  readonly startAfter: number
  readonly gateAfter: number
  /** Expected until they have come: the day of the gate, and of the start. */
  readonly gateOn: LocalDate | null
  readonly startsOn: LocalDate | null
  readonly beganOn: LocalDate | null
  readonly decideBy: LocalDate | null
  readonly judged: Judgement | null
  readonly watchedOn: LocalDate | null
  /** A "go" against a gate that said hold waits for a second person. */
  readonly proposed: GateDecision | null
  readonly decided: GateDecision | null
  readonly said: readonly string[]
}

/** Waves that count, in their order. */
export function liveWaves<W extends Pick<Wave, 'number' | 'state'>>(waves: readonly W[]): W[] {
  return waves.filter(({ state }) => state !== 'cancelled').sort((a, b) => a.number - b.number)
}

/** The one that comes next: the first that has not begun. */
export function nextWave<W extends Pick<Wave, 'number' | 'state'>>(waves: readonly W[]): W | undefined {
  return liveWaves(waves).find(({ state }) => state === 'planned')
}
