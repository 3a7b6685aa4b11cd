import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { ChallengeAssessment, ResolveChallenge, type AssessmentView } from '@blaupause/contract/assessments'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** The body disagrees with the review, while the window is open. */
export function ChallengeForm({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('assessments.challenge'))
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = ChallengeAssessment.safeParse({ version: assessment.version, reason })
    setInvalid(parsed.success ? null : t('assessments.invalid.reason'))
    if (parsed.success && (await command.send(`/assessments/${assessment.id}/challenge`, parsed.data)) !== null)
      notify('assessments.challenged', { type: 'success' })
  }
  if (!open)
    return (
      <div className="btns">
        <button
          type="button"
          className="btn"
          onClick={() => {
            setOpen(true)
          }}
        >
          {t('assessments.challenge')}
        </button>
      </div>
    )
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('assessments.challenge')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <p>{t('assessments.challenge_hint', { until: assessment.challengeUntil ? format.date(assessment.challengeUntil) : '–' })}</p>
      <label className="below" htmlFor={`${id}-reason`}>
        {t('assessments.challenge_reason')}
        <textarea
          id={`${id}-reason`}
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('assessments.challenge')}
        </button>
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setOpen(false)
          }}
        >
          {t('assessments.cancel')}
        </button>
      </div>
    </form>
  )
}

/** A second person answers: the review stands and is final, or it begins again. */
export function ResolveForm({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('assessments.resolve'))
  const [stands, setStands] = useState(true)
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = ResolveChallenge.safeParse({ version: assessment.version, stands, reason })
    setInvalid(parsed.success ? null : t('assessments.invalid.reason'))
    if (parsed.success && (await command.send(`/assessments/${assessment.id}/resolve`, parsed.data)) !== null)
      notify('assessments.resolved', { type: 'success' })
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('assessments.resolve')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="boxes">
        {[true, false].map((one) => (
          <label key={String(one)} className="box">
            <input
              type="radio"
              name={`${id}-stands`}
              checked={stands === one}
              onChange={() => {
                setStands(one)
              }}
            />
            <span>{t(one ? 'assessments.stands' : 'assessments.again')}</span>
          </label>
        ))}
      </div>
      <label className="below" htmlFor={`${id}-reason`}>
        {t('assessments.reason')}
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('assessments.resolve')}
        </button>
      </div>
    </form>
  )
}
