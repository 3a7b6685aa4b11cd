import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetOne, useNotify } from 'react-admin'
import type { Lage } from '@blaupause/contract/insights'
import { CreateWorkshop, type Series } from '@blaupause/contract/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Topic, day, place and organisations. The pilots of the programme are offered; others are written, organisations only. */
export function WorkshopForm({ series, today, onDone }: { series: Series; today: string; onDone: () => void }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('workshops.plan.add'))
  const { data: lage } = useGetOne<Lage & { id: string }>('lage', { id: series.programme }, { retry: false })
  const [title, setTitle] = useState('')
  const [on, setOn] = useState(today)
  const [place, setPlace] = useState('')
  const [absent, setAbsent] = useState<readonly string[]>([])
  const [others, setOthers] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const pilots = lage?.pilots ?? []
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const written = others.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    const participants = [...pilots.filter(({ key }) => !absent.includes(key)).map(({ key, name }) => ({ key, name })), ...written.map((name, index) => ({ key: `weitere-${index + 1}`, name }))]
    const parsed = CreateWorkshop.safeParse({ series: series.id, title, on, place, participants })
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
      </div>
      <fieldset className="step-choice">
        <legend>{t('workshops.plan.participants')}</legend>
        {lage && pilots.length === 0 && <p className="muted">{t('workshops.plan.no_pilots')}</p>}
        <div className="boxes">
          {pilots.map(({ key, name }) => <label key={key} className="box"><input type="checkbox" checked={!absent.includes(key)} onChange={(event) => { setAbsent(event.target.checked ? absent.filter((one) => one !== key) : [...absent, key]) }} /><span>{name}</span></label>)}
        </div>
      </fieldset>
      <label className="below" htmlFor={`${id}-others`}>{t('workshops.plan.others')}<textarea id={`${id}-others`} rows={2} aria-describedby={`${id}-hint`} value={others} onChange={(event) => { setOthers(event.target.value) }} /></label>
      <p className="source" id={`${id}-hint`}>{t('workshops.plan.others_hint')}</p>
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('workshops.plan.add')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('workshops.cancel')}</button></div>
    </form>
  )
}
