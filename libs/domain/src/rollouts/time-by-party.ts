import { workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import type { LocalDate } from '../kernel/index.js'
import type { Party } from './parties.js'

/** One wait: from a day until a day, `null` while it lasts. */
export type WaitSpan = { readonly party: Party; readonly organisation: string | null; readonly from: LocalDate; readonly until: LocalDate | null }

/** Working days during which something waited on one party; `open`: something still does. */
export type PartyTime = { readonly party: Party; readonly organisation: string | null; readonly days: number; readonly waits: number; readonly open: boolean }

/**
 * How long a rollout waited on whom. Two steps that wait on the same party at once count once; two parties at once count
 * for both, so the sum may exceed the length of the rollout. `nobody`: working days on which no step waited.
 */
export function timeByParty(
  spans: readonly WaitSpan[],
  started: LocalDate,
  ended: LocalDate,
  calendar: WorkCalendar,
): { parties: PartyTime[]; nobody: number; total: number } {
  const groups = new Map<string, WaitSpan[]>()
  for (const span of spans) groups.set(`${span.party}|${span.organisation}`, [...(groups.get(`${span.party}|${span.organisation}`) ?? []), span])
  const days = (of: readonly WaitSpan[]) => merged(of, ended).reduce((sum, { from, until }) => sum + workingDaysBetween(calendar, from, until), 0)
  const parties = [...groups.values()].map((group) => ({
    party: group[0]!.party,
    organisation: group[0]!.organisation,
    days: days(group),
    waits: group.length,
    open: group.some(({ until }) => until === null),
  }))
  const total = workingDaysBetween(calendar, started, ended)
  return { parties: parties.sort((a, b) => b.days - a.days), nobody: Math.max(0, total - days(spans)), total }
}

/** Overlapping and adjoining spans as one; what still lasts ends on `ended`. */
function merged(spans: readonly WaitSpan[], ended: LocalDate): { from: LocalDate; until: LocalDate }[] {
  const whole: { from: LocalDate; until: LocalDate }[] = []
  for (const { from, until } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = whole.at(-1)
    const end = until ?? ended
    if (last && from <= last.until) last.until = end > last.until ? end : last.until
    else whole.push({ from, until: end })
  }
  return whole
}
