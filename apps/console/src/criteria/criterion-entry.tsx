import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { weightShare, type CatalogueCriterion } from '@blaupause/domain/criteria'
import { SourceText } from '../blueprints/source-text.js'
import { useSteps } from '../blueprints/use-steps.js'
import { useSay } from '../i18n/use-say.js'
import { scaleSentence } from './scale-sentence.js'

/** A criterion as one version words it: claim and weight on the left, why and how on the right; `weighed` is false on its own page, whose heading is the claim; `children`: what one may do with it here. */
export function CriterionEntry({
  criterion,
  all,
  weighed = true,
  children,
}: {
  criterion: CatalogueCriterion
  all: readonly CatalogueCriterion[]
  weighed?: boolean
  children?: ReactNode
}): ReactNode {
  const say = useSay()
  const { t, text, format } = say
  const { nameOf } = useSteps()
  const steps = criterion.steps.map((id) => {
    const step = nameOf(id)
    return step.position === 0 ? id : `${step.position} ${text(step.name)}`
  })
  // The parentheses around an address belong to the sentence, not to the link.
  const source = criterion.source.replace(/\((https?:\/\/\S+)\)$/, '$1')
  return (
    <article id={criterion.id} className={criterion.retired === null ? 'criterion' : 'criterion retired'} aria-label={text(criterion.statement)}>
      <div className="claim">
        {weighed && (
          <h3>
            <Link className="quiet" to={`/kriterien/${criterion.id}`}>
              {text(criterion.statement)}
            </Link>
          </h3>
        )}
        <p className="marks">
          {criterion.retired !== null && <span className="tag">{t('criteria.retired')}</span>}
          {criterion.retired === null && weighed && <span>{t('criteria.weight_share', { share: format.percent(weightShare(all, criterion.id)) })}</span>}
          {criterion.knockOut && <span className="tag">{t('criteria.knock_out')}</span>}
          <span className="muted">{t(criterion.origin.outcomes.length > 0 ? 'criteria.from_workshop' : 'criteria.from_start')}</span>
        </p>
      </div>
      <dl className="about">
        {criterion.retired !== null && (
          <div>
            <dt>{t('criteria.retired_because')}</dt>
            <dd>{text(criterion.retired)}</dd>
          </div>
        )}
        <div>
          <dt>{t('criteria.why')}</dt>
          <dd>{text(criterion.reason)}</dd>
        </div>
        <div>
          <dt>{t('criteria.measured')}</dt>
          <dd>
            {text(criterion.measure)} <span className="muted">({scaleSentence(criterion.scale, say)})</span>
          </dd>
        </div>
        <div>
          <dt>{t('criteria.evidence')}</dt>
          <dd>{text(criterion.evidence)}</dd>
        </div>
        <div>
          <dt>{t('criteria.applies')}</dt>
          <dd>{appliesSentence(criterion, t)}</dd>
        </div>
        <div>
          <dt>{t('criteria.steps')}</dt>
          <dd>{steps.length === 0 ? <span className="muted">{t('criteria.no_steps')}</span> : steps.join(', ')}</dd>
        </div>
        <div>
          <dt>{t('criteria.source')}</dt>
          <dd>
            <SourceText source={source} />
          </dd>
        </div>
      </dl>
      {children && <div className="doing">{children}</div>}
    </article>
  )
}

function appliesSentence(
  { appliesTo: { kinds, sizes, services } }: CatalogueCriterion,
  t: (key: string, values?: Record<string, string | number>) => string,
): string {
  const parts = [...services, ...kinds.map((kind) => t(`authorities.kind.${kind}`, { smart_count: 2 })), ...sizes.map((size) => t(`criteria.size.${size}`))]
  return parts.length === 0 ? t('criteria.applies_all') : parts.join(', ')
}
