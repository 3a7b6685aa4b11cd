import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { addDays, berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import type { Application, ApplicationState } from './application.js'
import type { AwardRule } from './award-rules.js'
import { publishTitle } from './hold-title.js'

/** What time alone brings about: a word before the day, a word after it, a title published because nobody objected, a title to be looked at again. */
export const applicationEffects = ['reminder', 'late', 'published', 'recheck'] as const
export type ApplicationEffect = { readonly kind: (typeof applicationEffects)[number]; readonly dueOn: LocalDate; readonly at: Instant }

/** The hour (Berlin) at which the system speaks, and how many working days before a day it reminds; ours, as for assessments. */
const HOUR = 8
const REMIND_BEFORE = 2

/** Whose move it is: the body's, the ministry's, or nobody's. */
export function turnOf({ state, correction, hearing }: Pick<Application, 'state' | 'correction' | 'hearing'>): 'body' | 'ministry' | null {
  switch (state) {
    case 'draft':
    case 'returned':
    case 'question':
      return 'body'
    case 'submitted':
    case 'in-review':
    case 'proposed':
      return 'ministry'
    case 'preview':
      return correction === null ? 'body' : 'ministry'
    case 'hearing':
      return hearing !== null && hearing.statement === null ? 'body' : 'ministry'
    default:
      return null
  }
}

/** How an effect is remembered as said: once per kind, state and day, so that a moved date speaks again. */
function saidOf(kind: ApplicationEffect['kind'], state: ApplicationState, dueOn: LocalDate): string {
  return `${kind}:${state}:${dueOn}`
}

/** Everything still to come by itself, the earliest first. A preview that nobody objected to is published the day after; a hearing is over the day after. */
export function comingApplicationEffects(application: Application, calendar: WorkCalendar): ApplicationEffect[] {
  const { state, dueOn, recheckOn, correction, said } = application
  const effect = (kind: ApplicationEffect['kind'], due: LocalDate, day: LocalDate): ApplicationEffect => ({ kind, dueOn: due, at: berlinHour(day, HOUR) })
  const silent = state === 'preview' && correction === null
  const timed =
    dueOn === null || turnOf(application) === null
      ? []
      : [
          effect('reminder', dueOn, addWorkingDays(calendar, dueOn, -REMIND_BEFORE)),
          silent ? effect('published', dueOn, addDays(dueOn, 1)) : effect('late', dueOn, addWorkingDays(calendar, dueOn, 1)),
        ]
  const again = state === 'awarded' && recheckOn !== null ? [effect('recheck', recheckOn, recheckOn)] : []
  return [...timed, ...again].filter(({ kind, dueOn: day }) => !said.includes(saidOf(kind, state, day))).sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** When the process must look again; null: nothing is open. */
export function applicationWake(application: Application, calendar: WorkCalendar): Instant | null {
  return comingApplicationEffects(application, calendar)[0]?.at ?? null
}

/** Does what is due by `now`. Asking twice changes nothing: what was said is remembered. */
export function fireApplication<A extends Application>(
  application: A,
  rule: AwardRule,
  now: Instant,
  today: LocalDate,
  calendar: WorkCalendar,
): { readonly application: A; readonly due: readonly ApplicationEffect[] } {
  const due = comingApplicationEffects(application, calendar).filter(({ at }) => at <= now)
  if (due.length === 0) return { application, due }
  const said = [...application.said, ...due.map(({ kind, dueOn }) => saidOf(kind, application.state, dueOn))]
  const after = { ...application, said }
  return { due, application: due.some(({ kind }) => kind === 'published') ? publishTitle(after, rule, today) : after }
}
