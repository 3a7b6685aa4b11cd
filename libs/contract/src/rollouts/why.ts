import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'

const certainty = z.enum(['belegt', 'vermutlich', 'offen'])
const NamedDay = z.object({ on: z.string(), name: Text, certainty })

/** What was passed over while counting: weekend days as a number, holidays by name; `open`: days that count as working days because nobody knows whether they are holidays here. */
export const PassedOver = z.object({ weekendDays: z.int(), holidays: z.array(NamedDay), open: z.array(NamedDay) })

/**
 * One reason for a day, in the order in which they acted; `day` is what it led to. `anchor`: counted from the start, a
 * step, a Stichtag or the commitment (`known` false: no such day is known, so it counts from what it depends on; `lead`: working days the work takes before a Stichtag);
 * `shift`: set by an organisation, with its reason as far as the reader may see it; `dependency`: not before another
 * step; `pause`: it lay with a party; `promise`: not before the day that party has named; `working-day`: nobody works on the day before; `sperrzeit`: the office is left in
 * peace; `kept`: stands as once counted.
 */
export const BecauseView = z.object({
  kind: z.enum(['anchor', 'duration', 'shift', 'dependency', 'pause', 'promise', 'working-day', 'sperrzeit', 'kept']),
  day: z.string(),
  on: z.enum(['start', 'step', 'stichtag', 'commitment']).nullable(),
  known: z.boolean(),
  lead: z.int(),
  from: z.string().nullable(),
  workingDays: z.int().nullable(),
  step: z.object({ stepId: z.string(), position: z.int(), name: Text }).nullable(),
  name: Text.nullable(),
  certainty: certainty.nullable(),
  party: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  promised: z.boolean(),
  organisation: z.string().nullable(),
  reason: z.string().nullable(),
  at: z.string().nullable(),
  passedOver: PassedOver.nullable(),
})
export type BecauseView = z.infer<typeof BecauseView>

export const WhyStep = z.object({
  milestoneId: z.uuid(),
  stepId: z.string(),
  position: z.int(),
  name: Text,
  dueOn: z.string(),
  plannedOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  because: z.array(BecauseView),
})
export type WhyStep = z.infer<typeof WhyStep>

/** "Warum dieser Termin?": the steps from the start to this one that decide its day, the last one being the step itself. `waiting`: it lies with a party now, so its day will move by each further working day. */
export const Why = z.object({
  milestoneId: z.uuid(),
  dueOn: z.string(),
  blueprint: z.object({ name: z.string(), version: z.string() }),
  startOn: z.string(),
  started: z.boolean(),
  calendar: z.object({ land: z.string(), seat: z.string(), seatName: z.string().nullable() }),
  waiting: z.object({ party: z.string(), since: z.string(), workingDays: z.int(), promisedOn: z.string().nullable() }).nullable(),
  steps: z.array(WhyStep),
  demo: z.boolean(),
})
export type Why = z.infer<typeof Why>
