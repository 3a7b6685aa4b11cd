import { useState, type FormEvent, type ReactNode } from 'react'
import { FrozenId } from '@blaupause/domain/blueprints'
import type { LandProfile } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import type { Editor } from './editor.js'
import { TextField } from './fields.js'
import { PartRow } from './part-row.js'

type Name = LandProfile['names'][number]

/** What roles, portals and the user account are called here; they fill the texts of blueprints. An empty name is open, and an import asks for it. */
export function Names({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t, text } = useSay()
  const put = (names: Name[]): void => {
    onChange({ ...content, names })
  }
  const set = (id: string, change: Partial<Name>): void => {
    put(content.names.map((name) => (name.id === id ? { ...name, ...change } : name)))
  }
  return (
    <section className="rule" aria-labelledby="namen">
      <h2 id="namen">{t('landprofile.names')}</h2>
      <p className="small muted">{t('landprofile.names_hint')}</p>
      <ul className="list">
        {content.names.map((name) => (
          <PartRow
            key={name.id}
            at={`names.${name.id}`}
            name={text(name.label)}
            line={name.value ?? ''}
            part={name}
            mayEdit={mayEdit}
            onChange={(change) => {
              set(name.id, change as Partial<Name>)
            }}
            onRemove={() => {
              put(content.names.filter(({ id }) => id !== name.id))
            }}
          >
            <TextField
              at="value"
              label={t('landprofile.name_here', { what: text(name.label) })}
              value={name.value ?? ''}
              onChange={(value) => {
                set(name.id, { value: value || null })
              }}
            />
            <TextField
              at="label.de"
              label={t('landprofile.label_de')}
              value={name.label.de}
              onChange={(de) => {
                set(name.id, { label: { ...name.label, de } })
              }}
            />
            <TextField
              at="label.en"
              label={t('landprofile.label_en')}
              value={name.label.en}
              onChange={(en) => {
                set(name.id, { label: { ...name.label, en } })
              }}
            />
          </PartRow>
        ))}
      </ul>
      {mayEdit && (
        <NewName
          taken={content.names}
          onAdd={(name) => {
            put([...content.names, name])
          }}
        />
      )}
      <OfficeNames content={content} mayEdit={mayEdit} onChange={onChange} />
    </section>
  )
}

/** A role or parameter that a blueprint asks for and the profile does not know yet: its id is the blueprint's. */
function NewName({ taken, onAdd }: { taken: readonly Name[]; onAdd: (name: Name) => void }): ReactNode {
  const { t } = useSay()
  const [id, setId] = useState('')
  const usable = FrozenId.safeParse(id).success && !taken.some((name) => name.id === id)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (!usable) return
    onAdd({ id, label: { de: id, en: id }, value: null, certainty: 'offen', sources: [] })
    setId('')
  }
  return (
    <form className="fields" onSubmit={add}>
      <TextField label={t('landprofile.new_name')} max={60} value={id} onChange={setId} />
      <div className="btns">
        <button type="submit" className="btn btn--text" disabled={!usable}>
          {t('landprofile.add.name')}
        </button>
      </div>
    </form>
  )
}

const kinds = ['landkreis', 'kreis', 'stadt', 'markt', 'gemeinde', 'verband', 'regierungsbezirk'] as const

/** What an authority is called after its body: `Landratsamt {name}`. */
function OfficeNames({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t } = useSay()
  return (
    <>
      <h3>{t('landprofile.offices.title')}</h3>
      <p className="small muted">{t('landprofile.offices.hint')}</p>
      {mayEdit ? (
        <details>
          <summary>
            {kinds
              .map((kind) => content.officeNames[kind])
              .filter((name, i, all) => all.indexOf(name) === i)
              .join(' · ')}
          </summary>
          <div className="fields">
            {kinds.map((kind) => (
              <TextField
                key={kind}
                at={`officeNames.${kind}`}
                label={t(`landprofile.offices.${kind}`)}
                max={160}
                value={content.officeNames[kind]}
                onChange={(name) => {
                  onChange({ ...content, officeNames: { ...content.officeNames, [kind]: name } })
                }}
              />
            ))}
          </div>
        </details>
      ) : (
        <p>
          {kinds
            .map((kind) => content.officeNames[kind])
            .filter((name, i, all) => all.indexOf(name) === i)
            .join(' · ')}
        </p>
      )}
    </>
  )
}
