import { useEffect, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { RateAssessment, type AssessmentView } from '@blaupause/contract/assessments'
import { fitsScale } from '@blaupause/domain/criteria'
import { Dimensions } from '../criteria/dimensions.js'
import { useCommand } from '../data/use-command.js'
import { useDraft } from '../data/use-draft.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { Exempting } from './exempting.js'
import { KeptHere } from './kept-here.js'
import { RatingField, type Entry } from './rating-field.js'

type Props = { assessment: AssessmentView; subject: string; today: string; exempts: boolean }

/**
 * The self-rating. Saved in parts, left and taken up again; what is open and what is unsaved stands in the bar. What is not
 * saved stays on this device. `exempts`: the reader may make exemptions.
 */
export function RatingForm({ assessment, subject, today, exempts }: Props): ReactNode {
  const { t, format } = useSay()
  const notify = useNotify()
  const command = useCommand<{ id: string; version: number }>(t('assessments.save'), { whole: true })
  const draft = useDraft<Entry>(subject, `assessment-${assessment.id}`, assessment.version)
  const [invalid, setInvalid] = useState<string | null>(null)
  const savedOf = (id: string): Entry => {
    const saved = assessment.values.find(({ criterion }) => criterion === id)
    return { value: saved?.value ?? null, effectiveOn: saved?.effectiveOn ?? today, evidence: saved?.evidence ?? '', remark: saved?.remark ?? '' }
  }
  // What was sent later, or typed back to what it was, is no longer unsaved; nor is what this version no longer asks.
  const dirty = assessment.criteria.map(({ id }) => id).filter((id) => draft.entries[id] && !isSame(draft.entries[id], savedOf(id)))
  const unsaved = Object.fromEntries(dirty.map((id) => [id, draft.entries[id]!]))
  // What arrived by the later queue is saved now: kept on, it would stand against what somebody else says of it afterwards.
  useEffect(() => {
    if (dirty.length < Object.keys(draft.entries).length) draft.keep(unsaved)
  }, [assessment.version]) // eslint-disable-line react-hooks/exhaustive-deps -- only a newer state can have taken it in
  const entryOf = (id: string): Entry => draft.shown[id] ?? savedOf(id)
  const isExempt = (id: string): boolean => {
    const until = assessment.values.find(({ criterion }) => criterion === id)?.exemption?.until
    return until !== undefined && until >= today
  }
  const open = assessment.criteria.filter(({ id }) => entryOf(id).value === null && !isExempt(id))
  const answered = assessment.criteria.length - open.length

  const save = async (): Promise<number | null> => {
    const wrong = dirty.find((id) => {
      const { value } = entryOf(id)
      const scale = assessment.criteria.find((one) => one.id === id)!.scale
      return value !== null && !fitsScale(scale, value)
    })
    const parsed = RateAssessment.safeParse({ version: assessment.version, ratings: dirty.map((criterion) => ({ criterion, ...entryOf(criterion) })) })
    setInvalid(wrong ? t('assessments.invalid.value') : parsed.success ? null : t('assessments.invalid.evidence'))
    if (wrong) {
      goTo(wrong)
      return null
    }
    if (!parsed.success) return null
    const answer = await command.send(`/assessments/${assessment.id}/rate`, parsed.data)
    if (answer === null) return null
    draft.sent(answer.version)
    return answer.version
  }
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (dirty.length > 0 && (await save()) !== null) notify('assessments.saved', { type: 'success', messageArgs: { answered, asked: assessment.asked } })
  }
  const submit = async (): Promise<void> => {
    const version = dirty.length > 0 ? await save() : assessment.version
    const handed = version === null ? null : await command.send(`/assessments/${assessment.id}/submit`, { version })
    if (handed !== null) noted(t('assessments.submitted'), { path: `/assessments/${assessment.id}/withdraw`, body: { version: handed.version } })
  }
  return (
    <form
      className="rating"
      noValidate
      aria-label={t('assessments.state.draft')}
      onSubmit={(event) => {
        void keep(event)
      }}
    >
      {draft.keptAt !== null && dirty.length > 0 && (
        <KeptHere
          at={format.moment(draft.keptAt)}
          count={dirty.length}
          onDiscard={() => {
            draft.keep({})
          }}
        />
      )}
      <div className="progress-bar">
        <progress max={assessment.criteria.length} value={answered} aria-label={t('assessments.col.progress')} />{' '}
        <b>
          {answered}/{assessment.criteria.length}
        </b>
        <span className="small" role="status">
          {dirty.length > 0 && t('assessments.unsaved', { smart_count: dirty.length })}
        </span>
        {open.length > 0 && (
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              goTo(open[0]!.id)
            }}
          >
            {t('assessments.next_open')}
          </button>
        )}
        <button type="submit" className="btn" disabled={command.busy || dirty.length === 0}>
          {t('assessments.save')}
        </button>
      </div>
      <Outcome command={command} invalid={invalid} />
      <Dimensions
        criteria={assessment.criteria}
        entry={(criterion) => (
          <RatingField
            key={criterion.id}
            assessment={assessment}
            criterion={criterion}
            entry={entryOf(criterion.id)}
            onChange={(entry) => {
              draft.keep({ ...unsaved, [criterion.id]: entry })
            }}
            today={today}
          >
            {exempts && <Exempting assessment={assessment} criterion={criterion} today={today} />}
          </RatingField>
        )}
      />
      <div className="btns send">
        <button
          type="button"
          className="btn btn--primary"
          disabled={command.busy || open.length > 0}
          onClick={() => {
            void submit()
          }}
        >
          {t('assessments.submit')}
        </button>
        {open.length > 0 && <span className="small muted">{t('assessments.missing', { smart_count: open.length })}</span>}
      </div>
    </form>
  )
}

/** To a criterion, ready to answer it by keyboard. */
function goTo(id: string): void {
  const field = document.getElementById(id)
  field?.scrollIntoView()
  field?.querySelector<HTMLInputElement>('input:checked, input')?.focus({ preventScroll: true })
}

/** Whether what is typed is what is saved. */
function isSame(one: Entry, other: Entry): boolean {
  return one.value === other.value && one.effectiveOn === other.effectiveOn && one.evidence.trim() === other.evidence && one.remark.trim() === other.remark
}
