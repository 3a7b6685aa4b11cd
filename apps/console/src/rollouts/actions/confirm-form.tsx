import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { ConfirmMilestone, type MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Conflict } from './conflict.js'
import { noted } from './notice-store.js'
import { Outcome } from './outcome.js'
import type { StepFormProps } from './step-actions.js'

/** "Gesehen": a second person, a register or the portal shows it. */
export function ConfirmForm({ milestone, onDone }: StepFormProps): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  const command = useCommand<MilestoneView>(t('action.label.confirm', { step: text(milestone.name) }))
  const [seenIn, setSeenIn] = useState<ConfirmMilestone['seenIn']>('person')
  const send = async (version: number): Promise<void> => {
    const after = await command.send(`/milestones/${milestone.id}/confirm`, ConfirmMilestone.parse({ version, seenIn }))
    if (after === null) return
    noted(t('action.done.confirm', { step: text(milestone.name) }), {
      path: `/milestones/${milestone.id}/correct`,
      body: { version: after.version, reason: t('action.undo_reason') },
    })
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('action.confirm')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send(milestone.version)
      }}
    >
      <fieldset className="readers">
        <legend>{t('confirm.seen_in')}</legend>
        {(['person', 'register', 'portal'] as const).map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`${id}-seen`}
              checked={seenIn === one}
              onChange={() => {
                setSeenIn(one)
              }}
            />
            <span>{t(`confirm.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <Outcome command={command} />
      <Conflict
        current={command.current}
        own={[{ label: t('conflict.state'), value: t('mark.belegt') }]}
        busy={command.busy}
        onMine={(version) => {
          void send(version)
        }}
        onTheirs={onDone}
      />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('action.confirm')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
