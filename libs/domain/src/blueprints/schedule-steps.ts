import { addWorkingDays, outOfSperrzeit, workingDaysBetween, type ClosedSpan, type WorkCalendar } from '../calendar/index.js'
import type { LocalDate } from '../kernel/index.js'
import type { Because } from './because.js'
import type { Text } from './blueprint.js'
import { orderSteps, type GraphStep } from './step-graph.js'

/** Time during which a step lay with `party`; `promised`: until the day that party named, which has not come yet. */
export type Pause = { readonly party: string; readonly since: LocalDate; readonly until: LocalDate; readonly promised?: boolean }

/**
 * What happened to a step's day: set anew on the day `at`, and pauses. `keptOn`: a day that is not counted again; `fixedOn`:
 * the same, and nobody asks why. `done`:
 * nobody has to wait for its planned day any more who got a new day of their own.
 */
export type StepTime = {
  readonly keptOn?: LocalDate | null
  readonly fixedOn?: LocalDate | null
  readonly done?: boolean
  readonly shifts?: readonly { readonly on: LocalDate; readonly at: LocalDate }[]
  readonly pauses?: readonly Pause[]
}

/**
 * A step as the plan needs it. One that is left out (`omitted`) keeps its day for what counts from it, but holds nobody
 * up. `own`: it is the authority's own work, which its Sperrzeiten spare. `duration` (measured working days) counts from
 * the last dependency and takes the place of the anchor.
 */
export type PlanStep = GraphStep & { readonly omitted?: Text | boolean | null; readonly own?: boolean; readonly duration?: number; readonly time?: StepTime }

/** Facts outside the blueprint: the promised day, the Stichtage of each named calendar in ascending order, the Sperrzeiten of the authority. */
export type PlanFacts = {
  readonly commitmentOn?: LocalDate | null
  readonly stichtage?: Readonly<Record<string, readonly LocalDate[]>>
  readonly sperrzeiten?: readonly ClosedSpan[]
}

export type StepDay = { readonly stepId: string; readonly dueOn: LocalDate; readonly because: readonly Because[] }

/**
 * The day each step is due when work starts on `startOn`, and why, in topological order: working days of `calendar` from
 * the step's anchor or the day somebody set, never before a step it depends on, then the pauses, never on a day without
 * work, never in a Sperrzeit. A Stichtag is the first one that leaves the step its `lead`. Without a commitment or a known
 * Stichtag the offset, and the lead, count from the last dependency, or from the start.
 */
export function scheduleSteps(steps: readonly PlanStep[], startOn: LocalDate, calendar: WorkCalendar, facts: PlanFacts = {}): StepDay[] {
  const days = new Map<string, LocalDate>()
  const byId = new Map(steps.map((step) => [step.id, step]))
  return orderSteps(steps).ordered.map((step) => {
    const fixed = step.time?.fixedOn
    if (fixed) {
      days.set(step.id, fixed)
      return { stepId: step.id, dueOn: fixed, because: [] }
    }
    const set = (step.time?.shifts ?? []).length > 0
    const before = lastOf(
      step.dependsOn.filter((id) => !byId.get(id)?.omitted && !(set && byId.get(id)?.time?.done)),
      days,
    )
    const { dueOn, because } = stepDay(step, before, { startOn, days, calendar, facts })
    days.set(step.id, dueOn)
    return { stepId: step.id, dueOn, because }
  })
}

type Plan = { readonly startOn: LocalDate; readonly days: ReadonlyMap<string, LocalDate>; readonly calendar: WorkCalendar; readonly facts: PlanFacts }
type Before = { readonly step: string; readonly day: LocalDate } | null

