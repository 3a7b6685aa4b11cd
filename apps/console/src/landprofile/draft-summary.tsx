import type { ReactNode } from 'react'
import type { ProfileReview } from '@blaupause/contract/catalogue'
import { useSay } from '../i18n/use-say.js'
import { PartName } from './part-name.js'

const SHOWN = 4

/** What the draft changes, beside the counts and always in sight: parts, authorities, rollouts, what stands against it, and the way to save. */
export function DraftSummary({ review, waiting }: { review: ProfileReview; waiting: boolean }): ReactNode {
  const { t, format } = useSay()
  const {
    differences,
    authorities: { comes, goes, changes },
    faults,
    rollouts,
  } = review
  const [parts, more] = [differences.slice(0, SHOWN), differences.length - SHOWN]
  return (
    <section className="rule profile-summary" aria-labelledby="aendert">
      <h2 id="aendert">{t('landprofile.difference')}</h2>
      <div role="status" aria-busy={waiting}>
        {differences.length === 0 ? (
          <p>{t('landprofile.no_difference')}</p>
        ) : (
          <ul className="list">
            {parts.map((part) => (
              <li key={`${part.section} ${part.id}`}>
                <PartName part={part} />
              </li>
            ))}
          </ul>
        )}
        {more > 0 && <p className="small muted">{t('landprofile.and_more', { smart_count: more })}</p>}
        {comes + goes + changes > 0 && (
          <p className="small">
            {t('landprofile.changes', { comes: format.number(comes), goes: format.number(goes), changes: format.number(changes) })}{' '}
            {t('landprofile.touched', { smart_count: rollouts })}
          </p>
        )}
        {faults.length > 0 && <p className="small unsure">{t('landprofile.faults_n', { smart_count: faults.length })}</p>}
      </div>
      <p>
        <a className="btn" href="#unterschied">
          {t('landprofile.to_save')}
        </a>
      </p>
    </section>
  )
}
