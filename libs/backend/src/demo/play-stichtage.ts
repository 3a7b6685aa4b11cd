import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { berlinHour } from '@blaupause/domain/kernel'
import type { Commands, ManualClock } from '../platform/index.js'
import { StichtageService } from '../rollouts/index.js'
import type { Cast } from './act-out.js'

/** Working days before today on which the Land entered the days: rollouts begun since count with them, older ones keep their dates. */
export const STICHTAGE_AGO = 28

/** So many months of days were entered at once. */
const MONTHS = 7

/** The roll-in team names its days, the 1st and 15th or the working day after; the Land enters them by the real command. The days are invented. */
export async function playStichtage(commands: Commands, clock: ManualClock, { land }: Cast, today: string): Promise<void> {
  const calendar = landCalendar('BY')
  const enteredOn = addWorkingDays(calendar, today, -STICHTAGE_AGO)
  clock.set(new Date(berlinHour(enteredOn, 10)))
  const service = new StichtageService(commands)
  for (const on of days(enteredOn)
    .map((day) => addWorkingDays(calendar, day, 0))
    .filter((day) => day >= enteredOn)) {
    await service.add(land, `demo-stichtag-${on}`, {
      land: 'BY',
      calendar: 'anbindungsfragebogen',
      name: null,
      on,
      source: 'Demodaten: Terminliste des Roll-in-Teams',
    })
  }
}

function days(from: string): string[] {
  const month = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1
  return Array.from({ length: MONTHS }, (_, i) => `${Math.floor((month + i) / 12)}-${String(((month + i) % 12) + 1).padStart(2, '0')}`).flatMap((name) => [
    `${name}-01`,
    `${name}-15`,
  ])
}
