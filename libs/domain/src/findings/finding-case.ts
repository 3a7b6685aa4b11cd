import { workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import { sizeClassOf, type SizeClass } from '../criteria/index.js'
import type { LocalDate } from '../kernel/index.js'

/** What a rollout itself knows, as read on the data's day. `bestand`: was connected before; `exempt`: left out for a reason. */
export type RolloutFacts = {
  readonly id: string
  readonly land: string
  readonly programme: string
  readonly pilot: string
  readonly traeger: string
  readonly authority: string
  readonly onlinedienst: string
  readonly inhabitants: number
  readonly state: string
  readonly startedOn: LocalDate | null
  readonly liveOn: LocalDate | null
  readonly maker: string | null
  readonly mandated: boolean
  readonly steps: readonly {
    readonly id: string
    readonly dependsOn: readonly string[]
    readonly begunOn: LocalDate | null
    readonly doneOn: LocalDate | null
    readonly left: boolean
  }[]
  readonly waits: readonly { readonly party: string; readonly from: LocalDate; readonly until: LocalDate | null }[]
}

/**
 * One rollout as an observed duration: working days of its own calendar from start to go-live as reported, or, while it still
 * runs, until the data's day (censored there: it will take at least so long). `pilot` is the cluster: its rollouts share
 * people, contracts and makers.
 */
export type FindingCase = {
  readonly id: string
  readonly land: string
  readonly pilot: string
  readonly traeger: string
  readonly authority: string
  readonly onlinedienst: string
  readonly startedOn: LocalDate
  readonly liveOn: LocalDate | null
  readonly days: number
  readonly live: boolean
  readonly size: SizeClass
  readonly maker: string | null
  /** The quarter it began in: rollouts of one wave begin together. */
  readonly wave: string
  readonly steps: readonly StepSpan[]
  readonly waits: readonly { readonly party: string; readonly fromDay: number }[]
}

/** A step from the day its turn came to the day it was reported; censored while it is open. */
export type StepSpan = { readonly id: string; readonly days: number; readonly done: boolean }

export type LeftOut = { readonly bestand: number; readonly exempt: number; readonly notStarted: number; readonly implausible: number }

/** The rollouts that count, and how many do not, by reason. */
export function findingCases(
  facts: readonly RolloutFacts[],
  on: LocalDate,
  calendarOf: (facts: RolloutFacts) => WorkCalendar,
): { cases: FindingCase[]; leftOut: LeftOut } {
  const leftOut = { bestand: 0, exempt: 0, notStarted: 0, implausible: 0 }
  const cases = facts.flatMap((rollout): FindingCase[] => {
    const { state, startedOn, liveOn } = rollout
    if (state === 'bestand') leftOut.bestand += 1
    else if (state === 'exempt') leftOut.exempt += 1
    else if (startedOn === null || startedOn > on) leftOut.notStarted += 1
    else if (liveOn !== null && liveOn < startedOn) leftOut.implausible += 1
    else return [observed(rollout, startedOn, on, calendarOf(rollout))]
    return []
  })
  return { cases, leftOut }
}

function observed(rollout: RolloutFacts, startedOn: LocalDate, on: LocalDate, calendar: WorkCalendar): FindingCase {
  const live = rollout.liveOn !== null && rollout.liveOn <= on
  const between = (from: LocalDate, to: LocalDate) => workingDaysBetween(calendar, from, to)
  return {
    id: rollout.id,
    land: rollout.land,
    pilot: rollout.pilot,
    traeger: rollout.traeger,
    authority: rollout.authority,
    onlinedienst: rollout.onlinedienst,
    startedOn,
    liveOn: live ? rollout.liveOn : null,
    days: between(startedOn, live ? rollout.liveOn! : on),
    live,
    size: sizeClassOf(rollout.inhabitants),
    maker: rollout.maker,
    wave: `${startedOn.slice(0, 4)} Q${Math.ceil(Number(startedOn.slice(5, 7)) / 3)}`,
    steps: stepSpans(rollout, startedOn, on, between),
    waits: rollout.waits.filter(({ from }) => from <= on).map(({ party, from }) => ({ party, fromDay: between(startedOn, from) })),
  }
}

/** A step's clock runs from the day the last step before it was done, or from the start; before that day it is not observed. */
function stepSpans({ steps }: RolloutFacts, startedOn: LocalDate, on: LocalDate, between: (from: LocalDate, to: LocalDate) => number): StepSpan[] {
  const doneOn = new Map(steps.map((step) => [step.id, step.left ? startedOn : step.doneOn]))
  return steps.flatMap((step): StepSpan[] => {
    if (step.left) return []
    const before = step.dependsOn.map((id) => doneOn.get(id) ?? null)
    if (before.includes(null)) return []
    const from = before.reduce<LocalDate>((latest, day) => (day! > latest ? day! : latest), startedOn)
    const done = step.doneOn !== null && step.doneOn <= on
    const until = done ? step.doneOn! : on
    return until < from ? [] : [{ id: step.id, days: between(from, until), done }]
  })
}
