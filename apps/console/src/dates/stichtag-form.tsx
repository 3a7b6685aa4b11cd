import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { AddStichtag, type StichtagCalendarView } from '@blaupause/contract/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** A day on which a party takes something, in one of the Land's calendars or in a new one, with where it is written. */
export function StichtagForm({
  land,
  today,
  calendars,
  onDone,
}: {
  land: string
  today: string
  calendars: readonly StichtagCalendarView[]
  onDone: () => void
}): ReactNode {
  const { t, text, format } = useSay()
  const id = useId()
  const command = useCommand<{ id: string }>(t('dates.stichtage.add'))
  const [fields, setFields] = useState({ chosen: calendars[0]?.calendar ?? '', calendar: '', name: '', on: '', source: '' })
  const [invalid, setInvalid] = useState<string | null>(null)
  const change =
    (name: keyof typeof fields) =>
    (event: { target: { value: string } }): void => {
      setFields({ ...fields, [name]: event.target.value })
    }
  const fresh = fields.chosen === ''
  const send = async (): Promise<void> => {
    const parsed = AddStichtag.safeParse({
      land,
      calendar: fresh ? fields.calendar.trim() : fields.chosen,
      name: fresh ? fields.name : null,
      on: fields.on,
      source: fields.source,
    })
    setInvalid(parsed.success ? null : t(`dates.stichtage.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('form.invalid.other') }))
    if (!parsed.success || (await command.send('/stichtage', parsed.data)) === null) return
    noted(t('dates.stichtage.done', { on: format.date(parsed.data.on) }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('dates.stichtage.add')}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="fields">
        <label htmlFor={`${id}-c`}>
          {t('dates.stichtage.calendar')}
          <span className="pick">
            <select id={`${id}-c`} value={fields.chosen} onChange={change('chosen')}>
              {calendars.map((one) => (
                <option key={one.id} value={one.calendar}>
                  {text(one.name)}
                </option>
              ))}
              <option value="">{t('dates.stichtage.other')}</option>
            </select>
          </span>
        </label>
        {fresh && (
          <label htmlFor={`${id}-k`}>
            {t('dates.stichtage.key')}
            <input id={`${id}-k`} maxLength={60} value={fields.calendar} onChange={change('calendar')} />
          </label>
        )}
        {fresh && (
          <label htmlFor={`${id}-n`}>
            {t('dates.stichtage.name')}
            <input id={`${id}-n`} maxLength={120} value={fields.name} onChange={change('name')} />
          </label>
        )}
        <label htmlFor={`${id}-d`}>
          {t('dates.stichtage.day')}
          <input id={`${id}-d`} type="date" min={today} value={fields.on} onChange={change('on')} />
        </label>
      </div>
      <label htmlFor={`${id}-s`}>
        {t('dates.stichtage.source')}
        <input id={`${id}-s`} maxLength={500} value={fields.source} onChange={change('source')} />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('dates.stichtage.enter')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
