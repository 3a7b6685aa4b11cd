import type { ReactNode } from 'react'
import type { AssessmentView } from '@blaupause/contract/assessments'
import { isExempt } from '@blaupause/domain/assessments'
import type { CatalogueCriterion } from '@blaupause/domain/criteria'
import { Link } from 'react-router-dom'
import { LightMark } from '../criteria/light.js'
import { ratingText } from '../criteria/scale-sentence.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { EvidenceText } from './evidence-text.js'
import { RatingFiles } from './rating-files.js'

/** What was said of one criterion, and what the reviewer says of that. */
export function Said({ assessment, criterion, children }: { assessment: AssessmentView; criterion: CatalogueCriterion; children?: ReactNode }): ReactNode {
  const value = assessment.values.find((one) => one.criterion === criterion.id)
  const { me } = useMe()
  const say = useSay()
  const { t, text, format } = say
  return (
    <article id={criterion.id} className="said" aria-labelledby={`${criterion.id}-aussage`}>
      <div>
        <h3 id={`${criterion.id}-aussage`}>
          <Link className="quiet" to={`/kriterien/${criterion.id}`}>
            {text(criterion.statement)}
          </Link>
        </h3>
        <p className="small muted">
          {value && t(`assessments.review.${value.review}`)}
          {value?.carriedFrom && `, ${t('assessments.carried')}`} {criterion.knockOut && <span className="tag">{t('criteria.knock_out')}</span>}
        </p>
      </div>
      <div>
        <p className="rate-answer">
          <LightMark light={value?.exemption && (value.value === null || isExempt(value, me?.today ?? '')) ? 'exempt' : (value?.light ?? null)} />{' '}
          {value?.value != null && <b>{ratingText(criterion.scale, value.value, say)}</b>}
        </p>
        {value?.effectiveOn && (
          <p className="small muted">
            {t('assessments.effective')} {format.date(value.effectiveOn)}
            {value.evidence && (
              <>
                {' '}
                · <EvidenceText text={value.evidence} />
              </>
            )}
          </p>
        )}
        <RatingFiles
          assessment={assessment.id}
          criterion={criterion.id}
          about={text(criterion.statement)}
          files={assessment.files.filter((one) => one.criterion === criterion.id)}
          changes={false}
        />
        {value?.remark && <p className="small">{value.remark}</p>}
        {value?.reason && (
          <p className="small">
            {t('assessments.reason')}: {value.reason}
          </p>
        )}
        {value?.exemption && (
          <p className="small">
            {t('assessments.exempted', { until: format.date(value.exemption.until), approver: value.exemption.approver, reason: value.exemption.reason })}
          </p>
        )}
        {children}
      </div>
    </article>
  )
}
