import type { ReactNode } from 'react'
import { behoerdeKinds, type Sperrzeit } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import type { Editor } from './editor.js'
import { CheckField, KeysField, TextField } from './fields.js'
import { freshId, unsourced } from './fresh.js'
import { PartRow } from './part-row.js'

/** Times in which nothing of an authority's own work is due. What is not in force is a proposal. */
export function Sperrzeiten({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t, text, format } = useSay()
  const { calendar } = content
  const { sperrzeiten } = calendar
  const put = (next: Sperrzeit[]): void => {
    onChange({ ...content, calendar: { ...calendar, sperrzeiten: next } })
  }
  const set = (id: string, change: Partial<Sperrzeit>): void => {
    put(sperrzeiten.map((one) => (one.id === id ? { ...one, ...change } : one)))
  }
  const name = t('landprofile.new_sperrzeit')
  return (
    <>
      <h3>{t('landprofile.sperrzeiten')}</h3>
      {sperrzeiten.length === 0 && <p>{t('landprofile.none')}</p>}
      <ul className="list">
        {sperrzeiten.map((one) => (
          <PartRow
            key={one.id}
            at={`calendar.sperrzeiten.${one.id}`}
            name={text(one.name)}
            line={`${one.from ? format.date(one.from) : '…'} – ${one.to ? format.date(one.to) : '…'}, ${t(one.active ? 'landprofile.in_force' : 'landprofile.proposal')}`}
            part={one}
            mayEdit={mayEdit}
            onChange={(change) => {
              set(one.id, change as Partial<Sperrzeit>)
            }}
            onRemove={() => {
              put(sperrzeiten.filter(({ id }) => id !== one.id))
            }}
          >
            <CheckField
              label={t('landprofile.in_force')}
              checked={one.active}
              onChange={(active) => {
                set(one.id, { active })
              }}
            />
            <TextField
              at="name.de"
              label={t('landprofile.name_de')}
              value={one.name.de}
              onChange={(de) => {
                set(one.id, { name: { ...one.name, de } })
              }}
            />
            <TextField
              at="name.en"
              label={t('landprofile.name_en')}
              value={one.name.en}
              onChange={(en) => {
                set(one.id, { name: { ...one.name, en } })
              }}
            />
            <TextField
              type="date"
              at="from"
              label={t('landprofile.from')}
              value={one.from ?? ''}
              onChange={(from) => {
                set(one.id, { from: from || null })
              }}
            />
            <TextField
              type="date"
              at="to"
              label={t('landprofile.to')}
              value={one.to ?? ''}
              onChange={(to) => {
                set(one.id, { to: to || null })
              }}
            />
            <KeysField
              at="bodies"
              label={t('landprofile.bodies_only')}
              keys={one.bodies}
              onChange={(bodies) => {
                set(one.id, { bodies })
              }}
            />
            <TextField
              type="number"
              max={7}
              at="maxPopulation"
              label={t('landprofile.threshold')}
              value={one.maxPopulation?.toString() ?? ''}
              onChange={(given) => {
                const people = Number(given.replace(/\D/g, ''))
                set(one.id, { maxPopulation: people > 0 ? people : null })
              }}
            />
            <fieldset className="profile-kinds">
              <legend>{t('landprofile.kinds_only')}</legend>
              {behoerdeKinds.map((kind) => (
                <CheckField
                  key={kind}
                  label={t(`authorities.kind.${kind}`, { smart_count: 2 })}
                  checked={one.kinds.includes(kind)}
                  onChange={(on) => {
                    set(one.id, { kinds: behoerdeKinds.filter((other) => (other === kind ? on : one.kinds.includes(other))) })
                  }}
                />
              ))}
            </fieldset>
          </PartRow>
        ))}
      </ul>
      {mayEdit && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            put([
              ...sperrzeiten,
              {
                id: freshId('sperrzeit', sperrzeiten),
                name: { de: name, en: name },
                from: null,
                to: null,
                active: false,
                kinds: [],
                bodies: [],
                maxPopulation: null,
                ...unsourced(t('landprofile.no_source_yet')),
                note: null,
              },
            ])
          }}
        >
          {t('landprofile.add.sperrzeit')}
        </button>
      )}
    </>
  )
}
