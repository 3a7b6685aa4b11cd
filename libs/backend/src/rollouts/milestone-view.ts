import { workingDaysBetween } from '@blaupause/domain/calendar'
import { displayState } from '@blaupause/domain/rollouts'
import type { MilestoneRow, MilestoneView } from '@blaupause/contract/rollouts'
import { calendarOf } from './calendars.js'
import type { StoredMilestone } from './rollouts.store.js'

/** A milestone as the wire shows it, on `today`. Waiting and overdue are counted in working days of its Land. */
export function milestoneView(milestone: StoredMilestone, today: string): MilestoneView {
  const { base, state: _state, ...rest } = milestone
  const calendar = calendarOf(milestone)
  const mark = displayState(milestone, today)
  return {
    ...rest,
    state: milestone.state,
    mark,
    name: base.name, instruction: base.instruction, phase: base.phase, waitsOn: base.waitsOn, proofLabel: base.proof.label,
    minutes: base.minutes, itemsLabel: base.items?.label ?? null, legalBasis: base.legalBasis.text,
    waitingDays: milestone.waitingSince ? workingDaysBetween(calendar, milestone.waitingSince, today) : null,
    overdueDays: mark === 'ueberfaellig' && milestone.dueOn ? workingDaysBetween(calendar, milestone.dueOn, today) : null,
    reportedByOrganisation: milestone.reportedOrganisation,
    confirmedByOrganisation: milestone.confirmedOrganisation,
    dependsOn: [...milestone.dependsOn],
  }
}

/** The same without the wording that only the rollout's page needs. */
export function milestoneRow(milestone: StoredMilestone & { behoerde: string; onlinedienst: string; kreis: string | null }, today: string): MilestoneRow {
  const { instruction: _i, legalBasis: _l, proofLabel: _p, exemptReason: _e, itemsLabel: _n, ...view } = milestoneView(milestone, today)
  return { ...view, behoerde: milestone.behoerde, onlinedienst: milestone.onlinedienst, kreis: milestone.kreis }
}
