import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { ApplicationView } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

/** What only the body knows; everything else is filled in from the count. Saved and handed in in one go, or saved half. */
export function ApplicationForm({ application: { id, version, answers, missing, state } }: { application: ApplicationView }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const notify = useNotify()
  const saving = useCommand<{ version: number }>(t('counter.save_draft'), { whole: true })
  const handing = useCommand(t('counter.hand_in'))
  const [mailbox, setMailbox] = useState(answers.mailbox)
  const [deliverTo, setDeliverTo] = useState(answers.deliverTo)
  const [confirmed, setConfirmed] = useState(answers.confirmed)
  const save = (): Promise<{ version: number } | null> =>
    saving.send(`/award-applications/${id}/answers`, { version, answers: { mailbox, deliverTo, confirmed } })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const saved = await save()
    if (saved !== null && (await handing.send(`/award-applications/${id}/submit`, { version: saved.version })) !== null)
      notify('counter.handed_in', { type: 'success' })
  }
  return (
    <form
      className="panel"
      noValidate
      aria-label={t('counter.apply')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      {state === 'returned' && (
        <p role="status">
          <b>{t('counter.returned')}</b> {missing}
        </p>
      )}
      <p className="small">{t('counter.prefilled')}</p>
      <label htmlFor={`${field}-mail`}>
        {t('counter.mailbox')}
        <input
          id={`${field}-mail`}
          type="email"
          maxLength={200}
          value={mailbox}
          onChange={(event) => {
            setMailbox(event.target.value)
          }}
        />
      </label>
      <label htmlFor={`${field}-to`}>
        {t('counter.deliver_to')}
        <textarea
          id={`${field}-to`}
          rows={3}
          maxLength={500}
          value={deliverTo}
          onChange={(event) => {
            setDeliverTo(event.target.value)
          }}
        />
      </label>
      <p>
        <label className="choice">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => {
              setConfirmed(event.target.checked)
            }}
          />{' '}
          {t('counter.confirmed')}
        </label>
      </p>
      <Outcome command={saving.refused || saving.queued ? saving : handing} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={saving.busy || handing.busy}>
          {t('counter.hand_in')}
        </button>
        <button
          type="button"
          className="btn btn--text"
          disabled={saving.busy}
          onClick={() => {
            void save()
          }}
        >
          {t('counter.save_draft')}
        </button>
      </div>
    </form>
  )
}
