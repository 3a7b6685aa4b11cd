import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { Lage } from '@blaupause/contract/insights'
import { CreateWorkshop, type Series } from '@blaupause/contract/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Plans a workshop; those who can take part are the pilots of the programme. */
export function WorkshopForm({ series, today, onDone }: { series: readonly Series[]; today: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand(t('workshop.plan'))
  const [seriesId, setSeriesId] = useState(series[0]?.id ?? '')
  const [title, setTitle] = useState('')
  const [on, setOn] = useState(today)
  const [place, setPlace] = useState('')
  const [who, setWho] = useState<readonly string[]>([])
  const [invalid, setInvalid] = useState<string | null>(null)
  const programme = series.find((one) => one.id === seriesId)?.programme
  const { data: lage } = useGetOne<Lage & { id: string }>('lage', { id: programme ?? '' }, { enabled: programme !== undefined, retry: false })
  const pilots = lage?.pilots ?? []
  const send = async (): Promise<void> => {
    const parsed = CreateWorkshop.safeParse({ series: seriesId, title, on, place, participants: pilots.filter(({ key }) => who.includes(key)).map(({ key, name }) => ({ key, name })) })
    setInvalid(parsed.success ? null : t('workshop.invalid'))
    if (!parsed.success || (await command.send('/workshops', parsed.data)) === null) return
    noted(t('workshop.done', { title }), null)
    onDone()
  }
  return (
    <form className="panel" aria-label={t('workshop.plan')} onSubmit={(event: FormEvent) => { event.preventDefault(); void send() }}>
      <div className="fields">
        <label htmlFor={`${id}-s`}>{t('workshop.series')}<span className="pick"><select id={`${id}-s`} value={seriesId} onChange={(event) => { setSeriesId(event.target.value); setWho([]) }}>{series.map((one) => <option key={one.id} value={one.id}>{one.title}</option>)}</select></span></label>
        <label htmlFor={`${id}-t`}>{t('workshop.name')}<input id={`${id}-t`} required minLength={3} maxLength={200} value={title} onChange={(event) => { setTitle(event.target.value) }} /></label>
        <label htmlFor={`${id}-o`}>{t('workshop.on')}<input id={`${id}-o`} type="date" required value={on} onChange={(event) => { setOn(event.target.value) }} /></label>
        <label htmlFor={`${id}-p`}>{t('workshop.place')}<input id={`${id}-p`} required maxLength={200} value={place} onChange={(event) => { setPlace(event.target.value) }} /></label>
      </div>
      {pilots.length > 0 && (
        <fieldset className="readers step-picker">
          <legend>{t('workshop.participants')}</legend>
          {pilots.map(({ key, name }) => <label key={key} className="choice"><input type="checkbox" checked={who.includes(key)} onChange={(event) => { setWho(event.target.checked ? [...who, key] : who.filter((one) => one !== key)) }} /><span>{name}</span></label>)}
        </fieldset>
      )}
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('workshop.plan')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('form.cancel')}</button></div>
    </form>
  )
}
