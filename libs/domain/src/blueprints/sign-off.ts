import { DomainError, require, type Instant, type Now } from '../kernel/index.js'
import type { Agreement, Returned } from './agreement.js'
import type { Blueprint } from './blueprint.js'
import { isHearing } from './consultation.js'
import { requireConsistent } from './validate-blueprint.js'

type Signed = readonly { readonly partner: string }[]
type Person = { readonly subject: string; readonly organisation: { readonly id: string; readonly name: string } }

/** Whose turn it is, and for what: the first of its people approves, another one signs. */
export type Turn = { readonly partner: string; readonly name: string; readonly step: 'approve' | 'sign' }

/** Partners sign in the order in which the blueprint names them; null once all have. */
export function turnOf({ signers }: Pick<Blueprint, 'signers'>, { approvals }: Pick<Agreement, 'approvals'>, signatures: Signed): Turn | null {
  const next = signers.find(({ partner }) => !signatures.some((one) => one.partner === partner))
  if (!next) return null
  return { partner: next.partner, name: next.name, step: approvals.some(({ partner }) => partner === next.partner) ? 'sign' : 'approve' }
}

/**
 * Freezes the content: from here on the digest is what partners approve and sign. Refused while it does not fit together
 * (an importer would refuse it too), while it is still being heard, with comments open that nobody set aside with a reason
 * (`blueprint.comments-open`), or unheard without one (`blueprint.unheard`).
 */
export function beginSigning(
  agreement: Agreement,
  content: Blueprint,
  facts: { readonly digest: string; readonly openComments: number; readonly setAside: string | null; readonly unheard: string | null },
  { now, today }: Now,
): Agreement {
  const { digest, openComments, setAside, unheard } = facts
  requireConsistent(content)
  require(!isHearing(agreement, today), 'blueprint.consultation-open', { until: agreement.consultation?.until ?? '' })
  require(agreement.consultation !== null || unheard !== null, 'blueprint.unheard')
  require(openComments === 0 || setAside !== null, 'blueprint.comments-open', { count: String(openComments) })
  return {
    ...agreement,
    returned: null,
    approvals: [],
    signing: { on: today, digest, turnAt: now, setAside: openComments > 0 ? setAside : null, unheard: agreement.consultation === null ? unheard : null },
  }
}

/** Refuses whoever is not in turn, naming who is (`blueprint.turn`), and the same person twice (`blueprint.two-people`). To `refuse`, either of the two may. */
export function requireTurn(
  step: Turn['step'] | 'refuse',
  person: Person,
  content: Pick<Blueprint, 'signers'>,
  agreement: Agreement,
  signatures: Signed,
): void {
  const turn = turnOf(content, agreement, signatures)
  if (turn === null || turn.partner !== person.organisation.id || (step !== 'refuse' && turn.step !== step))
    throw new DomainError('blueprint.turn', {
      who: turn?.name ?? '',
      'step.de': turn?.step === 'sign' ? 'unterschreiben' : 'freigeben',
      'step.en': turn?.step === 'sign' ? 'sign' : 'approve',
    })
  require(step !== 'sign' || approverOf(agreement, turn.partner) !== person.subject, 'blueprint.two-people', { organisation: person.organisation.name })
}

/** The first person has approved; from now the second may sign. */
export function approve(agreement: Agreement, { subject, organisation }: Person, { now, today }: Now): Agreement {
  return passTurn({ ...agreement, approvals: [...agreement.approvals, { partner: organisation.id, by: subject, on: today }] }, now)
}

/** The clock of whoever is next begins. */
export function passTurn(agreement: Agreement, now: Instant): Agreement {
  return { ...agreement, signing: agreement.signing && { ...agreement.signing, turnAt: now } }
}

/** Back to a draft: what was approved or signed was so over a content that may now change, and counts no more. */
export function returnToDraft(agreement: Agreement, from: Returned['from'], organisation: string, reason: string, { now, today }: Now): Agreement {
  return { ...agreement, consultation: null, signing: null, approvals: [], returned: { on: today, at: now, from, organisation, reason } }
}

/** Who approved for a partner, as the house knows it. */
function approverOf({ approvals }: Pick<Agreement, 'approvals'>, partner: string): string | null {
  return approvals.find((one) => one.partner === partner)?.by ?? null
}
