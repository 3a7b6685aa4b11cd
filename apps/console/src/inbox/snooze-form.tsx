import { useId, useState, type ReactNode } from 'react'
import { addDays, weekday } from '@blaupause/domain/kernel'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Until when an entry, or with `upTo` a group, is out of sight. Proposed is next Monday, the day one plans the week. */
export function SnoozeForm({ path, upTo, name, today, onDone }: { path: string; upTo?: string; name: string; today: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const [until, setUntil] = useState(() => addDays(today, 7 - ((weekday(today) + 6) % 7)))
  const command = useCommand<unknown>(t('inbox.label.snooze', { what: name }))
  const send = async (): Promise<void> => {
    if ((await command.send(path, { until, ...(upTo !== undefined && { upTo }) })) !== null) onDone()
  }
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="fields">
        <label htmlFor={field}>
          {t('inbox.until')}
          <input
            id={field}
            type="date"
            required
            min={addDays(today, 1)}
            value={until}
            onChange={({ target }) => {
              setUntil(target.value)
            }}
          />
        </label>
      </div>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('inbox.put_off')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
