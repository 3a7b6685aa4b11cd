import { addDays, daysBetween, type LocalDate } from '@blaupause/domain/kernel'
import type { DisplayState } from '@blaupause/domain/rollouts'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { mondayOf } from '../../i18n/format.js'

/** A stretch on the axis, in per cent of its width. */
export type Stretch = { readonly at: number; readonly width: number }
export type Bar = {
  readonly milestone: MilestoneView
  readonly plan: Stretch | null
  readonly actual: Stretch | null
  readonly baseline: number | null
  readonly mark: DisplayState
  readonly row: number
  readonly at: number
  readonly labelEnd: number
}
export type Lane = { readonly party: string; readonly name: string | null; readonly rows: number; readonly bars: readonly Bar[] }
export type Timeline = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly today: number | null
  readonly weeks: readonly { readonly day: LocalDate; readonly at: number }[]
  readonly months: readonly { readonly day: LocalDate; readonly at: number }[]
  readonly lanes: readonly Lane[]
}

/** Per cent of the axis that one letter of a bar's label takes, so that labels of one row do not run into each other. */
const LETTER = 1.05

/** Per cent of the axis that the name of a month takes; one that would run into the next or into "today" is left out. */
const MONTH = 9

/**
 * Who is on when: one lane per party, a thin bracket for the plan (from the last step it depends on to its day), a bar for
 * what happened. A step that waits stands in the lane of its owner. `null` if the rollout has no dates yet.
 */
export function timelineOf(
  milestones: readonly MilestoneView[],
  startedOn: LocalDate | null,
  today: LocalDate,
  label: (milestone: MilestoneView) => string,
): Timeline | null {
  const steps = milestones.filter(({ operation }) => !operation)
  if (startedOn === null) return null
  const days = [
    startedOn,
    ...steps.flatMap(({ plannedOn, dueOn, startedOn: begun, reportedOn, confirmedOn }) => [dueOn ?? plannedOn, begun, reportedOn, confirmedOn]),
  ].filter((day) => day !== null)
  const shown = [...days, ...(daysBetween(days.reduce(later), today) < 120 ? [today] : [])]
  const from = mondayOf(shown.reduce((a, b) => (a < b ? a : b)))
  const to = addDays(mondayOf(shown.reduce(later)), 14)
  const length = daysBetween(from, to)
  const at = (day: LocalDate): number => (daysBetween(from, day) / length) * 100
  const stretch = (begin: LocalDate, end: LocalDate): Stretch => ({ at: at(begin), width: Math.max(at(addDays(end, 1)) - at(begin), 0.8) })

  const bars = steps
    .filter(({ state }) => state !== 'exempt')
    .map((milestone): Unplaced => {
      const end = milestone.dueOn ?? milestone.plannedOn
      const before = steps
        .filter(({ stepId }) => milestone.dependsOn.includes(stepId))
        .map(({ plannedOn, dueOn }) => dueOn ?? plannedOn)
        .filter((day) => day !== null)
      const begin = [startedOn, ...before].reduce(later)
      const done = milestone.confirmedOn ?? milestone.reportedOn
      const begun = milestone.startedOn ?? milestone.reportedOn
      const actual = begun === null ? null : stretch(begun, done ?? (milestone.state === 'running' ? (begun > today ? begun : today) : begun))
      const plan = end === null ? null : stretch(begin < end ? begin : end, end)
      const baseline =
        milestone.plannedOn !== null && milestone.plannedOn !== end && milestone.plannedOn >= from && milestone.plannedOn <= to
          ? at(addDays(milestone.plannedOn, 1))
          : null
      return { milestone, plan, actual, baseline, mark: milestone.mark, at: Math.min(plan?.at ?? 100, actual?.at ?? 100) }
    })
    .filter(({ plan, actual }) => plan !== null || actual !== null)

  const parties = [...new Set(bars.map(({ milestone }) => milestone.owner))]
  const lanes = parties.map((party): Lane => {
    const own = placed(
      bars.filter(({ milestone }) => milestone.owner === party),
      label,
    )
    return { party, name: own[0]?.milestone.ownerName ?? null, rows: Math.max(...own.map(({ row }) => row)) + 1, bars: own }
  })
  const mondays = Array.from({ length: Math.ceil(length / 7) }, (_, week) => addDays(from, week * 7))
  const every = Math.ceil(mondays.length / 11)
  return {
    from,
    to,
    lanes,
    today: today >= from && today <= to ? at(today) : null,
    weeks: mondays.filter((_, index) => index % every === 0).map((day) => ({ day, at: at(day) })),
    months: [from, ...mondays.map((day) => `${addDays(day, 6).slice(0, 7)}-01`).filter((day, index, all) => day > from && all.indexOf(day) === index)]
      .map((day) => ({ day, at: at(day) }))
      .filter(({ at: place }, index, all) => (all[index + 1]?.at ?? 100) - place > MONTH && Math.abs(place - at(today)) > MONTH),
  }
}

type Unplaced = Omit<Bar, 'row' | 'labelEnd'>

function placed(bars: readonly Unplaced[], label: (milestone: MilestoneView) => string): Bar[] {
  const ends: number[] = []
  return [...bars]
    .sort((a, b) => a.at - b.at)
    .map((bar) => {
      const labelEnd = bar.at + label(bar.milestone).length * LETTER
      const end = Math.max(edge(bar.plan), edge(bar.actual), labelEnd)
      const begin = labelEnd > 100 ? Math.min(bar.at, 100 - (labelEnd - bar.at)) : bar.at
      const free = ends.findIndex((taken) => taken <= begin)
      const row = free === -1 ? ends.length : free
      ends[row] = end
      return { ...bar, row, labelEnd }
    })
}

function edge(stretch: Stretch | null): number {
  return stretch === null ? 0 : stretch.at + stretch.width
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
