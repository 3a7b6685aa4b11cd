import { addDays, berlinHour, LocalDate, type Instant } from '../kernel/index.js'

const HOUR = 3_600_000
const FORM = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?)?$/

/**
 * What the `stand` of a permalink asks for: an instant, or the span that is meant by a day (in Berlin, to its end) or an hour
 * (`2026-08-17T06`, in UTC). Null where nobody can say what is meant; never what the reader's or the server's clock would add.
 */
export function readStand(text: string): { readonly from: Instant; readonly to: Instant } | null {
  // A plus in an address is a space where nobody encoded it.
  const [, day, hour, minute, second = '00', part = '0', zone = 'Z'] = FORM.exec(text.trim().replace(' ', '+')) ?? []
  if (day === undefined || !LocalDate.safeParse(day).success) return null
  if (hour === undefined) return { from: berlinHour(day, 0), to: before(berlinHour(addDays(day, 1), 0)) }
  const at = Date.parse(`${day}T${hour}:${minute ?? '00'}:${second}.${part.padEnd(3, '0')}${zone}`)
  if (Number.isNaN(at)) return null
  return { from: new Date(at).toISOString(), to: new Date(minute === undefined ? at + HOUR - 1 : at).toISOString() }
}

function before(instant: Instant): Instant {
  return new Date(Date.parse(instant) - 1).toISOString()
}
