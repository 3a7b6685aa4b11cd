import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { AcceptRollout, type RolloutView } from '@blaupause/contract/rollouts'
import { canAcceptRollout } from '@blaupause/domain/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { noted } from '../actions/notice-store.js'
import { Outcome } from '../actions/outcome.js'

/** Go-live, Abnahme and Betriebsfähigkeit: three days that are easily taken for one. */
export function ThreeDates({ rollout, me }: { rollout: RolloutView; me: Me }): ReactNode {
  const { t, format } = useSay()
  const [open, setOpen] = useState(false)
  if (rollout.mark === 'ausnahme' || rollout.mark === 'bestand') return null
  const live = rollout.liveReportedOn !== null
  const may =
    live && rollout.acceptedOn === null && canAcceptRollout(me.actor, { land: rollout.land, programme: rollout.programme, traeger: rollout.behoerde.traeger })
  const row = (label: string, day: string | null, hint: string): ReactNode => (
    <div>
      <dt>{label}</dt>
      <dd>{day === null ? <span className="muted">{hint}</span> : format.date(day)}</dd>
    </div>
  )
  return (
    <section className="rule" aria-labelledby="drei-tage">
      <h2 id="drei-tage">{t('threeDates.title')}</h2>
      <dl className="facts">
        {row(t('threeDates.live'), rollout.liveReportedOn, t('threeDates.not_yet'))}
        {row(t('threeDates.accepted'), rollout.acceptedOn, live ? t('threeDates.accept_hint') : t('threeDates.after_live'))}
        {row(t('threeDates.operational'), rollout.operationalOn, t('threeDates.operational_hint'))}
      </dl>
      {may && !open && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setOpen(true)
          }}
        >
          {t('threeDates.accept')}
        </button>
      )}
      {open && may && (
        <AcceptForm
          rollout={rollout}
          today={me.today}
          onDone={() => {
            setOpen(false)
          }}
        />
      )}
    </section>
  )
}

function AcceptForm({ rollout, today, onDone }: { rollout: RolloutView; today: string; onDone: () => void }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const command = useCommand(t('threeDates.accept'))
  const [acceptedOn, setAcceptedOn] = useState(today)
  const send = async (): Promise<void> => {
    const parsed = AcceptRollout.safeParse({ version: rollout.version, acceptedOn })
    if (!parsed.success || (await command.send(`/rollouts/${rollout.id}/accept`, parsed.data)) === null) return
    noted(t('threeDates.done', { on: format.date(acceptedOn) }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('threeDates.accept')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={id}>
        {t('threeDates.accepted_on')}
        <input
          id={id}
          type="date"
          required
          min={rollout.liveReportedOn ?? undefined}
          max={today}
          value={acceptedOn}
          onChange={(event) => {
            setAcceptedOn(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('threeDates.accept')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
