import type { ReactNode } from 'react'
import type { Programme } from '@blaupause/domain/programme'
import { Certain } from '../authorities/certain.js'
import { useSay } from '../i18n/use-say.js'
import { Sources } from './sources.js'

/** Who provides what until when, partner by partner. A missing date is said, not guessed. */
export function Duties({ programme }: { programme: Programme }): ReactNode {
  const { t, text, format } = useSay()
  const partners = programme.partners.filter(({ id }) => programme.duties.some(({ partner }) => partner === id))
  return (
    <section aria-labelledby="pflichten">
      <h2 id="pflichten">{t('programmes.duties')}</h2>
      {partners.map(({ id, name }) => (
        <div key={id} className="duties rule-thin">
          <h3>{name}</h3>
          <ul className="list">
            {programme.duties
              .filter(({ partner }) => partner === id)
              .map((duty) => (
                <li key={duty.id}>
                  <b className="by">{duty.until === null ? t('programmes.no_date') : t('programmes.by', { on: format.date(duty.until) })}</b>
                  <div>
                    {text(duty.what)}
                    {duty.untilNote && <small>{text(duty.untilNote)}</small>}
                    <Sources of={duty.sources} />
                  </div>
                  <Certain of={duty.certainty} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
