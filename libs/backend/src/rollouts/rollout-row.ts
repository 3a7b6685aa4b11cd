import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { DisplayState, MilestoneState } from '@blaupause/domain/rollouts'
import { rolloutMark } from '@blaupause/domain/rollouts'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { calendarOf } from './calendars.js'
import { endedAuthority } from './ended-authority.js'
import { wording } from './wording.js'

/** Columns of a rollout as lists, tasks and the matrix read them. The current step's name comes from its milestone. */
export const ROLLOUT_ROW = `
r.id, r.land, r.programme, r.traeger, r.kreis, r.pilot, r.via, r.behoerde_id "behoerdeId", r.behoerde_kind "behoerdeKind", r.behoerde_name "behoerdeName", r.sort_name "sortName", r.seat,
r.population, r.gemeinden, r.onlinedienst, r.onlinedienst_name "onlinedienstName", r.blueprint_name "blueprintName", r.blueprint_version "blueprintVersion",
r.state, r.reason, r.planned_start_on "plannedStartOn", r.started_on "startedOn", r.commitment_on "commitmentOn", r.planned_live_on "plannedLiveOn",
r.live_reported_on "liveReportedOn", r.live_confirmed_on "liveConfirmedOn", r.steps_total "stepsTotal", r.due_on "dueOn", r.waiting_on "waitingOn", r.waiting_since "waitingSince", r.waiting_organisation "waitingOrganisation",
r.accepted_on "acceptedOn", r.operational_on "operationalOn", r.exempt_kind "exemptKind", r.exempt_until "exemptUntil",
r.version, r.updated_at "updatedAt", r.contradiction_on "contradictionOn", r.step_id "stepId", s.position "stepPosition", ${wording(`base->'name'`, 's')} "stepName", ${endedAuthority('r.behoerde_id')} ended`
export const ROLLOUT_FROM = 'from rollout r left join milestone s on s.rollout_id = r.id and s.step_id = r.step_id'

export type StoredRolloutRow = {
  id: string
  land: string
  programme: string
  traeger: string
  kreis: string | null
  pilot: string | null
  via: RolloutRow['via']
  behoerdeId: string
  behoerdeKind: string
  behoerdeName: string
  sortName: string
  seat: string
  population: number
  gemeinden: number
  onlinedienst: string
  onlinedienstName: string
  blueprintName: string
  blueprintVersion: string
  state: MilestoneState
  reason: string | null
  plannedStartOn: string | null
  startedOn: string | null
  commitmentOn: string | null
  plannedLiveOn: string | null
  liveReportedOn: string | null
  liveConfirmedOn: string | null
  stepsTotal: number
  dueOn: string | null
  waitingOn: string | null
  waitingSince: string | null
  waitingOrganisation: string | null
  acceptedOn: string | null
  operationalOn: string | null
  exemptKind: RolloutRow['exemptKind']
  exemptUntil: string | null
  version: number
  updatedAt: Date
  contradictionOn: string | null
  stepId: string | null
  stepPosition: number | null
  stepName: { de: string; en: string } | null
  ended: RolloutRow['ended']
}

/** A rollout as the wire shows it, on `today`; waiting and overdue in working days of its seat. */
export function rolloutRow(row: StoredRolloutRow, today: string): RolloutRow {
  const calendar = calendarOf(row)
  const mark = rolloutMark(row, today)
  return {
    id: row.id,
    land: row.land,
    programme: row.programme,
    pilot: row.pilot,
    via: row.via,
    behoerde: { id: row.behoerdeId, name: row.behoerdeName, kind: row.behoerdeKind, traeger: row.traeger, kreis: row.kreis, population: row.population },
    onlinedienst: { id: row.onlinedienst, name: row.onlinedienstName },
    mark,
    step: row.stepId && row.stepName ? { id: row.stepId, position: row.stepPosition!, name: row.stepName } : null,
    stepsTotal: row.stepsTotal,
    waitingOn: row.waitingOn,
    waitingSince: row.waitingSince,
    waitingOrganisation: row.waitingOrganisation,
    waitingDays: row.waitingSince ? workingDaysBetween(calendar, row.waitingSince, today) : null,
    dueOn: row.dueOn,
    overdueDays: mark === 'ueberfaellig' && row.dueOn ? workingDaysBetween(calendar, row.dueOn, today) : null,
    startedOn: row.startedOn,
    liveReportedOn: row.liveReportedOn,
    liveConfirmedOn: row.liveConfirmedOn,
    plannedLiveOn: row.plannedLiveOn,
    acceptedOn: row.acceptedOn,
    operationalOn: row.operationalOn,
    exemptKind: row.exemptKind,
    exemptUntil: row.exemptUntil,
    reason: row.reason,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
    contradictionOn: row.contradictionOn,
    ended: row.ended,
  }
}

/** The SQL condition of a mark, the same rule as `rolloutMark`. `today` binds a placeholder, only where one is needed. */
export function rolloutMarkCondition(mark: DisplayState, today: () => string): string {
  switch (mark) {
    case 'belegt':
      return `r.state = 'confirmed'`
    case 'gemeldet':
      return `r.state = 'reported'`
    case 'bestand':
      return `r.state = 'bestand'`
    case 'ausnahme':
      return `r.state = 'exempt'`
    case 'nicht':
      return `r.state = 'open'`
    case 'ueberfaellig':
      return `(r.state = 'running' and r.due_on < ${today()})`
    case 'wartet':
      return `(r.state = 'running' and r.waiting_on is not null and (r.due_on is null or r.due_on >= ${today()}))`
    case 'laeuft':
      return `(r.state = 'running' and r.waiting_on is null and (r.due_on is null or r.due_on >= ${today()}))`
  }
}
