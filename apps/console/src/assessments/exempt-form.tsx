import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { ExemptCriterion, type AssessmentView } from '@blaupause/contract/assessments'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

export function ExemptForm({ assessment, criterion, onDone }: { assessment: AssessmentView; criterion: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('assessments.exempt'))
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = ExemptCriterion.safeParse({ version: assessment.version, criterion, reason, until })
    setInvalid(parsed.success ? null : t(`assessments.invalid.${String(parsed.error.issues[0]?.path[0])}`))
    if (!parsed.success || (await command.send(`/assessments/${assessment.id}/exempt`, parsed.data)) === null) return
    notify('assessments.exempt_done', { type: 'success' })
    onDone()
  }
  return (
    <form className="panel" noValidate aria-label={t('assessments.exempt_named', { criterion })} onSubmit={(event) => { void submit(event) }}>
      <label htmlFor={`${id}-reason`}>{t('assessments.reason')}<textarea id={`${id}-reason`} rows={2} maxLength={2000} value={reason} onChange={(event) => { setReason(event.target.value) }} /></label>
      <label htmlFor={`${id}-until`}>{t('assessments.exempt_until')}<input id={`${id}-until`} type="date" value={until} onChange={(event) => { setUntil(event.target.value) }} /></label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('assessments.exempt')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('assessments.cancel')}</button></div>
    </form>
  )
}
