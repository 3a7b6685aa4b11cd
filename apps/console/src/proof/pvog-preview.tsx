import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { PvogReport } from '@blaupause/contract/proof'
import { useSay } from '../i18n/use-say.js'
import { detailSentence } from './detail-sentence.js'

/** What the file shows of which rollout; before it is taken over, what would be entered. */
export function PvogPreview({ report: { mode, done, looks, refused } }: { report: PvogReport }): ReactNode {
  const { t, format } = useSay()
  if (looks.length === 0) return refused.length === 0 && <p>{t('tech.seen.no_looks')}</p>
  return (
    <>
      <h3>{t(mode === 'whole' ? 'tech.seen.entered' : 'tech.seen.would_enter', { smart_count: done, count: format.number(done) })}</h3>
      <ul className="list looks">
        {looks.map((look) => (
          <li key={look.rolloutId}>
            <time dateTime={look.effective}>{format.moment(look.effective)}</time>
            <span>
              <Link to={`/rollouts/${look.rolloutId}#nachweise`}>
                {look.behoerde} × {look.onlinedienst}
              </Link>
              : <b className={look.result === 'not-seen' ? 'refusal' : ''}>{t(`proof.result.${look.result}`)}</b>, {detailSentence(t, look.detail)}
            </span>
          </li>
        ))}
      </ul>
      {done > looks.length && <p className="source">{t('tech.seen.more', { smart_count: done - looks.length, count: format.number(done - looks.length) })}</p>}
    </>
  )
}
