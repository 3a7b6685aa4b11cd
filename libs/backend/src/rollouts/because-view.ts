import { passedOver, type WorkCalendar } from '@blaupause/domain/calendar'
import type { Because } from '@blaupause/domain/blueprints'
import type { DayShift } from '@blaupause/domain/rollouts'
import type { BecauseView } from '@blaupause/contract/rollouts'

type Text = { readonly de: string; readonly en: string }

/** What a reason needs besides itself to be read: the names of steps and calendars, who set a day and why. */
export type BecauseFacts = {
  readonly calendar: WorkCalendar
  readonly step: (stepId: string) => { readonly stepId: string; readonly position: number; readonly name: Text } | null
  readonly calendarName: (id: string) => Text | null
  readonly shifts: readonly DayShift[]
  /** The reason given with a shift or promise, as far as the reader may see it. */
  readonly reasonOf: (
    what: { readonly commandKey: string } | { readonly promisedOn: string },
  ) => { readonly text: string | null; readonly organisation: string; readonly at: string } | null
}

const none: Omit<BecauseView, 'kind' | 'day'> = {
  on: null,
  known: true,
  lead: 0,
  from: null,
  workingDays: null,
  step: null,
  name: null,
  certainty: null,
  party: null,
  since: null,
  until: null,
  promised: false,
  organisation: null,
  reason: null,
  at: null,
  passedOver: null,
}

/** A reason as the wire shows it: with names, and with the days that were passed over while counting. */
export function becauseView(because: Because, facts: BecauseFacts): BecauseView {
  const counted = (from: string) => ({ from, passedOver: passedOver(facts.calendar, from, because.day) })
  const base = { ...none, kind: because.kind, day: because.day }
  switch (because.kind) {
    case 'anchor':
      return {
        ...base,
        on: because.on,
        known: because.known,
        lead: because.lead,
        workingDays: because.offset,
        step: because.step === null ? null : facts.step(because.step),
        name: because.calendar === null ? null : (facts.calendarName(because.calendar) ?? { de: because.calendar, en: because.calendar }),
        ...counted(because.from),
      }
    case 'duration':
      return { ...base, workingDays: because.workingDays, ...counted(because.from) }
    case 'shift': {
      const shift = facts.shifts[because.index]
      return { ...base, at: because.at, organisation: shift?.organisation ?? null, reason: (shift && facts.reasonOf(shift)?.text) ?? null }
    }
    case 'dependency':
      return { ...base, step: because.step === null ? null : facts.step(because.step) }
    case 'pause': {
      const promise = because.promised ? facts.reasonOf({ promisedOn: because.until }) : null
      return {
        ...base,
        party: because.party,
        since: because.since,
        until: because.until,
        promised: because.promised,
        workingDays: because.workingDays,
        ...counted(because.from),
        organisation: promise?.organisation ?? null,
        reason: promise?.text ?? null,
        at: promise?.at ?? null,
      }
    }
    case 'promise':
      return { ...base, party: because.party }
    case 'working-day':
      return { ...base, ...counted(because.from) }
    case 'sperrzeit':
      return { ...base, name: because.name, certainty: because.certainty as BecauseView['certainty'], since: because.from, until: because.to }
    case 'kept':
      return base
  }
}
