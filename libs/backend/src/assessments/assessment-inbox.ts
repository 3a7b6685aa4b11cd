import { REVIEWERS, type AssessmentNews, type Timed } from '@blaupause/domain/assessments'
import { assessmentSettled } from '@blaupause/domain/notifications'
import { settleOfSubject, tellOfSubject } from '../notifications/index.js'
import type { Tx } from '../platform/index.js'
import type { Subject } from './assessments.store.js'

/** Stands before the kind of a piece of news where the inbox keeps it. */
const ENTRY = 'assessment-'

/**
 * Puts news about an assessment into the inbox of whom it is meant for, closes what is settled about it, and opens again what
 * is not. `assessment` as it now stands. What may be done was asked before: from here on the transaction reaches beyond the
 * actor's own rows, because the other side hears it.
 */
export async function speak(tx: Tx, assessment: Timed & Pick<Subject, 'traegerName'>, news: readonly AssessmentNews[], now: string): Promise<void> {
  const { id, traegerName: title, land, programme } = assessment
  tx.reachAll()
  const said = await tx.query<AssessmentNews>(
    'assessment.said',
    `select substr(kind, ${ENTRY.length + 1}) kind, recipient, ref, due_on "dueOn" from notification where subject_id = $1`,
    [id],
  )
  tellOfSubject(
    tx,
    { kind: 'assessment', id, title, land, programme },
    news.map(({ kind, recipient, ref, dueOn }) => ({
      kind: `${ENTRY}${kind}` as const,
      recipient,
      ref,
      dueOn,
      detail: null,
      to: recipient === REVIEWERS ? { roles: ['land'] } : { organisation: recipient },
    })),
    now,
  )
  // What is said now is not settled in the same breath, unless something louder is said with it.
  const settled = [...said, ...news].map((one) => ({
    kind: `${ENTRY}${one.kind}` as const,
    recipient: one.recipient,
    ref: one.ref,
    because: assessmentSettled(one, assessment, [...said, ...news]),
    fresh: news.includes(one),
  }))
  settleOfSubject(
    tx,
    id,
    settled.filter(({ fresh, because }) => !fresh || because === 'overtaken'),
    now,
  )
}
