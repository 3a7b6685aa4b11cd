import { createHash } from 'node:crypto'
import type { ShiftedRollout, ShiftReport } from '@blaupause/contract/rollouts'
import { toldOfShift } from '@blaupause/domain/notifications'
import type { Shift, ShiftMove } from '@blaupause/domain/rollouts'
import { groupBy } from '../platform/index.js'
import { becauseView } from './because-view.js'
import { calendarOf, stichtagName } from './calendars.js'
import type { PlannedMilestone, PlannedRollout } from './rollouts.store.js'

/** A rollout and what a shift does to it. */
export type ShiftOf = { readonly rollout: PlannedRollout; readonly shift: Shift<PlannedMilestone> }

/** Rollouts that a report names one by one; the rest is in its counts. */
const NAMED = 50

/** The rollouts a report names: those that miss their commitment first, then by how far go-live moves. */
export function namedFirst(shifts: readonly ShiftOf[]): ShiftOf[] {
  const weight = (one: ShiftOf) => {
    const { holds, liveFrom, liveTo } = liveOf(one)
    return [holds === false ? 0 : 1, liveFrom === liveTo ? 1 : 0, one.rollout.behoerdeName] as const
  }
  return shifts
    .map((one) => ({ one, by: weight(one) }))
    .sort(({ by: x }, { by: y }) => x[0] - y[0] || x[1] - y[1] || (x[2] < y[2] ? -1 : 1))
    .slice(0, NAMED)
    .map(({ one }) => one)
}

/** Which day which step gets; the same shift has the same digest, another one never. */
export function shiftDigest(shifts: readonly ShiftOf[]): string {
  const days = shifts.flatMap(({ shift }) => shift.moves.map(({ milestone, to, direct }) => `${milestone.id} ${to} ${milestone.version} ${direct}`)).sort()
  return createHash('sha256').update(days.join('\n')).digest('base64url')
}

/** The report without the names of steps; `names` holds those of the rollouts it lists. */
export function shiftReport(
  shifts: readonly ShiftOf[],
  refused: ShiftReport['refused'],
  names: ReadonlyMap<string, { de: string; en: string }>,
  { applied, demo }: { applied: boolean; demo: boolean },
): ShiftReport {
  const moves = shifts.flatMap(({ shift }) => shift.moves)
  const lives = shifts.map(liveOf).filter(({ commitmentOn, liveFrom }) => commitmentOn !== null && liveFrom !== null)
  return {
    applied,
    digest: shiftDigest(shifts),
    rollouts: shifts.length,
    steps: moves.length,
    direct: moves.filter(({ direct }) => direct).length,
    commitment: {
      heldBefore: lives.filter(({ commitmentOn, liveFrom }) => liveFrom! <= commitmentOn!).length,
      heldAfter: lives.filter(({ holds }) => holds).length,
      of: lives.length,
    },
    told: toldOf(shifts),
    refused,
    items: namedFirst(shifts).map((one) => ({ ...liveOf(one), moves: one.shift.moves.map((move) => moveView(move, one.rollout, names)) })),
    demo,
  }
}

function liveOf({ rollout, shift }: ShiftOf): Omit<ShiftedRollout, 'moves'> {
  const goLive = rollout.milestones.find((milestone) => milestone.goLive)
  const liveFrom = goLive?.dueOn ?? null
  const liveTo = shift.moves.find(({ milestone }) => milestone.goLive)?.to ?? liveFrom
  return {
    rolloutId: rollout.id,
    behoerde: rollout.behoerdeName,
    onlinedienst: rollout.onlinedienstName,
    commitmentOn: rollout.commitmentOn,
    liveFrom,
    liveTo,
    holds: rollout.commitmentOn === null || liveTo === null ? null : liveTo <= rollout.commitmentOn,
  }
}

/** Everybody who gets an entry in the inbox, by who they are, with how many organisations and steps. */
function toldOf(shifts: readonly ShiftOf[]): ShiftReport['told'] {
  const bodies = new Map(shifts.map(({ rollout }) => [rollout.id, rollout.behoerdeName]))
  return [...groupBy(toldOfShift(movedOf(shifts)), ({ role }) => role)].map(([role, told]) => {
    const steps = told.flatMap((one) => one.steps)
    const names = [...new Set(steps.map(({ rolloutId, ownerName }) => (role === 'kommune' ? bodies.get(rolloutId)! : ownerName)))].sort()
    return { party: role === 'rollin' ? 'rollin-team' : role, organisations: names.length, names: names.slice(0, 5), steps: steps.length }
  })
}

/** The steps with a new day, as they are after the shift. */
export function movedOf(shifts: readonly ShiftOf[]): PlannedMilestone[] {
  return shifts.flatMap(({ shift }) => shift.moves.filter(({ from, to }) => from !== to).map(({ milestone }) => milestone))
}

function moveView(
  { milestone, from, to, workingDays, direct, because }: ShiftMove<PlannedMilestone>,
  rollout: PlannedRollout,
  names: ReadonlyMap<string, { de: string; en: string }>,
): ShiftedRollout['moves'][number] {
  const nameOf = (id: string) => names.get(id) ?? { de: '', en: '' }
  const step = (stepId: string) => {
    const found = rollout.milestones.find((one) => one.stepId === stepId)
    return found ? { stepId, position: found.position, name: nameOf(found.id) } : null
  }
  const calendarName = (id: string) => stichtagName(rollout.land, id, rollout.stichtage)
  const facts = { calendar: calendarOf(rollout), step, calendarName, shifts: milestone.shifts, reasonOf: () => null }
  return {
    milestoneId: milestone.id,
    stepId: milestone.stepId,
    position: milestone.position,
    name: nameOf(milestone.id),
    owner: milestone.owner,
    ownerName: milestone.ownerName,
    from,
    to,
    workingDays,
    direct,
    because: direct ? because.map((reason) => becauseView(reason, facts)) : [],
  }
}
