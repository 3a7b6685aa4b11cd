import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import type { Judgement } from './judge-gate.js'
import { proposedDays } from './wave-plan.js'
import type { GateDecision, Wave } from './wave.js'

/** What a gate is after its figures were judged. Whoever decides has until `decideBy`. */
export function gateJudged(
  wave: Wave,
  judged: Judgement,
  calendar: WorkCalendar,
): Pick<Wave, 'gate' | 'judged' | 'decideBy' | 'watchedOn' | 'proposed' | 'decided'> {
  return {
    gate: judged.verdict,
    judged,
    watchedOn: judged.on,
    proposed: null,
    decided: null,
    decideBy: judged.verdict === 'go' ? null : addWorkingDays(calendar, judged.on, proposedDays.decideWithin),
  }
}

/** Rings that run are looked at between gate and start: only what lies clearly above holds the next wave. Null: nothing to say. */
export function ringsWatched(wave: Wave, judged: Judgement, calendar: WorkCalendar): Partial<Wave> {
  return judged.verdict === 'hold' ? gateJudged(wave, judged, calendar) : { watchedOn: judged.on }
}

/** Whether a "go" needs two people: the figures said hold. */
export function needsSecond({ judged }: Pick<Wave, 'judged'>): boolean {
  return judged?.verdict === 'hold'
}

/**
 * A person says go or hold, with a reason. Hold is possible until the wave begins. Go is possible where the gate did not say so
 * itself; where the figures said hold, the first person proposes and another one decides (`wave.four-eyes`).
 */
export function decideGate(
  wave: Wave,
  { outcome, reason }: Pick<GateDecision, 'outcome' | 'reason'>,
  { by, organisation }: Pick<GateDecision, 'by' | 'organisation'>,
  today: LocalDate,
): Pick<Wave, 'gate' | 'proposed' | 'decided'> {
  require(wave.state === 'planned' && wave.gate !== 'none', 'wave.state', { name: String(wave.number) })
  const decision: GateDecision = { outcome, reason, by, organisation, on: today }
  if (outcome === 'hold') return { gate: 'hold', proposed: null, decided: decision }
  require(wave.gate === 'inconclusive' || wave.gate === 'hold', 'wave.gate-open')
  if (needsSecond(wave) && wave.proposed === null) return { gate: wave.gate, proposed: decision, decided: null }
  if (needsSecond(wave)) require(wave.proposed!.by !== by, 'wave.four-eyes')
  return { gate: 'go', proposed: wave.proposed, decided: decision }
}
