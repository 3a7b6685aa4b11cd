import type { ReactNode } from 'react'
import type { LandProfile } from '@blaupause/domain/catalogue'
import { Certain } from '../authorities/certain.js'
import { useSay } from '../i18n/use-say.js'
import { CertaintyField, SourceFields, TextField } from './fields.js'

type Name = LandProfile['names'][number]

/** What roles, portals and the user account are called here; they fill the texts of blueprints. An empty name is open, and an import asks for it. */
export function Names({ content, mayEdit, onChange }: { content: LandProfile; mayEdit: boolean; onChange: (content: LandProfile) => void }): ReactNode {
  const { t, text } = useSay()
  const set = (id: string, change: Partial<Name>): void => { onChange({ ...content, names: content.names.map((name) => (name.id === id ? { ...name, ...change } : name)) }) }
  return (
    <section className="rule" aria-labelledby="namen">
      <h2 id="namen">{t('landprofile.names')}</h2>
      <p className="small muted">{t('landprofile.names_hint')}</p>
      <ul className="list profile-names">
        {content.names.map((name) => (
          <li key={name.id}>
            <strong>{text(name.label)}</strong>
            {mayEdit
              ? <details><summary>{name.value === null ? <span className="unsure">{t('landprofile.open')}</span> : <>{name.value} <Certain of={name.certainty} /></>}</summary>
                <div className="fields">
                  <TextField label={t('landprofile.name_here', { what: text(name.label) })} value={name.value ?? ''} onChange={(value) => { set(name.id, { value: value || null }) }} />
                  <CertaintyField value={name.certainty} onChange={(certainty) => { set(name.id, { certainty }) }} />
                </div>
                <SourceFields sources={name.sources} onChange={(sources) => { set(name.id, { sources }) }} />
              </details>
              : <span>{name.value === null ? <span className="unsure">{t('landprofile.open')}</span> : <>{name.value} <Certain of={name.certainty} /></>}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
