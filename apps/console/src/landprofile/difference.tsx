import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ProfileReview } from '@blaupause/contract/catalogue'
import { useSay } from '../i18n/use-say.js'
import { PartName } from './part-name.js'

/** What the draft would change: what stands against it, which authorities come and go, which rollouts that touches, and part by part. */
export function Difference({ review }: { review: ProfileReview }): ReactNode {
  const { t, text, format } = useSay()
  const { faults, differences, authorities } = review
  const unnamed = authorities.comes + authorities.goes + authorities.changes - authorities.items.length
  return (
    <>
      {faults.length > 0 && (
        <div role="alert" className="refusal">
          <p>{t('landprofile.faults', { smart_count: faults.length })}</p>
          <ul>
            {faults.map(({ code, at, message }) => (
              <li key={`${code} ${at}`}>
                {text(message)} <small>{t(`authorities.kind.${at}`, { smart_count: 1, _: t(`landprofile.whole.${at}`, { _: at }) })}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3>{t('landprofile.who_changes')}</h3>
      {authorities.items.length === 0 ? (
        <p>{t('landprofile.nobody_changes')}</p>
      ) : (
        <>
          <p>
            {t('landprofile.changes', {
              comes: format.number(authorities.comes),
              goes: format.number(authorities.goes),
              changes: format.number(authorities.changes),
            })}{' '}
            {t('landprofile.touched', { smart_count: review.rollouts })}
          </p>
          <ul className="list profile-changes">
            {authorities.items.map((one) => (
              <li key={one.id}>
                <strong>{t(`landprofile.what.${one.what}`)}</strong> {one.name}, {t(`authorities.kind.${one.kind}`, { smart_count: 1 })}
                <small>
                  {[
                    one.formerName && t('landprofile.formerly', { name: one.formerName }),
                    one.gained > 0 && t('landprofile.gained', { smart_count: one.gained }),
                    one.lost > 0 && t('landprofile.lost', { smart_count: one.lost }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                {one.rollouts > 0 && (
                  <small>
                    <Link to={`/rollouts?q=${encodeURIComponent(one.name)}`}>{t('landprofile.rollouts', { smart_count: one.rollouts })}</Link>
                  </small>
                )}
              </li>
            ))}
          </ul>
          {unnamed > 0 && <p className="small muted">{t('landprofile.and_more', { smart_count: unnamed })}</p>}
        </>
      )}
      <h3>{t('landprofile.part_by_part')}</h3>
      {differences.length === 0 ? (
        <p>{t('landprofile.no_difference')}</p>
      ) : (
        <ul className="list">
          {differences.map((part) => (
            <li key={`${part.section} ${part.id}`}>
              <PartName part={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
