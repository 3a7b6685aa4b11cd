import { z } from 'zod'
import { FrozenId, Text } from '../blueprints/index.js'
import { Certainty, Source } from '../catalogue/index.js'
import { LocalDate } from '../kernel/index.js'
import { exemptionKinds } from '../rollouts/index.js'

const Traeger = z.string().regex(/^(\d{5}|\d{8}|\d{9})$/)

/** A service promised to be available until a day, with the source of the promise. */
export const Commitment = z.strictObject({
  onlinedienst: FrozenId,
  until: LocalDate,
  certainty: Certainty,
  note: Text.nullable(),
  sources: z.array(Source).min(1),
})
export type Commitment = z.infer<typeof Commitment>

/** A Kommune taking part; a Kreis (5 digits) stands for itself and, by our reading, its member administrations. `gemeinden`: those of its area. */
export const Pilot = z.strictObject({ traeger: Traeger, name: z.string(), gemeinden: z.int().min(1) })
export type Pilot = z.infer<typeof Pilot>

/** Who provides what until when. `until` null: no date is named; `untilNote` says how a vague date was read. */
export const Duty = z.strictObject({
  id: FrozenId,
  partner: FrozenId,
  what: Text,
  until: LocalDate.nullable(),
  untilNote: Text.nullable(),
  certainty: Certainty,
  sources: z.array(Source).min(1),
})
export type Duty = z.infer<typeof Duty>

/** What was connected before the programme. `since` null: the day of go-live is not known. */
export const Bestand = z.strictObject({
  behoerdeId: z.string(),
  onlinedienst: FrozenId,
  since: LocalDate.nullable(),
  note: Text,
  sources: z.array(Source).min(1),
})
export type Bestand = z.infer<typeof Bestand>

/** An authority that is justly left out of a service, as the partners' data say. `certainty` says how sure that is. */
export const KnownExemption = z.strictObject({
  behoerdeId: z.string(),
  onlinedienst: FrozenId,
  kind: z.enum(exemptionKinds),
  certainty: Certainty,
  note: Text,
  sources: z.array(Source).min(1),
})
export type KnownExemption = z.infer<typeof KnownExemption>

/** A programme of the Bund with one Land: partners, phases, pilots, commitments, duties. Carries organisations, never persons. */
export const Programme = z.strictObject({
  id: FrozenId,
  name: z.string(),
  land: z.string().regex(/^[A-Z]{2}$/),
  goal: Text,
  partners: z.array(z.strictObject({ id: FrozenId, role: FrozenId, name: z.string(), certainty: Certainty, note: Text.nullable() })),
  phases: z.array(z.strictObject({ id: FrozenId, name: Text, from: LocalDate.nullable(), to: LocalDate.nullable(), sources: z.array(Source).min(1) })),
  pilots: z.array(Pilot),
  commitments: z.array(Commitment),
  bestand: z.array(Bestand),
  exemptions: z.array(KnownExemption).default([]),
  duties: z.array(Duty),
  sources: z.array(Source).min(1),
})
export type Programme = z.infer<typeof Programme>
