import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { CreateSeries } from '@blaupause/contract/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import type { Programme } from '../programme/use-programmes.js'
import { Outcome } from '../rollouts/actions/outcome.js'

export function SeriesForm({ programmes, onDone }: { programmes: readonly Programme[]; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('workshops.series.add'))
  const [programme, setProgramme] = useState(programmes[0]?.id ?? '')
  const [title, setTitle] = useState('')
  const [goal, setGoal] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = CreateSeries.safeParse({ programme, title, goal })
    setInvalid(parsed.success ? null : t(`workshops.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('workshops.invalid.other') }))
    if (!parsed.success || (await command.send('/workshop-series', parsed.data)) === null) return
    notify(t('workshops.series.done', { title }), { type: 'success' })
    onDone()
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('workshops.series.add')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="fields">
        <label htmlFor={`${id}-programme`}>
          {t('workshops.series.programme')}
          <span className="pick">
            <select
              id={`${id}-programme`}
              value={programme}
              onChange={(event) => {
                setProgramme(event.target.value)
              }}
            >
              {programmes.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label htmlFor={`${id}-title`}>
          {t('workshops.series.title')}
          <input
            id={`${id}-title`}
            required
            maxLength={200}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value)
            }}
          />
        </label>
      </div>
      <label className="below" htmlFor={`${id}-goal`}>
        {t('workshops.series.goal')}
        <textarea
          id={`${id}-goal`}
          rows={2}
          maxLength={2000}
          value={goal}
          onChange={(event) => {
            setGoal(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('workshops.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('workshops.cancel')}
        </button>
      </div>
    </form>
  )
}
