import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { DraftCatalogue } from '@blaupause/contract/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import type { Programme } from '../programme/use-programmes.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Begins a new version, from the newest one or from the starting catalogue. */
export function DraftForm({ programmes, next, onDone }: { programmes: readonly Programme[]; next: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const go = useNavigate()
  const command = useCommand<{ id: string }>(t('criteria.draft'))
  const [programme, setProgramme] = useState(programmes[0]?.id ?? '')
  const [number, setNumber] = useState(next)
  const [title, setTitle] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = DraftCatalogue.safeParse({ programme, number, title })
    setInvalid(parsed.success ? null : t(`criteria.invalid.${String(parsed.error.issues[0]?.path[0])}`))
    if (!parsed.success) return
    const made = await command.send('/criteria-catalogues', parsed.data)
    if (made === null) return
    onDone()
    void go(`/kriterien/fassungen/${made.id}`)
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('criteria.draft')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <p>{t('criteria.draft_hint')}</p>
      <div className="fields">
        <label htmlFor={`${id}-programme`}>
          {t('criteria.form.programme')}
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
        <label htmlFor={`${id}-number`}>
          {t('criteria.form.number')}
          <input
            id={`${id}-number`}
            required
            maxLength={7}
            value={number}
            onChange={(event) => {
              setNumber(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-title`}>
          {t('criteria.form.title')}
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
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.draft')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
