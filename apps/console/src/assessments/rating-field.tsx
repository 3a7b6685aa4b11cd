import { useId, useState, type ReactNode } from 'react'
import type { AssessmentView } from '@blaupause/contract/assessments'
import { fitsScale, lightOf, type CatalogueCriterion } from '@blaupause/domain/criteria'
import { LightMark } from '../criteria/light.js'
import { scaleSentence } from '../criteria/scale-sentence.js'
import { useSay } from '../i18n/use-say.js'
import { RatingFiles } from './rating-files.js'

export type Entry = { readonly value: number | null; readonly effectiveOn: string | null; readonly evidence: string; readonly remark: string }

type Props = { assessment: AssessmentView; criterion: CatalogueCriterion; entry: Entry; onChange: (entry: Entry) => void; today: string; children?: ReactNode }

/** One criterion to rate: the value by keyboard or touch, since when it is so, and what shows it. */
export function RatingField({ assessment, criterion, entry, onChange, today, children }: Props): ReactNode {
  const saved = assessment.values.find((one) => one.criterion === criterion.id)
  const files = assessment.files.filter((one) => one.criterion === criterion.id)
  const say = useSay()
  const { t, text, format } = say
  const id = useId()
  const [open, setOpen] = useState((saved?.evidence ?? '') === '' && files.length === 0)
  const { scale } = criterion
  const light = entry.value === null || !fitsScale(scale, entry.value) ? null : lightOf(scale, entry.value)
  const options = scale.kind === 'yes-no' ? [1, 0] : scale.kind === '0-4' ? [0, 1, 2, 3, 4] : null
  return (
    <fieldset id={criterion.id} className="rate">
      <legend>
        {text(criterion.statement)} {criterion.knockOut && <span className="tag">{t('criteria.knock_out')}</span>}
      </legend>
      <p className="small muted">
        {text(criterion.measure)} ({scaleSentence(scale, say)})
      </p>
      {saved?.review === 'changes' && saved.reason && (
        <p className="refusal">
          {t('assessments.review.changes')}: {saved.reason}
        </p>
      )}
      {saved?.review === 'open' && saved.reason && (
        <p className="source">
          {t('assessments.review.changes')}: {saved.reason}
        </p>
      )}
      {saved?.carriedFrom && <p className="source">{t('assessments.carried')}</p>}
      {saved?.exemption && (
        <p className="source">
          {t('assessments.exempted', { until: format.date(saved.exemption.until), approver: saved.exemption.approver, reason: saved.exemption.reason })}
        </p>
      )}
      <div className="rate-answer">
        {options ? (
          <div className="choices" role="radiogroup" aria-label={t('assessments.value')}>
            {options.map((value) => (
              <label key={value} className="one">
                <input
                  type="radio"
                  name={`${id}-value`}
                  checked={entry.value === value}
                  onChange={() => {
                    onChange({ ...entry, value })
                  }}
                />
                <span>{scale.kind === 'yes-no' ? t(value === 1 ? 'criteria.yes' : 'criteria.no') : value}</span>
              </label>
            ))}
          </div>
        ) : (
          scale.kind === 'number' && (
            <label className="number" htmlFor={`${id}-value`}>
              {t('assessments.value')}
              <span>
                <input
                  id={`${id}-value`}
                  type="number"
                  step="any"
                  min={scale.low}
                  max={scale.high}
                  value={entry.value ?? ''}
                  onChange={(event) => {
                    onChange({ ...entry, value: event.target.value === '' ? null : Number(event.target.value) })
                  }}
                />{' '}
                {text(scale.unit)}
              </span>
            </label>
          )
        )}
        <span aria-live="polite">
          <LightMark light={light} />
        </span>
      </div>
      <details
        open={open}
        onToggle={(event) => {
          setOpen(event.currentTarget.open)
        }}
      >
        <summary>
          {t('assessments.more_about')}
          {!open && <span className="muted">{[entry.evidence, ...files.map(({ name }) => name)].filter((one) => one !== '').map((one) => ` · ${one}`)}</span>}
        </summary>
        <div className="rate-more">
          <label htmlFor={`${id}-on`}>
            {t('assessments.effective')}
            <input
              id={`${id}-on`}
              type="date"
              max={today}
              value={entry.effectiveOn ?? ''}
              onChange={(event) => {
                onChange({ ...entry, effectiveOn: event.target.value === '' ? null : event.target.value })
              }}
            />
          </label>
          <label htmlFor={`${id}-evidence`}>
            {t('assessments.evidence')}
            <input
              id={`${id}-evidence`}
              maxLength={1000}
              value={entry.evidence}
              aria-describedby={`${id}-hint`}
              onChange={(event) => {
                onChange({ ...entry, evidence: event.target.value })
              }}
            />
          </label>
          <label htmlFor={`${id}-remark`}>
            {t('assessments.remark')}
            <input
              id={`${id}-remark`}
              maxLength={2000}
              value={entry.remark}
              onChange={(event) => {
                onChange({ ...entry, remark: event.target.value })
              }}
            />
          </label>
        </div>
        <p className="source" id={`${id}-hint`}>
          {t('assessments.evidence_hint', { what: text(criterion.evidence) })} {t('assessments.remark_hint')}
        </p>
        <RatingFiles assessment={assessment.id} criterion={criterion.id} about={text(criterion.statement)} files={files} changes />
      </details>
      {children}
    </fieldset>
  )
}
