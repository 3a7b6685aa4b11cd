import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { CreateSeries } from '@blaupause/contract/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import type { Programme } from '../programme/use-programmes.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Begins a series: for which programme, and to what end. */
export function SeriesForm({ programmes, onDone }: { programmes: readonly Programme[]; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand(t('workshop.begin_series'))
  const [programme, setProgramme] = useState(programmes[0]?.id ?? '')
  const [title, setTitle] = useState('')
  const [goal, setGoal] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = CreateSeries.safeParse({ programme, title, goal })
    setInvalid(parsed.success ? null : t('workshop.invalid'))
    if (!parsed.success || (await command.send('/workshop-series', parsed.data)) === null) return
    noted(t('workshop.done', { title }), null)
    onDone()
  }
  return (
    <form className="panel" aria-label={t('workshop.begin_series')} onSubmit={(event: FormEvent) => { event.preventDefault(); void send() }}>
      <div className="fields">
        <label htmlFor={`${id}-p`}>{t('workshop.programme')}<span className="pick"><select id={`${id}-p`} value={programme} onChange={(event) => { setProgramme(event.target.value) }}>{programmes.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></span></label>
        <label htmlFor={`${id}-t`}>{t('workshop.series_title')}<input id={`${id}-t`} required minLength={3} maxLength={200} value={title} onChange={(event) => { setTitle(event.target.value) }} /></label>
      </div>
      <div className="note-fields"><label htmlFor={`${id}-g`}>{t('workshop.goal')}<textarea id={`${id}-g`} rows={3} maxLength={2000} value={goal} onChange={(event) => { setGoal(event.target.value) }} /></label></div>
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('workshop.begin_series')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('form.cancel')}</button></div>
    </form>
  )
}