function stepDay(step: PlanStep, before: Before, plan: Plan): { dueOn: LocalDate; because: Because[] } {
  const { calendar, facts } = plan
  const floor = addWorkingDays(calendar, plan.startOn, 0)
  const ready = before && before.day > floor ? before.day : floor
  const after = before?.day === ready ? before.step : null
  const because: Because[] = [anchorOf(step, { ready, after }, plan), ...shiftsOf(step)]
  let day = because.at(-1)!.day
  const move = (reason: Because) => {
    because.push(reason)
    day = reason.day
  }
  if (day < ready) move({ kind: 'dependency', step: after, day: ready })
  for (const pause of countedPauses(step, calendar)) move({ ...pause, from: day, day: addWorkingDays(calendar, day, pause.workingDays) })
  // Whoever was late before the wait keeps that lateness, but nobody can finish before what they wait for has come.
  const promised = step.time?.pauses?.find((pause) => pause.promised)
  if (promised && day < promised.until) move({ kind: 'promise', party: promised.party, day: promised.until })
  const workday = addWorkingDays(calendar, day, 0)
  if (workday !== day) move({ kind: 'working-day', from: day, day: workday })
  const { on, left } = step.own ? outOfSperrzeit(calendar, day, facts.sperrzeiten ?? []) : { on: day, left: [] }
  for (const { id, name, certainty, from, to } of left) move({ kind: 'sperrzeit', id, name, certainty, from, to, day: addWorkingDays(calendar, to, 1) })
  const kept = step.time?.keptOn
  if (kept && kept !== on) move({ kind: 'kept', day: kept })
  return { dueOn: day, because }
}

/** `after`: the step that makes it ready on that day; a day that is looked for from there names it, so that one can ask on. */
function anchorOf(
  { anchor, duration }: PlanStep,
  { ready, after }: { readonly ready: LocalDate; readonly after: string | null },
  { startOn, days, calendar, facts }: Plan,
): Because {
  if (duration !== undefined) return { kind: 'duration', from: ready, workingDays: duration, day: addWorkingDays(calendar, ready, duration) }
  const counted = (known: LocalDate | null | undefined, step: string | null = null, name: string | null = null): Because => {
    const from = known ?? ready
    const lead = anchor.on === 'stichtag' ? (anchor.lead ?? 0) : 0
    const offset = anchor.offset + (known == null ? lead : 0)
    return {
      kind: 'anchor',
      on: anchor.on,
      step: step ?? (known == null ? after : null),
      calendar: name,
      known: known != null,
      lead,
      from,
      offset,
      day: addWorkingDays(calendar, from, offset),
    }
  }
  switch (anchor.on) {
    case 'start':
      return counted(startOn)
    case 'step':
      return counted(days.get(anchor.step) ?? startOn, anchor.step)
    case 'commitment':
      return counted(facts.commitmentOn)
    case 'stichtag': {
      const earliest = addWorkingDays(calendar, ready, anchor.lead ?? 0)
      return counted(
        facts.stichtage?.[anchor.calendar]?.find((day) => day >= earliest),
        after,
        anchor.calendar,
      )
    }
  }
}

function shiftsOf({ time }: PlanStep): Because[] {
  return (time?.shifts ?? []).map(({ on, at }, index) => ({ kind: 'shift', index, at, day: on }))
}

/** Pauses in working days. Whoever set a day during the wait or after it knew of it: then only what lies behind that day counts. */
function countedPauses({ time }: PlanStep, calendar: WorkCalendar): Omit<Extract<Because, { kind: 'pause' }>, 'from' | 'day'>[] {
  const set = time?.shifts?.at(-1)
  return (time?.pauses ?? []).flatMap(({ party, since, until, promised = false }) => {
    const from = set && set.at >= since && set.on > since ? set.on : since
    const workingDays = workingDaysBetween(calendar, from, until)
    return workingDays > 0 ? [{ kind: 'pause' as const, party, since, until, promised, workingDays }] : []
  })
}

function lastOf(ids: readonly string[], days: ReadonlyMap<string, LocalDate>): Before {
  return ids
    .flatMap((step) => {
      const day = days.get(step)
      return day === undefined ? [] : [{ step, day }]
    })
    .reduce<Before>((last, one) => (last === null || one.day > last.day ? one : last), null)
}
