import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { EnterUsage } from '@blaupause/contract/costs'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { addDays } from '@blaupause/domain/kernel'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** One month of use. The month before this one is offered, because that is the latest full one. */
export function UsageForm({ rollout, today, onDone }: { rollout: RolloutView; today: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<{ id: string | null }>(t('tech.usage.enter'))
  const [month, setMonth] = useState(addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7))
  const [cases, setCases] = useState('')
  const [online, setOnline] = useState('')
  const [source, setSource] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = EnterUsage.safeParse({ rollout: rollout.id, month, cases: Number(cases || Number.NaN), online: Number(online || Number.NaN), source })
    setInvalid(parsed.success ? null : t(`tech.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('form.invalid.other') }))
    if (!parsed.success) return
    const answer = await command.send('/usage', parsed.data)
    if (answer === null) return
    noted(t(answer.id === null ? 'tech.figure_was_so' : 'tech.usage.done'), null)
    onDone()
  }
  const count = (name: string, value: string, set: (text: string) => void): ReactNode => (
    <label htmlFor={`${id}-${name}`}>
      {t(`tech.usage.${name}`)}
      <input
        id={`${id}-${name}`}
        type="number"
        required
        min={0}
        max={10_000_000}
        step={1}
        value={value}
        onChange={(event) => {
          set(event.target.value)
        }}
      />
    </label>
  )
  return (
    <form
      className="panel"
      aria-label={t('tech.usage.enter')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <h4>{t('tech.usage.enter')}</h4>
      <div className="fields">
        <label htmlFor={`${id}-month`}>
          {t('tech.usage.month')}
          <input
            id={`${id}-month`}
            type="month"
            required
            min="2017-08"
            max={today.slice(0, 7)}
            pattern="\d{4}-\d{2}"
            value={month}
            onChange={(event) => {
              setMonth(event.target.value)
            }}
          />
        </label>
        {count('cases', cases, setCases)}
        {count('online', online, setOnline)}
        <label htmlFor={`${id}-source`}>
          {t('tech.field.source')}
          <input
            id={`${id}-source`}
            required
            minLength={3}
            maxLength={300}
            value={source}
            placeholder={t('tech.usage.source_like')}
            onChange={(event) => {
              setSource(event.target.value)
            }}
          />
        </label>
      </div>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('tech.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
