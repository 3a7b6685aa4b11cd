import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { BehoerdeKind, Certainty, LandProfile } from '@blaupause/domain/catalogue'
import { LocalDate } from '@blaupause/domain/kernel'

/** A version of a Land's profile. `validFrom` null: as shipped; `reason` is only for the Land itself. */
export const ProfileVersion = z.object({
  version: z.string(),
  validFrom: z.string().nullable(),
  origin: z.enum(['shipped', 'land']),
  reason: z.string().nullable(),
  organisation: z.string().nullable(),
  savedAt: z.string().nullable(),
  inForce: z.boolean(),
})
export type ProfileVersion = z.infer<typeof ProfileVersion>

const KindCounts = z.object({ kind: BehoerdeKind, count: z.int(), byCertainty: z.partialRecord(Certainty, z.int()) })

/** A part of a profile that differs from another one. */
const ProfilePart = z.object({
  section: z.enum(['competence', 'names', 'placeHolidays', 'sperrzeiten', 'stichtage', 'other']),
  id: z.string(),
  what: z.enum(['added', 'removed', 'changed']),
  label: Text.nullable(),
})

/** What a draft would mean: faults that forbid to save it, how many authorities of each kind there would be, who comes and goes, which rollouts are touched. */
export const ProfileReview = z.object({
  from: z.string(),
  stand: z.string(),
  faults: z.array(z.object({ code: z.string(), at: z.string(), keys: z.array(z.string()), message: Text })),
  counts: z.array(z.object({ kind: BehoerdeKind, before: z.int(), after: z.int(), byCertainty: z.partialRecord(Certainty, z.int()) })),
  differences: z.array(ProfilePart),
  authorities: z.object({
    comes: z.int(),
    goes: z.int(),
    changes: z.int(),
    items: z.array(
      z.object({
        id: z.string(),
        kind: BehoerdeKind,
        name: z.string(),
        what: z.enum(['comes', 'goes', 'changes']),
        formerName: z.string().nullable(),
        gained: z.int(),
        lost: z.int(),
        rollouts: z.int(),
      }),
    ),
  }),
  rollouts: z.int(),
})
export type ProfileReview = z.infer<typeof ProfileReview>

/** A Land's profile: what holds, what was, and the draft, if there is one and the reader may see it. */
export const LandProfileView = z.object({
  land: z.string(),
  current: LandProfile,
  counts: z.array(KindCounts),
  stand: z.string(),
  earliest: z.string(),
  mayEdit: z.boolean(),
  versions: z.array(ProfileVersion),
  /** Länder with a profile that can be read, by code. */
  lands: z.array(z.string()),
  /** A newer profile that came with the product while a version of the Land's own holds, and what it brings; `own`: the Land has changed that part too. */
  shipped: z.object({ content: LandProfile, parts: z.array(ProfilePart.extend({ own: z.boolean() })) }).nullable(),
  draft: z
    .object({ version: z.int(), basedOn: z.string(), organisation: z.string(), savedAt: z.string(), content: LandProfile, review: ProfileReview })
    .nullable(),
})
export type LandProfileView = z.infer<typeof LandProfileView>

/** `version`: of the draft as last seen, 0 if there was none. */
export const KeepProfileDraft = z.strictObject({ version: z.int().min(0), content: LandProfile, from: LocalDate.optional() })
export type KeepProfileDraft = z.infer<typeof KeepProfileDraft>
export const ProfileDraftKept = z.object({ version: z.int(), review: ProfileReview })
export type ProfileDraftKept = z.infer<typeof ProfileDraftKept>

export const DropProfileDraft = z.strictObject({ version: z.int().min(1) })
export type DropProfileDraft = z.infer<typeof DropProfileDraft>

/** Makes the draft the next version, from a day on and with a reason. `shippedSeen`: what the newer shipped profile brings beyond it was looked at and is not wanted. */
export const SaveProfile = z.strictObject({
  version: z.int().min(1),
  from: LocalDate,
  reason: z.string().trim().min(3).max(2000),
  shippedSeen: z.boolean().optional(),
})
export type SaveProfile = z.infer<typeof SaveProfile>
export const ProfileSaved = z.object({ version: z.string(), from: z.string(), review: ProfileReview })
export type ProfileSaved = z.infer<typeof ProfileSaved>
export const ProfileDraftDropped = z.object({ version: z.int() })
