import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { isQuiet, nextLoud, type ReminderPolicy } from '../deadlines/index.js'
import { berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import { nextWave, type Wave } from './wave.js'

/** What time alone brings about: the rings are looked at, the gate is judged, a decision is reminded of or late, the wave begins, its making goes on. */
export type WaveErrand = 'make' | 'watch' | 'judge' | 'decision-reminder' | 'decision-late' | 'begin'
type Planned = { readonly errand: WaveErrand; readonly at: Instant }

/** How what was said about a decision is remembered: once for each day by which it is due. */
export function saidKey(errand: WaveErrand, decideBy: LocalDate): string {
  return `${errand}:${decideBy}`
}

/**
 * What is to come for a wave, the earliest first. Only the wave that comes next acts; `calendar`: working days on which the system
 * speaks. `begun`: whether the import runs in waves already; a plan alone does nothing.
 */
export function comingErrands(wave: Wave, waves: readonly Wave[], begun: boolean, calendar: WorkCalendar, { hour }: Pick<ReminderPolicy, 'hour'>): Planned[] {
  if (wave.state === 'starting') return [{ errand: 'make', at: berlinHour(wave.beganOn!, 0) }]
  if (!begun || wave.state !== 'planned' || nextWave(waves)?.id !== wave.id) return []
  const on = (errand: WaveErrand, day: LocalDate): Planned => ({ errand, at: berlinHour(day, hour) })
  const { gate, gateOn, startsOn, decideBy, decided, watchedOn, said } = wave
  const planned: Planned[] = []
  const ready = gate === 'none' || gate === 'go'
  if (gate === 'waiting' && gateOn !== null) planned.push(on('judge', gateOn))
  // What a person decided stands; what a rule said is looked at again each working day until the wave begins.
  if ((gate === 'waiting' || gate === 'go') && decided === null && watchedOn !== null) planned.push(on('watch', addWorkingDays(calendar, watchedOn, 1)))
  if ((gate === 'inconclusive' || gate === 'hold') && decided === null) {
    planned.push(
      ...[on('decision-reminder', addWorkingDays(calendar, decideBy!, -1)), on('decision-late', addWorkingDays(calendar, decideBy!, 1))].filter(
        ({ errand }) => !said.includes(saidKey(errand, decideBy!)),
      ),
    )
  }
  if (ready && startsOn !== null) planned.push(on('begin', startsOn))
  return planned.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : ORDER.indexOf(a.errand) - ORDER.indexOf(b.errand)))
}

/** When the process must look again; null: nothing is open. Never at night, on a holiday or between the years. */
export function waveWake(wave: Wave, waves: readonly Wave[], begun: boolean, calendar: WorkCalendar, policy: ReminderPolicy): Instant | null {
  const [first] = comingErrands(wave, waves, begun, calendar, policy)
  if (!first) return null
  return first.errand === 'make' ? first.at : nextLoud(first.at, calendar, policy)
}

/** The errand that is due at `now`, if the system may speak then. One at a time: the next one is asked for anew. */
export function dueErrand(wave: Wave, waves: readonly Wave[], begun: boolean, now: Instant, calendar: WorkCalendar, policy: ReminderPolicy): WaveErrand | null {
  const [first] = comingErrands(wave, waves, begun, calendar, policy)
  if (!first || first.at > now) return null
  return first.errand === 'make' || !isQuiet(now, calendar, policy) ? first.errand : null
}

/** Of errands at one instant: look before you leap. */
const ORDER: readonly WaveErrand[] = ['make', 'judge', 'watch', 'decision-reminder', 'decision-late', 'begin']
