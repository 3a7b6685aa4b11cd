import { z } from 'zod'
import { defineRuleSet, LocalDate, type Instant } from '../kernel/index.js'
import type { publishedStates } from './blueprint-states.js'
import type { EditionName } from './retire-blueprint.js'

/** The hearing of a draft. Days are days in Germany; `until` belongs to those who are heard. `closed.early`: why it ended before. */
export type Consultation = {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly openedAt: Instant
  readonly by: string
  readonly prolonged: { readonly on: LocalDate; readonly reason: string } | null
  readonly closed: { readonly on: LocalDate; readonly at: Instant; readonly early: string | null } | null
}

/** Signing has begun over exactly this digest. `turnAt`: since when the one whose turn it is could act. `setAside`, `unheard`: why open comments, or no hearing, stand not in its way. */
export type Signing = {
  readonly on: LocalDate
  readonly digest: string
  readonly turnAt: Instant
  readonly setAside: string | null
  readonly unheard: string | null
}

/** The first of a partner's two people has approved what is to be signed. `by` never leaves the house. */
export type Approval = { readonly partner: string; readonly by: string; readonly on: LocalDate }

/** It went back to being a draft. `organisation`: the name of whose people did it. */
export type Returned = {
  readonly on: LocalDate
  readonly at: Instant
  readonly from: 'consultation' | 'signing'
  readonly organisation: string
  readonly reason: string
}

/** A retirement that one person has asked for and another has to confirm. */
export type AskedRetirement = {
  readonly id: string
  readonly on: LocalDate
  readonly at: Instant
  readonly by: string
  readonly organisation: string
  readonly organisationName: string
  readonly state: (typeof publishedStates)[number]
  readonly reason: string
  readonly replacement: EditionName | null
}

/** How far a blueprint has come on its way from draft to publication, and off it again. */
export type Agreement = {
  readonly consultation: Consultation | null
  readonly signing: Signing | null
  readonly approvals: readonly Approval[]
  readonly returned: Returned | null
  readonly asked: AskedRetirement | null
}

export const noAgreement: Agreement = { consultation: null, signing: null, approvals: [], returned: null, asked: null }

const PublicationPolicy = z.strictObject({
  id: z.string(),
  validFrom: LocalDate,
  /** Working days that a hearing lasts, at least and at most. */
  consultAtLeast: z.int().min(1),
  consultAtMost: z.int().min(1),
  /** Working days before its end on which those who have said nothing are reminded. */
  consultRemindBefore: z.int().min(1),
  /** Working days after which the partner whose turn it is is reminded, and after which all partners hear that it waits. */
  signRemindAfter: z.int().min(1),
  signLateAfter: z.int().min(1),
  /** At what hour (Berlin) of a working day all this is said. */
  hour: z.int().min(0).max(23),
})

/** How long partners and pilots have. A proposal of the product: nothing in law sets these. */
export const publicationPolicies = defineRuleSet('publication', PublicationPolicy, [
  {
    id: 'publication-2026',
    validFrom: '2026-01-01',
    consultAtLeast: 5,
    consultAtMost: 120,
    consultRemindBefore: 2,
    signRemindAfter: 3,
    signLateAfter: 5,
    hour: 8,
  },
])
