import { useState, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { ReviewAssessment, type AssessmentView } from '@blaupause/contract/assessments'
import { isAnswered, isReviewed } from '@blaupause/domain/assessments'
import type { CatalogueCriterion } from '@blaupause/domain/criteria'
import { Dimensions } from '../criteria/dimensions.js'
import { useCommand } from '../data/use-command.js'
import { useDraft } from '../data/use-draft.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { Exempting } from './exempting.js'
import { KeptHere } from './kept-here.js'
import { Said } from './said.js'

type Verdict = { readonly accept: boolean; readonly reason: string }

/** The review, criterion by criterion: accepted, or a change asked with its reason. Saved in parts; ended when all are looked at. */
export function ReviewForm({ assessment, subject, today }: { assessment: AssessmentView; subject: string; today: string }): ReactNode {
  const { t, text, format } = useSay()
  const notify = useNotify()
  const command = useCommand<{ id: string; version: number }>(t('assessments.decide'), { whole: true })
  const draft = useDraft<Verdict>(subject, `review-${assessment.id}`, assessment.version)
  const [invalid, setInvalid] = useState<string | null>(null)
  const of = (id: string) => assessment.values.find(({ criterion }) => criterion === id)
  const answered = (id: string): boolean => isAnswered(of(id), today)
  const verdicts = Object.fromEntries(
    Object.entries(draft.entries).filter(([id, { accept, reason }]) => {
      const value = of(id)
      return value && !(value.review === (accept ? 'accepted' : 'changes') && (accept || value.reason === reason))
    }),
  )
  const open = assessment.criteria.filter(({ id }) => !isReviewed(of(id), today) && !(id in draft.shown))
  const rest = open.filter(({ id }) => answered(id))
  const dirty = Object.keys(verdicts)
  const save = async (): Promise<number | null> => {
    const parsed = ReviewAssessment.safeParse({
      version: assessment.version,
      verdicts: dirty.map((criterion) => ({
        criterion,
        accept: verdicts[criterion]!.accept,
        reason: verdicts[criterion]!.accept ? null : verdicts[criterion]!.reason,
      })),
    })
    const mute = dirty.find((id) => !verdicts[id]!.accept && verdicts[id]!.reason.trim() === '')
    setInvalid(mute || !parsed.success ? t('assessments.invalid.reason') : null)
    if (mute || !parsed.success) return null
    const answer = await command.send(`/assessments/${assessment.id}/review`, parsed.data)
    if (answer === null) return null
    draft.sent(answer.version)
    return answer.version
  }
  const decide = async (): Promise<void> => {
    const version = dirty.length > 0 ? await save() : assessment.version
    if (version !== null && (await command.send(`/assessments/${assessment.id}/decide`, { version })) !== null)
      notify('assessments.decided', { type: 'success' })
  }
  const set = (id: string, verdict: Verdict): void => {
    draft.keep({ ...verdicts, [id]: verdict })
  }
  const entry = (criterion: CatalogueCriterion): ReactNode => {
    const value = of(criterion.id)
    const verdict =
      draft.shown[criterion.id] ?? (value?.review === 'open' || !value ? undefined : { accept: value.review === 'accepted', reason: value.reason ?? '' })
    return (
      <Said key={criterion.id} assessment={assessment} criterion={criterion}>
        <fieldset className="verdict">
          <legend className="visually-hidden">{t('assessments.verdict', { criterion: text(criterion.statement) })}</legend>
          <label className="one">
            <input
              type="radio"
              name={`v-${criterion.id}`}
              disabled={!answered(criterion.id)}
              checked={verdict?.accept === true}
              onChange={() => {
                set(criterion.id, { accept: true, reason: '' })
              }}
            />
            <span>{t('assessments.accept')}</span>
          </label>
          <label className="one">
            <input
              type="radio"
              name={`v-${criterion.id}`}
              checked={verdict?.accept === false}
              onChange={() => {
                set(criterion.id, { accept: false, reason: '' })
              }}
            />
            <span>{t('assessments.ask')}</span>
          </label>
          <Exempting assessment={assessment} criterion={criterion} today={today} />
        </fieldset>
        {verdict?.accept === false && (
          <label className="below">
            {t('assessments.reason')}
            <input
              maxLength={2000}
              value={verdict.reason}
              onChange={(event) => {
                set(criterion.id, { accept: false, reason: event.target.value })
              }}
            />
          </label>
        )}
      </Said>
    )
  }
  return (
    <div className="rating">
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
        <progress max={assessment.criteria.length} value={assessment.criteria.length - open.length} aria-label={t('assessments.state.submitted')} />{' '}
        <b>
          {assessment.criteria.length - open.length}/{assessment.criteria.length}
        </b>
        <span className="small" role="status">
          {dirty.length > 0 && t('assessments.unsaved', { smart_count: dirty.length })}
        </span>
        {rest.length > 0 && (
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              draft.keep({ ...verdicts, ...Object.fromEntries(rest.map(({ id }) => [id, { accept: true, reason: '' }])) })
            }}
          >
            {t('assessments.accept_rest')}
          </button>
        )}
        <button
          type="button"
          className="btn"
          disabled={command.busy || dirty.length === 0}
          onClick={() => {
            void save().then((version) => {
              if (version !== null) notify('assessments.reviewed', { type: 'success' })
            })
          }}
        >
          {t('assessments.save_verdicts')}
        </button>
      </div>
      <Dimensions criteria={assessment.criteria} entry={entry} />
      <Outcome command={command} invalid={invalid} />
      <div className="btns send">
        <button
          type="button"
          className="btn btn--primary"
          disabled={command.busy || open.length > 0}
          onClick={() => {
            void decide()
          }}
        >
          {t('assessments.decide')}
        </button>
        <span className="small muted">{open.length > 0 ? t('assessments.missing', { smart_count: open.length }) : t('assessments.decide_hint')}</span>
      </div>
    </div>
  )
}
