import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { StartRollout, type RolloutView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { noted } from '../actions/notice-store.js'
import { Outcome } from '../actions/outcome.js'

/** A rollout that has not begun: what starting means, and the day it counts from. */
export function StartForm({ rollout, today }: { rollout: RolloutView; today: string }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const name = `${rollout.behoerde.name} × ${rollout.onlinedienst.name}`
  const command = useCommand(t('start.label', { name }))
  const [startOn, setStartOn] = useState(today)
  const send = async (): Promise<void> => {
    if ((await command.send(`/rollouts/${rollout.id}/start`, StartRollout.parse({ version: rollout.version, startOn }))) !== null)
      noted(t('start.done', { name, on: format.date(startOn) }), null)
  }
  return (
    <form
      className="empty"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>{t('start.title')}</h2>
      <p>
        {t('start.what', {
          steps: rollout.milestones.filter(({ operation }) => !operation).length,
          blueprint: rollout.blueprint.name,
          version: rollout.blueprint.version,
        })}
      </p>
      <div className="fields">
        <label htmlFor={id}>
          {t('start.on')}
          <br />
          <input
            id={id}
            type="date"
            required
            max={today}
            value={startOn}
            onChange={(event) => {
              setStartOn(event.target.value)
            }}
          />
        </label>
      </div>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('start.start')}
        </button>
      </div>
    </form>
  )
}
