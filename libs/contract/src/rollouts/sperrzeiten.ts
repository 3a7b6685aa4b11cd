import { z } from 'zod'
import { BehoerdeKind } from '@blaupause/domain/catalogue'
import { LocalDate } from '@blaupause/domain/kernel'
import { sperrzeitKinds } from '@blaupause/domain/rollouts'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const reason = z.string().trim().min(3).max(2000)

/** `traeger`: key of a body, or the two digits of a Land for all of its authorities. `behoerdeKinds` empty: all kinds; `maxPopulation`: only authorities up to that many inhabitants. */
export const SetSperrzeit = z.strictObject({
  traeger: z.string().regex(/^\d{2}(\d{3,10})?$/),
  name: z.string().trim().min(3).max(120),
  kind: z.enum(sperrzeitKinds),
  from: LocalDate,
  to: LocalDate,
  behoerdeKinds: z.array(BehoerdeKind).max(7).default([]),
  maxPopulation: z.int().min(1).nullable().default(null),
  reason,
})
export type SetSperrzeit = z.infer<typeof SetSperrzeit>

/** `dueInside`: open steps of the authorities' own that were due in it before; they keep their day until somebody moves them. */
export const SperrzeitSet = z.object({ id: z.uuid(), dueInside: z.int() })
export type SperrzeitSet = z.infer<typeof SperrzeitSet>

export const EndSperrzeit = z.strictObject({ reason })
export type EndSperrzeit = z.infer<typeof EndSperrzeit>

/** `body`: its name, null for a whole Land. `endedAt`: ended before its time. */
export const SperrzeitView = z.object({
  id: z.uuid(),
  land: z.string(),
  traeger: z.string(),
  body: z.string().nullable(),
  name: z.string(),
  kind: z.enum(sperrzeitKinds),
  from: z.string(),
  to: z.string(),
  behoerdeKinds: z.array(z.string()),
  maxPopulation: z.int().nullable(),
  reason: z.string(),
  organisation: z.string(),
  setAt: z.string(),
  endedAt: z.string().nullable(),
})
export type SperrzeitView = z.infer<typeof SperrzeitView>
export const SperrzeitPage = pageOf(SperrzeitView)

export const SperrzeitQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  traeger: z.string().max(12).optional(),
  kind: z.enum(sperrzeitKinds).optional(),
  status: z.enum(['set', 'ended']).optional(),
  sort: z.enum(['from', '-from']).default('-from'),
})
export type SperrzeitQuery = z.infer<typeof SperrzeitQuery>
