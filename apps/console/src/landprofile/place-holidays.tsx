import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'
import { KeysField, SelectField, TextField } from './fields.js'
import { freshId, unsourced } from './fresh.js'
import { PartRow } from './part-row.js'
import type { Editor } from './editor.js'

/** Holidays of single places; those of the whole Land come from its library. */
export function PlaceHolidays({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t, text } = useSay()
  const { calendar } = content
  const holidays = calendar.placeHolidays
  type Holiday = (typeof holidays)[number]
  const put = (placeHolidays: Holiday[]): void => {
    onChange({ ...content, calendar: { ...calendar, placeHolidays } })
  }
  const set = (id: string, change: Partial<Holiday>): void => {
    put(holidays.map((one) => (one.id === id ? { ...one, ...change } : one)))
  }
  const name = t('landprofile.new_holiday')
  return (
    <>
      <h3>{t('landprofile.holidays')}</h3>
      <p className="small muted">{t('landprofile.holidays_hint', { land: t(`land.${content.code}`) })}</p>
      {holidays.length === 0 && <p>{t('landprofile.holidays_empty')}</p>}
      <ul className="list">
        {holidays.map((one) => (
          <PartRow
            key={one.id}
            name={text(one.name)}
            line={`${one.monthDay.slice(3)}.${one.monthDay.slice(0, 2)}.`}
            part={one}
            mayEdit={mayEdit}
            onChange={(change) => {
              set(one.id, change as Partial<Holiday>)
            }}
            onRemove={() => {
              put(holidays.filter(({ id }) => id !== one.id))
            }}
          >
            <TextField
              label={t('landprofile.name_de')}
              value={one.name.de}
              onChange={(de) => {
                set(one.id, { name: { ...one.name, de } })
              }}
            />
            <TextField
              label={t('landprofile.name_en')}
              value={one.name.en}
              onChange={(en) => {
                set(one.id, { name: { ...one.name, en } })
              }}
            />
            <TextField
              label={t('landprofile.month_day')}
              max={5}
              value={one.monthDay}
              onChange={(monthDay) => {
                set(one.id, { monthDay })
              }}
            />
            <KeysField
              label={t('landprofile.holds_in')}
              keys={one.holdsIn}
              onChange={(holdsIn) => {
                set(one.id, { holdsIn })
              }}
            />
            <KeysField
              label={t('landprofile.holds_not_in')}
              keys={one.holdsNotIn}
              onChange={(holdsNotIn) => {
                set(one.id, { holdsNotIn })
              }}
            />
            <SelectField
              label={t('landprofile.elsewhere')}
              value={one.elsewhere}
              onChange={(elsewhere) => {
                set(one.id, { elsewhere })
              }}
              options={[
                ['nein', t('landprofile.elsewheres.nein')],
                ['offen', t('landprofile.elsewheres.offen')],
              ]}
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
              ...holidays,
              {
                id: freshId('feiertag', holidays),
                name: { de: name, en: name },
                monthDay: '01-01',
                holdsIn: [content.land],
                holdsNotIn: [],
                elsewhere: 'nein',
                count: null,
                ...unsourced(t('landprofile.no_source_yet')),
                note: null,
              },
            ])
          }}
        >
          {t('landprofile.add.holiday')}
        </button>
      )}
    </>
  )
}
