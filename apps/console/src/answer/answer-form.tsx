import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { GuestAnswered } from '@blaupause/contract/blockers'
import { HttpError } from 'react-admin'
import { request, sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'

type Props = { token: string; today: string; onAnswered: (answer: GuestAnswered) => void; onRefused: (error: unknown) => void }

/** A day, and what should be known about it. What the link itself refuses is said by the page. */
export function AnswerForm({ token, today, onAnswered, onRefused }: Props): ReactNode {
  const { t, language } = useSay()
  const id = useId()
  const [on, setOn] = useState('')
  const [remark, setRemark] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    try {
      onAnswered(await request<GuestAnswered>('POST', '/public/guest-links/answer', { body: { token, on, ...(remark.trim() === '' ? {} : { remark }) } }))
    } catch (error) {
      if (error instanceof HttpError && (error.status === 410 || error.status === 409)) onRefused(error)
      else setProblem(sentenceOf(error, language) ?? t('failure.unreachable'))
      setBusy(false)
    }
  }
  return (
    <form
      className="panel"
      aria-label={t('answer.title')}
      onSubmit={(event) => {
        void send(event)
      }}
    >
      <div className="fields">
        <label htmlFor={`${id}-on`}>
          {t('answer.on')}
          <input
            id={`${id}-on`}
            type="date"
            required
            min={today}
            value={on}
            onChange={(event) => {
              setOn(event.target.value)
            }}
          />
        </label>
      </div>
      <label className="below" htmlFor={`${id}-remark`}>
        {t('answer.remark')}
        <textarea
          id={`${id}-remark`}
          rows={3}
          maxLength={2000}
          value={remark}
          onChange={(event) => {
            setRemark(event.target.value)
          }}
        />
      </label>
      {problem !== null && (
        <p role="alert" className="refusal">
          {problem}
        </p>
      )}
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={busy}>
          {t('answer.send')}
        </button>
      </div>
    </form>
  )
}
