import type { ReactNode } from 'react'
import type { LandProfile } from '@blaupause/domain/catalogue'
import { Certain } from '../authorities/certain.js'
import { useSay } from '../i18n/use-say.js'
import { CertaintyField, KeysField, SelectField, SourceFields, TextField } from './fields.js'

type Calendar = LandProfile['calendar']
type Holiday = Calendar['placeHolidays'][number]
type Sperrzeit = Calendar['sperrzeiten'][number]
type Stichtage = Calendar['stichtage'][number]
type Part = { readonly id: string }

/** Holidays of single places, Sperrzeiten and days on which a party takes something. What is not in force is a proposal. */
export function Calendars({ content, mayEdit, onChange }: { content: LandProfile; mayEdit: boolean; onChange: (content: LandProfile) => void }): ReactNode {
  const { t, text, format } = useSay()
  const { calendar } = content
  const set = (section: 'placeHolidays' | 'sperrzeiten' | 'stichtage', id: string, change: object): void => { onChange({ ...content, calendar: { ...calendar, [section]: (calendar[section] as readonly Part[]).map((one) => (one.id === id ? { ...one, ...change } : one)) } }) }
  const addHoliday = (): void => {
    const taken = new Set(calendar.placeHolidays.map(({ id }) => id))
    const id = Array.from({ length: 101 }, (_, n) => `feiertag-${n + 1}`).find((one) => !taken.has(one))!
    onChange({ ...content, calendar: { ...calendar, placeHolidays: [...calendar.placeHolidays, { id, name: { de: t('landprofile.new_holiday'), en: t('landprofile.new_holiday') }, monthDay: '01-01', holdsIn: [content.land], holdsNotIn: [], elsewhere: 'nein', count: null, certainty: 'offen', sources: [{ text: t('landprofile.no_source_yet'), url: null, date: null, read: 'beurteilt' }], note: null }] } })
  }
  const row = (name: { de: string; en: string }, line: string, certainty: Holiday['certainty'], form: ReactNode, key: string): ReactNode => (
    <li key={key}>{mayEdit ? <details><summary>{text(name)} · {line} <Certain of={certainty} /></summary>{form}</details> : <span>{text(name)} · {line} <Certain of={certainty} /></span>}</li>
  )
  const holiday = (one: Holiday): ReactNode => {
    const put = (change: Partial<Holiday>): void => { set('placeHolidays', one.id, change) }
    return row(one.name, `${one.monthDay.slice(3)}.${one.monthDay.slice(0, 2)}.`, one.certainty, <>
      <div className="fields">
        <TextField label={t('landprofile.name_de')} value={one.name.de} onChange={(de) => { put({ name: { ...one.name, de } }) }} />
        <TextField label={t('landprofile.name_en')} value={one.name.en} onChange={(en) => { put({ name: { ...one.name, en } }) }} />
        <TextField label={t('landprofile.month_day')} max={5} value={one.monthDay} onChange={(monthDay) => { put({ monthDay }) }} />
        <KeysField label={t('landprofile.holds_in')} keys={one.holdsIn} onChange={(holdsIn) => { put({ holdsIn }) }} />
        <KeysField label={t('landprofile.holds_not_in')} keys={one.holdsNotIn} onChange={(holdsNotIn) => { put({ holdsNotIn }) }} />
        <SelectField label={t('landprofile.elsewhere')} value={one.elsewhere} onChange={(elsewhere) => { put({ elsewhere }) }} options={[['nein', t('landprofile.elsewheres.nein')], ['offen', t('landprofile.elsewheres.offen')]]} />
        <CertaintyField value={one.certainty} onChange={(certainty) => { put({ certainty }) }} />
      </div>
      <SourceFields sources={one.sources} onChange={(sources) => { put({ sources }) }} />
      <button type="button" className="btn btn--text" onClick={() => { onChange({ ...content, calendar: { ...calendar, placeHolidays: calendar.placeHolidays.filter(({ id }) => id !== one.id) } }) }}>{t('landprofile.remove_named', { name: text(one.name) })}</button>
    </>, one.id)
  }
  const sperrzeit = (one: Sperrzeit): ReactNode => {
    const put = (change: Partial<Sperrzeit>): void => { set('sperrzeiten', one.id, change) }
    return row(one.name, `${one.from ? format.date(one.from) : '…'} – ${one.to ? format.date(one.to) : '…'}, ${t(one.active ? 'landprofile.in_force' : 'landprofile.proposal')}`, one.certainty, <>
      <label className="choice"><input type="checkbox" checked={one.active} onChange={(event) => { put({ active: event.target.checked }) }} /><span>{t('landprofile.in_force')}</span></label>
      <div className="fields">
        <TextField type="date" label={t('landprofile.from')} value={one.from ?? ''} onChange={(from) => { put({ from: from || null }) }} />
        <TextField type="date" label={t('landprofile.to')} value={one.to ?? ''} onChange={(to) => { put({ to: to || null }) }} />
        <TextField type="number" max={7} label={t('landprofile.threshold')} value={one.maxPopulation?.toString() ?? ''} onChange={(given) => { const people = Number(given.replace(/\D/g, '')); put({ maxPopulation: people > 0 ? people : null }) }} />
        <CertaintyField value={one.certainty} onChange={(certainty) => { put({ certainty }) }} />
      </div>
      <SourceFields sources={one.sources} onChange={(sources) => { put({ sources }) }} />
    </>, one.id)
  }
  const stichtag = (one: Stichtage): ReactNode => {
    const put = (change: Partial<Stichtage>): void => { set('stichtage', one.id, change) }
    const days = one.days.by === 'month' ? one.days.days.join(', ') : one.days.dates.join(', ')
    return row(one.name, `${one.days.by === 'month' ? t('landprofile.each_month', { days }) : days}, ${t(one.active ? 'landprofile.in_force' : 'landprofile.proposal')}`, one.certainty, <>
      <label className="choice"><input type="checkbox" checked={one.active} onChange={(event) => { put({ active: event.target.checked }) }} /><span>{t('landprofile.in_force')}</span></label>
      <div className="fields">
        <SelectField label={t('landprofile.days_by')} value={one.days.by} onChange={(by) => { put({ days: by === 'month' ? { by, days: [1] } : { by, dates: [] } }) }} options={[['month', t('landprofile.days_bys.month')], ['dates', t('landprofile.days_bys.dates')]]} />
        <KeysField label={t('landprofile.days')} max={2000} keys={one.days.by === 'month' ? one.days.days.map(String) : one.days.dates} onChange={(keys) => { put({ days: one.days.by === 'month' ? { by: 'month', days: keys.map(Number) } : { by: 'dates', dates: keys } }) }} />
        <CertaintyField value={one.certainty} onChange={(certainty) => { put({ certainty }) }} />
      </div>
      <SourceFields sources={one.sources} onChange={(sources) => { put({ sources }) }} />
    </>, one.id)
  }
  return (
    <section className="rule" aria-labelledby="kalender">
      <h2 id="kalender">{t('landprofile.calendars')}</h2>
      <h3>{t('landprofile.holidays')}</h3>
      <p className="small muted">{t('landprofile.holidays_hint', { land: t(`land.${content.code}`) })}</p>
      {calendar.placeHolidays.length === 0 ? <p>{t('landprofile.holidays_empty')}</p> : <ul className="list">{calendar.placeHolidays.map(holiday)}</ul>}
      {mayEdit && <button type="button" className="btn btn--text" onClick={addHoliday}>{t('landprofile.add.holiday')}</button>}
      <h3>{t('landprofile.sperrzeiten')}</h3>
      {calendar.sperrzeiten.length === 0 ? <p>{t('landprofile.none')}</p> : <ul className="list">{calendar.sperrzeiten.map(sperrzeit)}</ul>}
      <h3>{t('landprofile.stichtage')}</h3>
      {calendar.stichtage.length === 0 ? <p>{t('landprofile.none')}</p> : <ul className="list">{calendar.stichtage.map(stichtag)}</ul>}
    </section>
  )
}
