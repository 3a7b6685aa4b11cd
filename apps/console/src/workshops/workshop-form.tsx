import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetOne, useNotify } from 'react-admin'
import type { Lage } from '@blaupause/contract/insights'
import type { Me } from '@blaupause/contract/identity'
import { CreateWorkshop, type Series } from '@blaupause/contract/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { readAgenda, readOrganisations } from './read-plan.js'

/** Topic, day and hours, place, agenda and organisations. The pilots of the programme are offered; others are written, organisations only. */
export function WorkshopForm({ series, me, onDone }: { series: Series; me: Me; onDone: () => void }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('workshops.plan.add'))
  const { data: lage, isPending } = useGetOne<Lage & { id: string }>('lage', { id: series.programme }, { retry: false })
  const [title, setTitle] = useState('')
  const [on, setOn] = useState(me.today)
  const [place, setPlace] = useState('')
  const [absent, setAbsent] = useState<readonly string[]>([])
  const [others, setOthers] = useState('')
  const [more, setMore] = useState({ from: '', to: '', link: '', preparation: '', agenda: '', mailbox: '' })
  const set = (name: keyof typeof more) => (event: { target: { value: string } }): void => { setMore({ ...more, [name]: event.target.value }) }
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim())
  const [invalid, setInvalid] = useState<string | null>(null)
  // Who plans sits at the table too.
  const { id: ownKey, name: ownName } = me.actor.organisation
  const pilots = lage ? [{ key: ownKey, name: ownName }, ...lage.pilots] : []
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const participants = [...pilots.filter(({ key }) => !absent.includes(key)).map(({ key, name }) => ({ key, name })), ...readOrganisations(others)]
    const agenda = readAgenda(more.agenda)
    if (typeof agenda === 'number') return setInvalid(t('workshops.plan.agenda_wrong', { line: agenda }))
    const parsed = CreateWorkshop.safeParse({ series: series.id, title, on, from: orNull(more.from), to: orNull(more.to), place, link: orNull(more.link), preparation: more.preparation, organiserMailbox: orNull(more.mailbox), agenda, participants })
    setInvalid(parsed.success ? null : t(`workshops.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('workshops.invalid.other') }))
    if (!parsed.success || (await command.send('/workshops', parsed.data)) === null) return
    notify(t('workshops.plan.done', { title, on: format.date(on) }), { type: 'success' })
    onDone()
  }
  return (
    <form className="panel wide" noValidate aria-label={t('workshops.plan.add_in', { series: series.title })} onSubmit={(event) => { void submit(event) }}>
      <div className="fields">
        <label htmlFor={`${id}-title`}>{t('workshops.plan.title')}<input id={`${id}-title`} required maxLength={200} value={title} onChange={(event) => { setTitle(event.target.value) }} /></label>
        <label htmlFor={`${id}-on`}>{t('workshops.plan.on')}<input id={`${id}-on`} type="date" required value={on} onChange={(event) => { setOn(event.target.value) }} /></label>
        <label htmlFor={`${id}-place`}>{t('workshops.plan.place')}<input id={`${id}-place`} required maxLength={200} value={place} onChange={(event) => { setPlace(event.target.value) }} /></label>
        <label htmlFor={`${id}-from`}>{t('workshops.plan.from')}<input id={`${id}-from`} type="time" value={more.from} onChange={set('from')} /></label>
        <label htmlFor={`${id}-to`}>{t('workshops.plan.to')}<input id={`${id}-to`} type="time" value={more.to} onChange={set('to')} /></label>
        <label htmlFor={`${id}-link`}>{t('workshops.plan.link')}<input id={`${id}-link`} type="url" value={more.link} onChange={set('link')} /></label>
        <label htmlFor={`${id}-mailbox`}>{t('workshops.plan.mailbox')}<input id={`${id}-mailbox`} type="email" value={more.mailbox} onChange={set('mailbox')} /></label>
      </div>
      <label className="below" htmlFor={`${id}-agenda`}>{t('workshops.plan.agenda')}<textarea id={`${id}-agenda`} rows={4} aria-describedby={`${id}-agenda-hint`} value={more.agenda} onChange={set('agenda')} /></label>
      <p className="source" id={`${id}-agenda-hint`}>{t('workshops.plan.agenda_hint')}</p>
      <label className="below" htmlFor={`${id}-preparation`}>{t('workshops.plan.preparation')}<textarea id={`${id}-preparation`} rows={2} maxLength={4000} value={more.preparation} onChange={set('preparation')} /></label>
      <fieldset className="step-choice">
        <legend>{t('workshops.plan.participants')}</legend>
        {lage?.pilots.length === 0 && <p className="muted">{t('workshops.plan.no_pilots')}</p>}
        <div className="boxes">
          {pilots.map(({ key, name }) => <label key={key} className="box"><input type="checkbox" checked={!absent.includes(key)} onChange={(event) => { setAbsent(event.target.checked ? absent.filter((one) => one !== key) : [...absent, key]) }} /><span>{name}</span></label>)}
        </div>
      </fieldset>
      <label className="below" htmlFor={`${id}-others`}>{t('workshops.plan.others')}<textarea id={`${id}-others`} rows={2} aria-describedby={`${id}-hint`} value={others} onChange={(event) => { setOthers(event.target.value) }} /></label>
      <p className="source" id={`${id}-hint`}>{t('workshops.plan.others_hint')}</p>
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy || isPending}>{t('workshops.plan.add')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('workshops.cancel')}</button></div>
    </form>
  )
}
