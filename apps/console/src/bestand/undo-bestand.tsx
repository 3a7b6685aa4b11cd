import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { UndoBestand as UndoCommand, type RolloutView } from '@blaupause/contract/rollouts'
import { canTakeBestand } from '@blaupause/domain/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** What was taken over as Bestand, and the way back where a row of the list was wrong. */
export function UndoBestand({ rollout, me }: { rollout: RolloutView; me: Me }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<{ steps: number }>(t('bestand.undo.take_back'))
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const taken = rollout.milestones.filter(({ state }) => state === 'bestand').length
  if (taken === 0) return null
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = UndoCommand.safeParse({ version: rollout.version, reason })
    setInvalid(parsed.success ? null : t('form.invalid.reason'))
    if (parsed.success && (await command.send(`/rollouts/${rollout.id}/bestand/undo`, parsed.data)) !== null) noted(t('bestand.undo.done'), null)
  }
  return (
    <section className="rule" aria-labelledby="bestand">
      <h2 id="bestand">{t('bestand.undo.title')}</h2>
      <p className="small muted">{t('bestand.undo.taken', { smart_count: taken })}</p>
      {!opened && canTakeBestand(me.actor, { land: rollout.land, programme: rollout.programme, traeger: rollout.behoerde.traeger }) && (
        <div className="btns items-do">
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              setOpened(true)
            }}
          >
            {t('bestand.undo.take_back')}
          </button>
        </div>
      )}
      {opened && (
        <form
          className="panel"
          aria-label={t('bestand.undo.take_back')}
          onSubmit={(event) => {
            void send(event)
          }}
        >
          <label htmlFor={`${id}-reason`}>
            {t('bestand.undo.reason')}
            <textarea
              id={`${id}-reason`}
              rows={3}
              required
              minLength={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value)
              }}
            />
          </label>
          <p className="source">{t('bestand.undo.means')}</p>
          <Outcome command={command} invalid={invalid} />
          <div className="btns">
            <button type="submit" className="btn btn--primary" disabled={command.busy}>
              {t('bestand.undo.take_back')}
            </button>
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                setOpened(false)
              }}
            >
              {t('form.cancel')}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
