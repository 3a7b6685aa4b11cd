import type { ReactNode } from 'react'
import type { LandProfileView } from '@blaupause/contract/catalogue'
import { takePart, type LandProfile } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import { PartName } from './part-name.js'

/** A newer profile came with the product while a version of the Land's own holds: what it brings, to be taken over part by part. */
export function ShippedNotice({
  shipped,
  current,
  content,
  mayEdit,
  onChange,
}: {
  shipped: NonNullable<LandProfileView['shipped']>
  current: string
  content: LandProfile
  mayEdit: boolean
  onChange: (content: LandProfile) => void
}): ReactNode {
  const { t, format } = useSay()
  const taken = (part: (typeof shipped.parts)[number]): LandProfile => takePart(content, shipped.content, part)
  const isTaken = (part: (typeof shipped.parts)[number]): boolean => JSON.stringify(taken(part)) === JSON.stringify(content)
  const untouched = shipped.parts.filter((part) => !part.own && !isTaken(part))
  return (
    <section className="panel profile-shipped" aria-labelledby="neuere">
      <h2 id="neuere">{t('landprofile.newer.title', { version: shipped.content.version })}</h2>
      <p>{t('landprofile.newer.means', { checked: format.date(shipped.content.checkedOn), version: current, smart_count: shipped.parts.length })}</p>
      <ul className="list">
        {shipped.parts.map((part) => (
          <li key={`${part.section} ${part.id}`}>
            <span>
              <PartName part={part} />
              {part.own && <small>{t('landprofile.newer.own')}</small>}
            </span>
            {mayEdit &&
              (isTaken(part) ? (
                <span className="muted">{t('landprofile.newer.taken')}</span>
              ) : (
                <button
                  type="button"
                  className="btn btn--text"
                  aria-label={t('landprofile.newer.take_named', { part: `${t(`landprofile.section.${part.section}`)} ${part.id}` })}
                  onClick={() => {
                    onChange(taken(part))
                  }}
                >
                  {t('landprofile.newer.take')}
                </button>
              ))}
          </li>
        ))}
      </ul>
      {mayEdit && untouched.length > 1 && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            onChange(untouched.reduce((next, part) => takePart(next, shipped.content, part), content))
          }}
        >
          {t('landprofile.newer.take_all', { smart_count: untouched.length })}
        </button>
      )}
    </section>
  )
}
