import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { minutesOf } from '@blaupause/domain/workshops'
import type { CommandState } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { AgendaEditor } from './agenda-editor.js'
import { planOf, type Draft } from './plan.js'
import { SeatsEditor } from './seats-editor.js'

type Props = {
  start: Draft
  offered: readonly { key: string; name: string }[]
  label: string
  send: string
  hint?: string
  command: CommandState
  onDone: () => void
  /** Sends what was written; answers the name of the field that does not fit, or null. */
  onSend: (plan: ReturnType<typeof planOf>) => Promise<string | null>
}

/** A workshop as one plans and changes it: topic, day and hours, place, agenda, preparation, organisations. */
export function PlanForm({ start, offered, label, send, hint, command, onDone, onSend }: Props): ReactNode {
  const { t } = useSay()
  const id = useId()
  const [draft, setDraft] = useState(start)
  const [invalid, setInvalid] = useState<string | null>(null)
  const set = (change: Partial<Draft>): void => {
    setDraft({ ...draft, ...change })
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const field = await onSend(planOf(draft))
    setInvalid(field === null ? null : t(`workshops.invalid.${field}`, { _: t('workshops.invalid.other') }))
  }
  const text = (
    name: 'title' | 'on' | 'place' | 'from' | 'to' | 'link' | 'mailbox',
    fields: { type?: string; required?: boolean; maxLength?: number } = {},
  ): ReactNode => (
    <label htmlFor={`${id}-${name}`}>
      {t(`workshops.plan.${name}`)}
      <input
        id={`${id}-${name}`}
        {...fields}
        value={draft[name]}
        onChange={(event) => {
          set({ [name]: event.target.value })
        }}
      />
    </label>
  )
  const room = draft.from === '' || draft.to === '' || draft.to <= draft.from ? null : minutesOf(draft.to) - minutesOf(draft.from)
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="fields">
        {text('title', { required: true, maxLength: 200 })}
        {text('on', { type: 'date', required: true })}
        {text('place', { required: true, maxLength: 200 })}
        {text('from', { type: 'time' })}
        {text('to', { type: 'time' })}
        {text('link', { type: 'url' })}
        {text('mailbox', { type: 'email' })}
      </div>
      <AgendaEditor
        items={draft.agenda}
        room={room}
        onChange={(agenda) => {
          set({ agenda })
        }}
      />
      <label className="below" htmlFor={`${id}-preparation`}>
        {t('workshops.plan.preparation')}
        <textarea
          id={`${id}-preparation`}
          rows={3}
          maxLength={4000}
          value={draft.preparation}
          onChange={(event) => {
            set({ preparation: event.target.value })
          }}
        />
      </label>
      <SeatsEditor
        seats={draft.seats}
        offered={offered}
        onChange={(seats) => {
          set({ seats })
        }}
      />
      {hint !== undefined && <p className="source">{hint}</p>}
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {send}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('workshops.cancel')}
        </button>
      </div>
    </form>
  )
}
