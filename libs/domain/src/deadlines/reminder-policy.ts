import { z } from 'zod'
import { FrozenId, Text } from '../blueprints/index.js'
import { addDays, LocalDate } from '../kernel/index.js'

const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const Hour = z.int().min(0).max(23)
const WorkingDays = z.int().min(1).max(250)

/** The chain of an escalation, in this order: who does it, their lead, the Land, the programme. */
export const chain = ['owner', 'lead', 'land', 'programme'] as const

/**
 * When the system is silent. `nonWorkingDays`: weekends and the holidays of the place; `days`: spans that return every
 * year, both ends included, also over New Year; `hours`: from the first to the second hour of Berlin, also over midnight.
 */
export const QuietTime = z.strictObject({
  nonWorkingDays: z.boolean(),
  days: z.array(z.strictObject({ id: FrozenId, name: Text, from: MonthDay, to: MonthDay })).max(20),
  hours: z.strictObject({ from: Hour, until: Hour }).nullable(),
})
export type QuietTime = z.infer<typeof QuietTime>

/**
 * One version of when people hear from the system: in working days around the due day, at `hour` o'clock in Berlin;
 * after `staleAfter` working days the party that is waited for is asked. `source` says who set it.
 */
export const ReminderPolicy = z
  .strictObject({
    id: FrozenId,
    validFrom: LocalDate,
    hour: Hour,
    remindBefore: WorkingDays,
    escalations: z.array(z.strictObject({ after: WorkingDays, recipient: z.enum(chain) })).max(chain.length),
    staleAfter: WorkingDays,
    quiet: QuietTime,
    source: z.string().min(1).max(300),
  })
  .refine(
    ({ escalations }) =>
      escalations.every(
        ({ after, recipient }, i) => i === 0 || (after > escalations[i - 1]!.after && chain.indexOf(recipient) > chain.indexOf(escalations[i - 1]!.recipient)),
      ),
    { path: ['escalations'], message: 'each step of the chain comes later and goes higher than the one before' },
  )
  .refine(({ hour, quiet }) => !isQuietHour(quiet, hour), { path: ['hour'], message: 'the hour of sending lies in the quiet hours' })
  .refine(({ quiet }) => quietMonthDays(quiet).length <= 120, {
    path: ['quiet', 'days'],
    message: 'more than 120 quiet days a year leave nobody to hear anything',
  })
export type ReminderPolicy = Readonly<z.infer<typeof ReminderPolicy>>

/** Whether the system is silent from `hour` to the next full hour. */
export function isQuietHour({ hours }: QuietTime, hour: number): boolean {
  if (hours === null) return false
  return hours.from <= hours.until ? hours.from <= hour && hour < hours.until : hour >= hours.from || hour < hours.until
}

/** The days of a year (`MM-DD`, 29 February included) that the policy keeps quiet, weekends and holidays aside. */
export function quietMonthDays({ days }: QuietTime): string[] {
  const leapYear = Array.from({ length: 366 }, (_, i) => addDays('2024-01-01', i).slice(5))
  return leapYear.filter((day) => days.some(({ from, to }) => (from <= to ? from <= day && day <= to : day >= from || day <= to)))
}
