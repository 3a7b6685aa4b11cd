import type { Actor } from '../identity/index.js'
import { addDays, LocalDate, require } from '../kernel/index.js'
import { canConfirmMilestone, canReportMilestone, type Milestone, type Now } from '../rollouts/index.js'

/** What a person attaches to a step. `certificate`: something that expires on a day; `reference`: where a document lies, e.g. a file number. */
export const evidenceKinds = ['link', 'file', 'identifier', 'certificate', 'reference'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** The content of a proof. `value`: address, name of the file, key, name of the certificate, file number; `expiresOn` only of certificates. */
export type EvidenceContent = {
  readonly kind: EvidenceKind
  readonly value: string
  readonly label: string | null
  readonly effectiveOn: LocalDate
  readonly expiresOn: LocalDate | null
}

/** One state of a proof. All revisions share `chain`, the id of the first; only the last holds. */
export type EvidenceRevision = EvidenceContent & { readonly id: string; readonly chain: string; readonly revision: number }

/** What a report's single value is, by what the step asks for. */
const kindOfProof: Readonly<Record<Milestone['proof'], EvidenceKind>> = {
  none: 'reference',
  document: 'reference',
  identifier: 'identifier',
  date: 'certificate',
  url: 'link',
}

/** Nothing is proven for a day before the Online Access Act was passed (18.08.2017); an earlier one is a slip of the pen. */
const EARLIEST = '2017-08-18'
/** No certificate of the federal administration runs longer than this (calendar days). */
const LONGEST_RUN = 3660

/** Whoever may report the step adds to its proofs, and the Land that looks after it. */
export function canAddEvidence(actor: Actor, milestone: Pick<Milestone, 'land' | 'programme' | 'traeger' | 'owner'>): boolean {
  return canReportMilestone(actor, milestone) || canConfirmMilestone(actor, milestone)
}

/** The proof inside a report: the same thing as one that is added by itself, so that both roads lead to one list. */
export function evidenceOfReport({ proof }: Pick<Milestone, 'proof'>, value: string, doneOn: LocalDate): EvidenceContent {
  const kind = kindOfProof[proof]
  return { kind, value, label: null, effectiveOn: doneOn, expiresOn: kind === 'certificate' ? value : null }
}

/**
 * The next revision of a proof, or its first. Refuses a day in the future or before 2017, a certificate without expiry or
 * one that ends before it begins, and another kind than the revision before.
 */
export function reviseEvidence(before: EvidenceRevision | null, content: EvidenceContent, id: string, { today }: Pick<Now, 'today'>): EvidenceRevision {
  const { effectiveOn, expiresOn, kind } = content
  require(effectiveOn <= today && effectiveOn >= EARLIEST, 'evidence.date', { date: effectiveOn, from: EARLIEST, to: today })
  require((kind === 'certificate') === (expiresOn !== null), 'evidence.expiry')
  require(expiresOn === null ||
    (LocalDate.safeParse(expiresOn).success && expiresOn > effectiveOn && expiresOn <= addDays(effectiveOn, LONGEST_RUN)), 'evidence.date', {
    date: expiresOn ?? '',
    from: addDays(effectiveOn, 1),
    to: addDays(effectiveOn, LONGEST_RUN),
  })
  require(before === null || before.kind === kind, 'evidence.kind')
  return { ...content, id, chain: before?.chain ?? id, revision: (before?.revision ?? 0) + 1 }
}
