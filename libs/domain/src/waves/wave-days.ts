import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import type { LocalDate } from '../kernel/index.js'
import { liveWaves, type Wave } from './wave.js'

/**
 * The days of all waves in the Land's calendar: what has begun keeps its own, the others follow one from the other. Nothing begins
 * before `today`. A gate at which a person said go counts from that day, one that waits for a decision from the day by which it is
 * due; behind a wave that a person holds no day is known.
 */
export function waveDays<W extends Wave>(waves: readonly W[], calendar: WorkCalendar, today: LocalDate): W[] {
  const placed = new Map<string, W>()
  let first = true
  let before: LocalDate | null = null
  for (const wave of liveWaves(waves)) {
    const days: W = wave.state !== 'planned' ? wave : { ...wave, ...(first ? firstDays(wave, calendar, today) : laterDays(wave, before, calendar, today)) }
    placed.set(wave.id, days)
    before = days.beganOn ?? days.startsOn
    first = false
  }
  return waves.map((wave) => placed.get(wave.id) ?? wave)
}

type Days = Pick<Wave, 'gate' | 'gateOn' | 'startsOn'>

/** The first has no gate, also when it became first because those before it were cancelled. */
function firstDays({ startOn }: Wave, calendar: WorkCalendar, today: LocalDate): Days {
  return { gate: 'none', gateOn: null, startsOn: startOn === null ? addWorkingDays(calendar, today, 0) : later(startOn, today) }
}

function laterDays(wave: Wave, before: LocalDate | null, calendar: WorkCalendar, today: LocalDate): Days {
  const gate = wave.gate === 'none' ? 'waiting' : wave.gate
  const expected = before === null ? null : addWorkingDays(calendar, before, wave.gateAfter)
  // A gate that was judged keeps the day on which it was.
  const gateOn = gate === 'waiting' ? expected : (wave.gateOn ?? expected)
  const open = openFrom({ ...wave, gate, gateOn }, today)
  return { gate, gateOn, startsOn: open === null ? null : later(wave.startOn, addWorkingDays(calendar, open, wave.startAfter)) }
}

/** The day from which the start counts; null while a person holds the wave. */
function openFrom({ gate, gateOn, decideBy, decided }: Wave, today: LocalDate): LocalDate | null {
  if (decided !== null) return decided.outcome === 'go' ? decided.on : null
  return gate === 'inconclusive' || gate === 'hold' ? later(decideBy, today) : gateOn
}

function later(day: LocalDate | null, least: LocalDate): LocalDate {
  return day !== null && day > least ? day : least
}
