import { useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { RateAssessment, type AssessmentView } from '@blaupause/contract/assessments'
import { fitsScale } from '@blaupause/domain/criteria'
import { Dimensions } from '../criteria/dimensions.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { RatingField, type Entry } from './rating-field.js'

/** The self-rating. Saved in parts, left and taken up again; what is open and what is unsaved stands in the bar. */
export function RatingForm({ assessment, today }: { assessment: AssessmentView; today: string }): ReactNode {
  const { t } = useSay()
  const notify = useNotify()
  const command = useCommand<{ id: string; version: number }>(t('assessments.save'))
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({})
  const [invalid, setInvalid] = useState<string | null>(null)
  const entryOf = (id: string): Entry => {
    const saved = assessment.values.find(({ criterion }) => criterion === id)
    return entries[id] ?? { value: saved?.value ?? null, effectiveOn: saved?.effectiveOn ?? today, evidence: saved?.evidence ?? '', remark: saved?.remark ?? '' }
  }
  const exempt = (id: string): boolean => { const until = assessment.values.find(({ criterion }) => criterion === id)?.exemption?.until; return until !== undefined && until >= today }
  const open = assessment.criteria.filter(({ id }) => entryOf(id).value === null && !exempt(id))
  const answered = assessment.criteria.length - open.length
  const dirty = Object.keys(entries)

  const save = async (): Promise<number | null> => {
    const wrong = dirty.find((id) => { const { value } = entryOf(id); const scale = assessment.criteria.find((one) => one.id === id)!.scale; return value !== null && !fitsScale(scale, value) })
    const parsed = RateAssessment.safeParse({ version: assessment.version, ratings: dirty.map((criterion) => ({ criterion, ...entryOf(criterion) })) })
    setInvalid(wrong ? t('assessments.invalid.value') : parsed.success ? null : t('assessments.invalid.evidence'))
    if (wrong) { document.getElementById(wrong)?.scrollIntoView(); return null }
    if (!parsed.success) return null
    const answer = await command.send(`/assessments/${assessment.id}/rate`, parsed.data)
    if (answer === null) return null
    setEntries({})
    return answer.version
  }
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (dirty.length > 0 && (await save()) !== null) notify('assessments.saved', { type: 'success', messageArgs: { answered, asked: assessment.asked } })
  }
  const submit = async (): Promise<void> => {
    const version = dirty.length > 0 ? await save() : assessment.version
    if (version !== null && (await command.send(`/assessments/${assessment.id}/submit`, { version })) !== null) notify('assessments.submitted', { type: 'success' })
  }
  return (
    <form className="rating" noValidate aria-label={t('assessments.state.draft')} onSubmit={(event) => { void keep(event) }}>
      <div className="progress-bar">
        <progress max={assessment.criteria.length} value={answered} aria-label={t('assessments.col.progress')} /> <b>{answered}/{assessment.criteria.length}</b>
        {dirty.length > 0 && <span className="small" role="status">{t('assessments.unsaved', { smart_count: dirty.length })}</span>}
        {open.length > 0 && <a className="small" href={`#${open[0]!.id}`}>{t('assessments.next_open')}</a>}
        <button type="submit" className="btn" disabled={command.busy || dirty.length === 0}>{t('assessments.save')}</button>
      </div>
      <Dimensions criteria={assessment.criteria} entry={(criterion) => <RatingField key={criterion.id} criterion={criterion} saved={assessment.values.find((one) => one.criterion === criterion.id)} entry={entryOf(criterion.id)} onChange={(entry) => { setEntries({ ...entries, [criterion.id]: entry }) }} today={today} />} />
      <Outcome command={command} invalid={invalid} />
      <div className="btns send">
        <button type="button" className="btn btn--primary" disabled={command.busy || open.length > 0} onClick={() => { void submit() }}>{t('assessments.submit')}</button>
        {open.length > 0 && <span className="small muted">{t('assessments.missing', { smart_count: open.length })}</span>}
      </div>
    </form>
  )
}
