import type { ReactNode } from 'react'
import type { LandProfileView, ProfileReview } from '@blaupause/contract/catalogue'
import { useSay } from '../i18n/use-say.js'

/** How many authorities of each kind there would be, beside what there is; said aloud when it changes. */
export function LiveCounts({ view, review, waiting }: { view: LandProfileView; review: ProfileReview | null; waiting: boolean }): ReactNode {
  const { t, format } = useSay()
  const counts = review?.counts ?? view.counts.map(({ kind, count, byCertainty }) => ({ kind, before: count, after: count, byCertainty }))
  const kindOf = (kind: string, count: number): string => t(`authorities.kind.${kind}`, { smart_count: count })
  return (
    <section className="rule profile-counts" aria-labelledby="zahlen">
      <h2 id="zahlen">{t('landprofile.counts')}</h2>
      <p className="small muted">{t('landprofile.counts_hint', { stand: format.date(view.stand) })}</p>
      <div role="status" aria-busy={waiting}>
        <ul className="list">
          {counts.map(({ kind, before, after, byCertainty }) => (
            <li key={kind} className={before === after ? undefined : 'differs'}>
              <b>{format.number(after)}</b> {kindOf(kind, after)}
              {before !== after && <small>{t('landprofile.instead_of', { before: format.number(before) })}</small>}
              {(byCertainty.offen ?? 0) > 0 && <small className="unsure">{t('landprofile.to_check', { smart_count: byCertainty.offen! })}</small>}
            </li>
          ))}
        </ul>
      </div>
      {counts.length === 0 && <p>{t('landprofile.no_rules')}</p>}
    </section>
  )
}
