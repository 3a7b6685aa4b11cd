import { AWARDING, awardSettled, type Application, type AwardNews } from '@blaupause/domain/awards'
import { settleOfSubject, tellOfSubject } from '../../notifications/index.js'
import type { Tx } from '../../platform/index.js'

/** Stands before the kind of a piece of news where the inbox keeps it. */
const ENTRY = 'award-'

/**
 * Puts news about an application into the inbox of whom it is meant for, and closes what is settled about it. What may be done
 * was asked before: from here on the transaction reaches beyond the actor's own rows, because the other side hears it.
 */
export async function speakOfAward(tx: Tx, application: Application, news: readonly AwardNews[], now: string): Promise<void> {
  const { id, bodyName: title, land } = application
  tx.reachAll()
  const said = await tx.query<AwardNews>(
    'application.said',
    `select substr(kind, ${ENTRY.length + 1}) kind, recipient, ref, due_on "dueOn" from notification where subject_id = $1 and subject_kind = 'award'`,
    [id],
  )
  tellOfSubject(
    tx,
    { kind: 'award', id, title, land, programme: '' },
    news.map(({ kind, recipient, ref, dueOn }) => ({
      kind: `${ENTRY}${kind}` as const,
      recipient,
      ref,
      dueOn,
      detail: null,
      to: recipient === AWARDING ? { roles: ['land'] } : { organisation: recipient },
    })),
    now,
  )
  settleOfSubject(
    tx,
    id,
    said
      .filter(({ kind }) => kind !== 'line-lost')
      .map(({ kind, recipient, ref }) => ({ kind: `${ENTRY}${kind}` as const, recipient, ref, because: awardSettled({ kind, ref }, application) })),
    now,
  )
}
