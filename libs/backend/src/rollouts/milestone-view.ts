import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { StepFields } from '@blaupause/domain/blueprints'
import { awaitsSecondPerson, beliefOf, displayState, objectUntil } from '@blaupause/domain/rollouts'
import type { MilestoneRow, MilestoneView } from '@blaupause/contract/rollouts'
import { calendarOf } from './calendars.js'
import type { LockedMilestone, StoredMilestone } from './rollouts.store.js'

/** A milestone as a list reads it: of its wording only what a line shows. */
export type ListedMilestone = Omit<LockedMilestone, 'exemptReason'> & {
  readonly base: Pick<StepFields, 'name' | 'phase' | 'waitsOn' | 'minutes'>
  readonly behoerde: string
  readonly onlinedienst: string
  readonly kreis: string | null
}

/** A milestone as its page shows it, on `today`, with all of its wording. */
export function milestoneView(milestone: StoredMilestone, today: string): MilestoneView {
  const { instruction, proof, items, legalBasis } = milestone.base
  return {
    ...shared(milestone, today),
    instruction,
    proofLabel: proof.label,
    itemsLabel: items?.label ?? null,
    legalBasis: legalBasis.text,
    exemptReason: milestone.exemptReason,
    published: milestone.published,
  }
}

/** A milestone as one line of a list, and whose it is. */
export function milestoneRow(milestone: ListedMilestone, today: string): MilestoneRow {
  return { ...shared(milestone, today), behoerde: milestone.behoerde, onlinedienst: milestone.onlinedienst, kreis: milestone.kreis }
}

/** Waiting and overdue are counted in working days of the authority's seat. Field by field: lists run through here. */
function shared(m: Omit<ListedMilestone, 'behoerde' | 'onlinedienst' | 'kreis'>, today: string) {
  const mark = displayState(m, today)
  const since = m.waitingSince ?? (mark === 'ueberfaellig' ? m.dueOn : null)
  const days = since === null ? null : workingDaysBetween(calendarOf(m), since, today)
  return {
    id: m.id,
    rolloutId: m.rolloutId,
    stepId: m.stepId,
    position: m.position,
    name: m.base.name,
    phase: m.base.phase,
    land: m.land,
    programme: m.programme,
    traeger: m.traeger,
    owner: m.owner,
    ownerName: m.ownerName,
    waitsOn: m.base.waitsOn,
    gate: m.gate,
    goLive: m.goLive,
    operation: m.operation,
    proof: m.proof,
    dependsOn: [...m.dependsOn],
    state: m.state,
    ready: m.ready,
    mark,
    plannedOn: m.plannedOn,
    dueOn: m.dueOn,
    minutes: m.base.minutes,
    waitingOn: m.waitingOn,
    waitingSince: m.waitingSince,
    waitingOrganisation: m.waitingOrganisation,
    promisedOn: m.promisedOn,
    waitingDays: m.waitingSince ? days : null,
    overdueDays: mark === 'ueberfaellig' ? days : null,
    startedOn: m.startedOn,
    reportedOn: m.reportedOn,
    reportedBy: m.reportedBy,
    reportedByOrganisation: m.reportedOrganisation,
    confirmedOn: m.confirmedOn,
    confirmedByOrganisation: m.confirmedOrganisation,
    belief: beliefOf(m),
    awaitsSecondPerson: awaitsSecondPerson(m),
    channel: m.channel,
    reportedFor: m.reportedFor,
    objectUntil: m.reportedFor !== null && m.recordedOn !== null ? objectUntil(m.recordedOn, calendarOf(m)) : null,
    objectedOn: m.objectedOn,
    objectedByOrganisation: m.objectedOrganisation,
    objectedAgainst: m.objectedAgainst,
    evidence: m.evidence,
    local: [...(m.local ?? [])],
    itemsDone: m.itemsDone,
    itemsTotal: m.itemsTotal,
    version: m.version,
  }
}
