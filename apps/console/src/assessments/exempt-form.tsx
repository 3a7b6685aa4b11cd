import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { ExemptCriterion, type AssessmentView } from '@blaupause/contract/assessments'
import type { CatalogueCriterion } from '@blaupause/domain/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

type Props = { assessment: AssessmentView; criterion: CatalogueCriterion; today: string; onDone: () => void }

/** Why a criterion is not asked of this body, and until when; who agrees is the reader's office. */
export function ExemptForm({ assessment, criterion, today, onDone }: Props): ReactNode {
  const { t, text } = useSay()
  const before = assessment.values.find((one) => one.criterion === criterion.id)?.exemption
  const id = useId()
  const command = useCommand<{ id: string; version: number }>(t('assessments.exempt'))
  const [reason, setReason] = useState(before?.reason ?? '')
  const [until, setUntil] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (): Promise<void> => {
    const parsed = ExemptCriterion.safeParse({ version: assessment.version, criterion: criterion.id, reason, until })
    setInvalid(parsed.success ? null : t(`assessments.invalid.${String(parsed.error.issues[0]?.path[0])}`))
    const answer = parsed.success ? await command.send(`/assessments/${assessment.id}/exempt`, parsed.data) : null
    if (answer === null) return
    noted(
      t('assessments.exempt_done', { criterion: text(criterion.statement) }),
      before ? null : { path: `/assessments/${assessment.id}/readmit`, body: { version: answer.version, criterion: criterion.id } },
    )
    onDone()
  }
  // It stands inside the form of the rating, and forms do not nest: Enter is answered here, not there.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      void submit()
    }
  }
  return (
    <div className="panel" role="form" aria-label={t('assessments.exempt_named', { criterion: text(criterion.statement) })} onKeyDown={onKeyDown}>
      <label htmlFor={`${id}-reason`}>
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
      <label htmlFor={`${id}-until`}>
        {t('assessments.exempt_until')}
        <input
          id={`${id}-until`}
          type="date"
          min={today}
          value={until}
          onChange={(event) => {
            setUntil(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button
          type="button"
          className="btn btn--primary"
          disabled={command.busy}
          onClick={() => {
            void submit()
          }}
        >
          {t('assessments.exempt')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('assessments.cancel')}
        </button>
      </div>
    </div>
  )
}
