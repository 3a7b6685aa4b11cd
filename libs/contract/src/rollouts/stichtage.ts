import { z } from 'zod'
import { FrozenId, Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const certainty = z.enum(['belegt', 'vermutlich', 'offen'])

/** `calendar`: as blueprints name it; `name`: needed once for a calendar that the Land profile does not know. `source`: where the day is written. */
export const AddStichtag = z.strictObject({
  land: LandFilter,
  calendar: FrozenId,
  name: z.string().trim().min(3).max(120).nullable().default(null),
  on: LocalDate,
  source: z.string().trim().min(3).max(500),
})
export type AddStichtag = z.infer<typeof AddStichtag>

export const EndStichtag = z.strictObject({ reason: z.string().trim().min(3).max(2000) })
export type EndStichtag = z.infer<typeof EndStichtag>

/** A day that somebody entered. `endedAt`: no longer in force. */
export const StichtagView = z.object({
  id: z.uuid(),
  land: z.string(),
  calendar: z.string(),
  name: Text,
  on: z.string(),
  source: z.string(),
  organisation: z.string(),
  addedAt: z.string(),
  endedAt: z.string().nullable(),
})
export type StichtagView = z.infer<typeof StichtagView>
export const StichtagPage = pageOf(StichtagView)

export const StichtagQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  calendar: FrozenId.optional(),
  status: z.enum(['set', 'ended']).optional(),
  sort: z.enum(['on', '-on']).default('on'),
})
export type StichtagQuery = z.infer<typeof StichtagQuery>

/**
 * A named calendar of a Land. `proposed`: what its profile proposes or sets (days of each month, or dates), with sources;
 * `inForce` false: a proposal, nothing is counted by it. `next`: the next day in force, of whichever origin; `days`: how many lie ahead.
 */
export const StichtagCalendarView = z.object({
  id: z.string(),
  land: z.string(),
  calendar: z.string(),
  name: Text,
  next: z.string().nullable(),
  days: z.int(),
  proposed: z
    .object({
      monthDays: z.array(z.int()),
      dates: z.array(z.string()),
      inForce: z.boolean(),
      certainty,
      sources: z.array(z.object({ text: z.string(), url: z.string().nullable() })),
      note: Text.nullable(),
    })
    .nullable(),
})
export type StichtagCalendarView = z.infer<typeof StichtagCalendarView>
export const StichtagCalendarPage = pageOf(StichtagCalendarView)

export const StichtagCalendarQuery = z.strictObject({ ...pageQuery, land: LandFilter.optional(), sort: z.enum(['id', '-id']).default('id') })
export type StichtagCalendarQuery = z.infer<typeof StichtagCalendarQuery>
