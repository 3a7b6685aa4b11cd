import { useId, useState, type ReactNode } from 'react'
import { MoveWorkshop, type WorkshopView } from '@blaupause/contract/workshops'
import { mayNow } from '@blaupause/domain/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** The next thing for who runs the workshop, named by its verb; the others stand below as text. */
export function WorkshopActions({
  workshop,
  today,
  changing,
  onChange,
}: {
  workshop: WorkshopView
  today: string
  changing: boolean
  onChange: (changing: boolean) => void
}): ReactNode {
  const { t, format } = useSay()
  const [form, setForm] = useState<'move' | 'cancel' | null>(null)
  const next = useCommand(t('workshops.title'))
  const { state, on, version } = workshop
  const primary =
    state === 'planned' && on >= today
      ? 'invite'
      : (state === 'planned' || state === 'invited' || state === 'held') && on <= today
        ? 'open'
        : state === 'minutes'
          ? 'close'
          : null
  const path = { invite: 'invite', open: 'minutes/open', close: 'minutes/close' } as const
  return (
    <div className="do">
      {primary !== null && (
        <>
          <button
            type="button"
            className="btn btn--primary"
            disabled={next.busy}
            onClick={() => {
              void next.send(`/workshops/${workshop.id}/${path[primary]}`, { version })
            }}
          >
            {t(`workshops.act.${primary}`)}
          </button>
          <p>
            {t(primary === 'invite' ? (workshop.mailSends ? 'workshops.act.invite_mail' : 'workshops.act.invite_inbox') : `workshops.act.${primary}_hint`, {
              smart_count: workshop.participants.length,
            })}
          </p>
        </>
      )}
      {primary === null && state === 'invited' && <p>{t('workshops.act.wait', { on: format.due(on) })}</p>}
      <Outcome command={next} />
      {mayNow(state, 'move') && (
        <div className="btns">
          <button
            type="button"
            className="btn"
            aria-expanded={changing}
            onClick={() => {
              onChange(!changing)
            }}
          >
            {t('workshops.act.change')}
          </button>
          <button
            type="button"
            className="btn"
            aria-expanded={form === 'move'}
            onClick={() => {
              setForm(form === 'move' ? null : 'move')
            }}
          >
            {t('workshops.act.move')}
          </button>
          <button
            type="button"
            className="btn btn--text"
            aria-expanded={form === 'cancel'}
            onClick={() => {
              setForm(form === 'cancel' ? null : 'cancel')
            }}
          >
            {t('workshops.act.cancel')}
          </button>
        </div>
      )}
      {form === 'move' && (
        <MoveForm
          workshop={workshop}
          onDone={() => {
            setForm(null)
          }}
        />
      )}
      {form === 'cancel' && (
        <CancelForm
          workshop={workshop}
          onDone={() => {
            setForm(null)
          }}
        />
      )}
    </div>
  )
}

function MoveForm({ workshop, onDone }: { workshop: WorkshopView; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand(t('workshops.act.move'))
  const [on, setOn] = useState(workshop.on)
  const [from, setFrom] = useState(workshop.from ?? '')
  const [to, setTo] = useState(workshop.to ?? '')
  const [place, setPlace] = useState(workshop.place)
  const send = async (): Promise<void> => {
    const body = MoveWorkshop.safeParse({ version: workshop.version, on, from: from === '' ? null : from, to: to === '' ? null : to, place })
    if (body.success && (await command.send(`/workshops/${workshop.id}/move`, body.data)) !== null) onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('workshops.act.move')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="fields">
        <label htmlFor={`${id}-on`}>
          {t('workshops.plan.on')}
          <input
            id={`${id}-on`}
            type="date"
            required
            value={on}
            onChange={(event) => {
              setOn(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-from`}>
          {t('workshops.plan.from')}
          <input
            id={`${id}-from`}
            type="time"
            value={from}
            onChange={(event) => {
              setFrom(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-to`}>
          {t('workshops.plan.to')}
          <input
            id={`${id}-to`}
            type="time"
            value={to}
            onChange={(event) => {
              setTo(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-place`}>
          {t('workshops.plan.place')}
          <input
            id={`${id}-place`}
            required
            maxLength={200}
            value={place}
            onChange={(event) => {
              setPlace(event.target.value)
            }}
          />
        </label>
      </div>
      {workshop.state === 'invited' && <p className="source">{t('workshops.act.move_hint')}</p>}
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('workshops.act.move')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('workshops.cancel')}
        </button>
      </div>
    </form>
  )
}

function CancelForm({ workshop, onDone }: { workshop: WorkshopView; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand(t('workshops.act.cancel'))
  const [reason, setReason] = useState('')
  const send = async (): Promise<void> => {
    if ((await command.send(`/workshops/${workshop.id}/cancel`, { version: workshop.version, reason })) !== null) onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('workshops.act.cancel')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={`${id}-reason`}>
        {t('workshops.act.reason')}
        <textarea
          id={`${id}-reason`}
          rows={2}
          required
          minLength={3}
          maxLength={500}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('workshops.act.cancel_it', { smart_count: workshop.participants.length })}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('workshops.cancel')}
        </button>
      </div>
    </form>
  )
}
