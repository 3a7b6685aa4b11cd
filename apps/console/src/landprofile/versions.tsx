import { useState, type ReactNode } from 'react'
import type { LandProfileView } from '@blaupause/contract/catalogue'
import type { LandProfile } from '@blaupause/domain/catalogue'
import { request } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'
import { Failure } from '../shell/failure.js'

/** What held before, and the way back: a former version becomes the draft, and is saved like any other change. */
export function Versions({ view, onTake }: { view: LandProfileView; onTake: (content: LandProfile) => void }): ReactNode {
  const { t, format } = useSay()
  const [error, setError] = useState<unknown>(null)
  const take = async (version: string): Promise<void> => {
    try {
      const content = await request<LandProfile>('GET', `/laender/${view.land}/profile/versions/${version}`)
      setError(null)
      onTake(content)
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <section className="rule" aria-labelledby="fassungen">
      <h2 id="fassungen">{t('landprofile.versions')}</h2>
      {error !== null && <Failure error={error} />}
      <ul className="list profile-versions">
        {view.versions.map(({ version, validFrom, origin, reason, organisation, inForce }) => (
          <li key={version}>
            <div>
              <strong>{version}</strong> {validFrom ? t('landprofile.since', { from: format.date(validFrom) }) : t('landprofile.as_shipped')}
              {inForce && ` · ${t('landprofile.holds_now')}`}
              <small>{[origin === 'land' ? organisation : t('landprofile.shipped'), reason].filter(Boolean).join(' · ')}</small>
            </div>
            {view.mayEdit && !inForce && (
              <button
                type="button"
                className="btn btn--text"
                onClick={() => {
                  void take(version)
                }}
              >
                {t('landprofile.back_to', { version })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
