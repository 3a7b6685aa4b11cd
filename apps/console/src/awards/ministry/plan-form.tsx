import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

/** A ceremony to be held: its name, day and place. */
export function PlanForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const [name, setName] = useState('')
  const [on, setOn] = useState('')
  const [place, setPlace] = useState('')
  const command = useCommand(t('awarding.ceremony.plan'))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if ((await command.send('/ceremonies', { name, on, place })) !== null) onDone()
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t('awarding.ceremony.plan')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <label htmlFor={`${field}-name`}>
        {t('awarding.ceremony.name')}
        <input
          id={`${field}-name`}
          type="text"
          maxLength={200}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
          }}
        />
      </label>
      <label htmlFor={`${field}-on`}>
        {t('awarding.ceremony.on')}
        <input
          id={`${field}-on`}
          type="date"
          value={on}
          onChange={(event) => {
            setOn(event.target.value)
          }}
        />
      </label>
      <label htmlFor={`${field}-place`}>
        {t('awarding.ceremony.place')}
        <input
          id={`${field}-place`}
          type="text"
          maxLength={200}
          value={place}
          onChange={(event) => {
            setPlace(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy || name.trim().length < 3 || on === ''}>
          {t('awarding.ceremony.plan')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('awarding.cancel')}
        </button>
      </div>
    </form>
  )
}
