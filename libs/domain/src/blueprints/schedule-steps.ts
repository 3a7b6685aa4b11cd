import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { addDays, type LocalDate } from '../kernel/index.js'
import type { Anchor } from './blueprint.js'

/** A step as dates need it: what it hangs on, and what must come before. */
export type SchedulableStep = { readonly id: string; readonly anchor: Anchor; readonly dependsOn: readonly string[] }

/** What anchors other than start and step refer to; without them the step counts from the start. */
export type ScheduleFacts = { readonly commitmentOn?: LocalDate | null; readonly stichtage?: Readonly<Record<string, readonly LocalDate[]>> }

/**
 * The due day of each step, in one topological pass: working days from its anchor, never on a non-working day and never
 * before a step it depends on. Steps of a cycle are left out; `validateBlueprint` finds those.
 */
export function scheduleSteps(steps: readonly SchedulableStep[], startOn: LocalDate, calendar: WorkCalendar, facts: ScheduleFacts = {}): { stepId: string; dueOn: LocalDate }[] {
  const due = new Map<string, LocalDate>()
  const known = new Set(steps.map(({ id }) => id))
  const before = (step: SchedulableStep) => [...step.dependsOn, ...(step.anchor.on === 'step' ? [step.anchor.step] : [])].filter((id) => known.has(id))
  for (let open = [...steps]; open.length > 0; ) {
    const ready = open.filter((step) => before(step).every((id) => due.has(id)))
    if (ready.length === 0) break
    for (const step of ready) {
      const latest = before(step).map((id) => due.get(id)!).reduce((a, b) => (a > b ? a : b), startOn)
      const own = anchored(step.anchor, due, latest, startOn, calendar, facts)
      due.set(step.id, own > latest ? own : addWorkingDays(calendar, latest, 0))
    }
    open = open.filter((step) => !due.has(step.id))
  }
  return [...due].map(([stepId, dueOn]) => ({ stepId, dueOn }))
}

function anchored(anchor: Anchor, due: ReadonlyMap<string, LocalDate>, latest: LocalDate, startOn: LocalDate, calendar: WorkCalendar, facts: ScheduleFacts): LocalDate {
  switch (anchor.on) {
    case 'start': return addWorkingDays(calendar, startOn, anchor.offset)
    case 'step': return addWorkingDays(calendar, due.get(anchor.step) ?? startOn, anchor.offset)
    case 'commitment': return addWorkingDays(calendar, facts.commitmentOn ?? startOn, anchor.offset)
    case 'stichtag': return addWorkingDays(calendar, nextOf(facts.stichtage?.[anchor.calendar] ?? [], latest), anchor.offset)
  }
}

function nextOf(days: readonly LocalDate[], from: LocalDate): LocalDate {
  return [...days].sort().find((day) => day >= from) ?? addDays(from, 0)
}
