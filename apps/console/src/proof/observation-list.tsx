import type { ReactNode } from 'react'
import type { ObservationView } from '@blaupause/contract/proof'
import { useSay } from '../i18n/use-say.js'
import { detailSentence } from './detail-sentence.js'
import { Folded } from './folded.js'

/** What was seen, newest first: when, by whom, with which result. */
export function ObservationList({ observations }: { observations: readonly ObservationView[] }): ReactNode {
  const { t, format } = useSay()
  if (observations.length === 0) return <p className="muted">{t('proof.none_seen')}</p>
  return (
    <Folded
      className="list looks"
      entries={observations}
      render={(one) => (
        <li key={one.id}>
          <time dateTime={one.effective}>{format.moment(one.effective)}</time>
          <span>
            <b className={one.result === 'not-seen' ? 'refusal' : ''}>{t(`proof.result.${one.result}`)}</b>, {detailSentence(t, one.detail)}{' '}
            <small className="muted">
              {t(`proof.by.${one.kind}`)}
              {one.kind !== 'link' && `, ${one.organisation}`}
            </small>
          </span>
        </li>
      )}
    />
  )
}
