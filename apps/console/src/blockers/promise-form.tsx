import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { PromiseBlocker, type BlockerView } from '@blaupause/contract/blockers'
import type { Me } from '@blaupause/contract/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** The day on which it will be solved: of the owner itself, or as the coordination heard it. */
export function PromiseForm({ blocker, me, onDone }: { blocker: BlockerView; me: Me; onDone: () => void }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const command = useCommand(t('blockers.action.promise'))
  const own = me.actor.role === 'dienstleister'
  const [on, setOn] = useState(blocker.promisedOn ?? '')
  const [remark, setRemark] = useState('')
  const [channel, setChannel] = useState<'self' | 'telephone' | 'mail'>(own ? 'self' : 'telephone')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = PromiseBlocker.safeParse({ version: blocker.version, on, channel, ...(remark.trim() === '' ? {} : { remark }) })
    setInvalid(parsed.success ? null : t('blockers.invalid.on'))
    if (!parsed.success || (await command.send(`/blockers/${blocker.id}/promise`, parsed.data)) === null) return
    noted(t('blockers.done.promise', { on: format.date(on) }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('blockers.action.promise')}
      onSubmit={(event) => {
        void send(event)
      }}
    >
      <div className="fields">
        <label htmlFor={`${id}-on`}>
          {t('blockers.form.on')}
          <input
            id={`${id}-on`}
            type="date"
            min={me.today}
            value={on}
            required
            onChange={(event) => {
              setOn(event.target.value)
            }}
          />
        </label>
        {!own && (
          <label>
            {t('blockers.form.heard')}
            <span className="pick">
              <select
                value={channel}
                onChange={(event) => {
                  setChannel(event.target.value as typeof channel)
                }}
              >
                {(['telephone', 'mail'] as const).map((one) => (
                  <option key={one} value={one}>
                    {t(`channel.${one}`)}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
      </div>
      <label className="below" htmlFor={`${id}-remark`}>
        {t('blockers.form.remark')}
        <textarea
          id={`${id}-remark`}
          rows={2}
          maxLength={2000}
          value={remark}
          onChange={(event) => {
            setRemark(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('blockers.form.promise')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
