import type { ReactNode } from 'react'
import type { ProofView } from '@blaupause/contract/proof'
import { useSay } from '../i18n/use-say.js'
import { detailSentence } from './detail-sentence.js'

/** Said to be live, seen not: in red once it is a contradiction, before that with the day on which it becomes one; and who declared it proven nevertheless. */
export function ContradictionSentence({ proof: { contradiction, override } }: { proof: ProofView }): ReactNode {
  const { t, format } = useSay()
  return (
    <>
      {contradiction?.open && (
        <p className="refusal">{t('proof.contradiction', { since: format.moment(contradiction.since), detail: detailSentence(t, contradiction.detail) })}</p>
      )}
      {contradiction && !contradiction.open && (
        <p className="source">{t('proof.contradiction_soon', { on: format.moment(contradiction.openAt), detail: detailSentence(t, contradiction.detail) })}</p>
      )}
      {override &&
        (override.agreedAt === null ? (
          <>
            <p>{t('proof.asked', { organisation: override.requestedOrganisation, on: format.moment(override.requestedAt) })}</p>
            <blockquote>{override.reason}</blockquote>
          </>
        ) : (
          <>
            <p>
              {t('proof.overridden', {
                first: override.requestedOrganisation,
                second: override.agreedOrganisation ?? '–',
                on: format.moment(override.agreedAt),
              })}
            </p>
            <blockquote>{override.reason}</blockquote>
          </>
        ))}
    </>
  )
}
