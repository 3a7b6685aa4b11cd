import type { ReactNode } from 'react'
import type { LandProfile } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import type { Editor } from './editor.js'

const FACTS = ['rollout-state', 'award'] as const satisfies readonly LandProfile['publicFacts'][number][]

/** What of this Land is public by name. Everything else is not, and nobody below a line is ever named. */
export function PublicFacts({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t } = useSay()
  const set = (fact: (typeof FACTS)[number], on: boolean): void => {
    onChange({ ...content, publicFacts: FACTS.filter((one) => (one === fact ? on : content.publicFacts.includes(one))) })
  }
  return (
    <section className="rule" aria-labelledby="oeffentlich">
      <h2 id="oeffentlich">{t('landprofile.public.title')}</h2>
      <p className="small muted">
        {t('landprofile.public.hint')} <a href="/oeffentlich/dienste">{t('landprofile.public.see')}</a>
      </p>
      <ul className="list">
        {FACTS.map((fact) => (
          <li key={fact}>
            <label className="check">
              <input
                type="checkbox"
                disabled={!mayEdit}
                checked={content.publicFacts.includes(fact)}
                onChange={(event) => {
                  set(fact, event.target.checked)
                }}
              />{' '}
              <span>{t(`landprofile.public.${fact}`)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
