import type { ReactNode } from 'react'
import type { Stichtage as Calendar } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import type { Editor } from './editor.js'
import { CheckField, KeysField, SelectField, TextField } from './fields.js'
import { freshId, unsourced } from './fresh.js'
import { PartRow } from './part-row.js'

/** Named calendars of days on which a party takes something. */
export function Stichtage({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t, text } = useSay()
  const { calendar } = content
  const { stichtage } = calendar
  const put = (next: Calendar[]): void => {
    onChange({ ...content, calendar: { ...calendar, stichtage: next } })
  }
  const set = (id: string, change: Partial<Calendar>): void => {
    put(stichtage.map((one) => (one.id === id ? { ...one, ...change } : one)))
  }
  const name = t('landprofile.new_stichtag')
  const daysOf = ({ days }: Calendar): string => (days.by === 'month' ? t('landprofile.each_month', { days: days.days.join(', ') }) : days.dates.join(', '))
  return (
    <>
      <h3>{t('landprofile.stichtage')}</h3>
      {stichtage.length === 0 && <p>{t('landprofile.none')}</p>}
      <ul className="list">
        {stichtage.map((one) => (
          <PartRow
            key={one.id}
            at={`calendar.stichtage.${one.id}`}
            name={text(one.name)}
            line={`${daysOf(one)}, ${t(one.active ? 'landprofile.in_force' : 'landprofile.proposal')}`}
            part={one}
            mayEdit={mayEdit}
            onChange={(change) => {
              set(one.id, change as Partial<Calendar>)
            }}
            onRemove={() => {
              put(stichtage.filter(({ id }) => id !== one.id))
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
            <SelectField
              label={t('landprofile.days_by')}
              value={one.days.by}
              onChange={(by) => {
                set(one.id, { days: by === 'month' ? { by, days: [1] } : { by, dates: [] } })
              }}
              options={[
                ['month', t('landprofile.days_bys.month')],
                ['dates', t('landprofile.days_bys.dates')],
              ]}
            />
            <KeysField
              at="days"
              label={t(`landprofile.days_as.${one.days.by}`)}
              max={2000}
              keys={one.days.by === 'month' ? one.days.days.map(String) : one.days.dates}
              onChange={(keys) => {
                set(one.id, { days: one.days.by === 'month' ? { by: 'month', days: keys.map(Number) } : { by: 'dates', dates: keys } })
              }}
            />
          </PartRow>
        ))}
      </ul>
      {mayEdit && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            put([
              ...stichtage,
              {
                id: freshId('stichtag', stichtage),
                name: { de: name, en: name },
                active: false,
                days: { by: 'month', days: [1] },
                ...unsourced(t('landprofile.no_source_yet')),
                note: null,
              },
            ])
          }}
        >
          {t('landprofile.add.stichtag')}
        </button>
      )}
    </>
  )
}
