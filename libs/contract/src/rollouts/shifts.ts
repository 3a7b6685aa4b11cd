import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { LocalDate, said } from '@blaupause/domain/kernel'
import { BecauseView } from './why.js'

const to = {
  on: LocalDate.optional().describe('The new day'),
  workingDays: z.int().min(-400).max(400).optional().describe('So many working days later, earlier if negative'),
  promisedOn: LocalDate.optional().describe('The day on which the party the step waits on will have done its part'),
}
const reason = z.string().trim().min(3).max(2000)
const exactlyOne = (given: { on?: unknown; workingDays?: unknown; promisedOn?: unknown }) =>
  [given.on, given.workingDays, given.promisedOn].filter((value) => value !== undefined).length === 1
const one = said('genau eines von on, workingDays, promisedOn', 'exactly one of on, workingDays, promisedOn')

/** Where a shift of one step would lead. `version` as in every verb; without it the current state is taken. */
export const PreviewShift = z.strictObject({ version: z.int().min(0).optional(), ...to }).refine(exactlyOne, one)
export type PreviewShift = z.infer<typeof PreviewShift>

/** A step gets another day; the open steps behind it follow. */
export const ShiftMilestone = z.strictObject({ version: z.int().min(0), ...to, reason }).refine(exactlyOne, one)
export type ShiftMilestone = z.infer<typeof ShiftMilestone>

/** Steps by id, or all open ones that fit: those waiting on the same party, due inside a Sperrzeit that spares them, of one service, one Kreis. At most 5,000. */
const select = {
  milestones: z.array(z.uuid()).min(1).max(5000).optional(),
  sperrzeit: z.uuid().optional(),
  waitingOn: z.string().min(1).max(60).optional(),
  step: z.string().max(60).optional(),
  onlinedienst: z.string().max(60).optional(),
  programme: z.string().max(60).optional(),
  land: z.string().max(2).optional(),
  kreis: z.string().max(5).optional(),
}
const chosen = ({ milestones, sperrzeit, waitingOn, step }: { milestones?: unknown; sperrzeit?: unknown; waitingOn?: unknown; step?: unknown }) =>
  milestones !== undefined || sperrzeit !== undefined || waitingOn !== undefined || step !== undefined
const which = said(
  'nennen Sie die Schritte, den Beteiligten, auf den sie warten, die Sperrzeit, in der sie fällig sind, oder den Schritt der Blaupause',
  'name the milestones, the party they wait on, the Sperrzeit they are due in, or the step',
)

export const PreviewShiftMany = z
  .strictObject({ ...select, ...to })
  .refine(exactlyOne, one)
  .refine(chosen, which)
export type PreviewShiftMany = z.infer<typeof PreviewShiftMany>

/** The same for many rollouts at once, all or nothing. With the `digest` of a preview nothing else than that happens. */
export const ShiftMany = z
  .strictObject({ ...select, ...to, reason, digest: z.string().max(60).optional() })
  .refine(exactlyOne, one)
  .refine(chosen, which)
export type ShiftMany = z.infer<typeof ShiftMany>

export const ShiftMoveView = z.object({
  milestoneId: z.uuid(),
  stepId: z.string(),
  position: z.int(),
  name: Text,
  owner: z.string(),
  ownerName: z.string(),
  from: z.string(),
  to: z.string(),
  workingDays: z.int(),
  direct: z.boolean(),
  because: z.array(BecauseView),
})
export type ShiftMoveView = z.infer<typeof ShiftMoveView>

/** One rollout of a shift. `holds`: go-live is still due by the commitment; null: there is none. */
export const ShiftedRollout = z.object({
  rolloutId: z.uuid(),
  behoerde: z.string(),
  onlinedienst: z.string(),
  commitmentOn: z.string().nullable(),
  liveFrom: z.string().nullable(),
  liveTo: z.string().nullable(),
  holds: z.boolean().nullable(),
  moves: z.array(ShiftMoveView),
})
export type ShiftedRollout = z.infer<typeof ShiftedRollout>

/** What a shift does, before (`applied` false) or after. `items` shows the first 50 rollouts, those that miss their commitment first. */
export const ShiftReport = z.object({
  applied: z.boolean(),
  digest: z.string(),
  rollouts: z.int(),
  steps: z.int(),
  direct: z.int(),
  commitment: z.object({ heldBefore: z.int(), heldAfter: z.int(), of: z.int() }),
  told: z.array(z.object({ party: z.string(), organisations: z.int(), names: z.array(z.string()), steps: z.int() })),
  refused: z.array(z.object({ id: z.uuid(), code: z.string(), detail: z.string(), detailEn: z.string() })),
  items: z.array(ShiftedRollout),
  demo: z.boolean(),
})
export type ShiftReport = z.infer<typeof ShiftReport>
