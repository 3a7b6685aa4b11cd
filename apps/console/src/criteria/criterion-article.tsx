import { useState, type ReactNode } from 'react'
import type { CriterionView } from '@blaupause/contract/criteria'
import { SourceText } from '../blueprints/source-text.js'
import { useSteps } from '../blueprints/use-steps.js'
import { useSay } from '../i18n/use-say.js'
import { LinkForm } from './link-form.js'

export function CriterionArticle({ criterion, edits }: { criterion: CriterionView; edits: boolean }): ReactNode {
  const { t, text } = useSay()
  const { nameOf } = useSteps()
  const [linking, setLinking] = useState(false)
  const steps = criterion.steps.map((id) => { const step = nameOf(id); return step.position === 0 ? id : `${step.position} ${text(step.name)}` })
  return (
    <article id={criterion.id} className="criterion" aria-labelledby={`${criterion.id}-aussage`}>
      <div className="claim">
        <h3 id={`${criterion.id}-aussage`}>{text(criterion.statement)}</h3>
        <p className="marks"><span className={criterion.official ? 'tag' : 'tag demo'}>{t(criterion.official ? 'criteria.official' : 'criteria.unofficial')}</span> <span className={criterion.outcomes === 0 ? 'muted' : undefined}>{criterion.outcomes === 0 ? t('criteria.no_outcomes') : t('criteria.outcomes', { smart_count: criterion.outcomes })}</span></p>
      </div>
      <dl className="about">
        <div><dt>{t('criteria.why')}</dt><dd>{text(criterion.reason)}</dd></div>
        <div><dt>{t('criteria.measured')}</dt><dd>{text(criterion.measure)} <span className="muted">({t('criteria.scale.label')}: {t(`criteria.scale.${criterion.scale}`)})</span></dd></div>
        <div><dt>{t('criteria.steps')}</dt><dd>{steps.length === 0 ? <span className="muted">{t('criteria.no_steps')}</span> : steps.join(', ')}</dd></div>
        <div><dt>{t('criteria.source')}</dt><dd><SourceText source={criterion.source} /></dd></div>
      </dl>
      {edits && !linking && <button type="button" className="btn btn--text" aria-label={t('criteria.link_named', { statement: text(criterion.statement) })} onClick={() => { setLinking(true) }}>{t('criteria.link')}</button>}
      {linking && <LinkForm criterion={criterion} onDone={() => { setLinking(false) }} />}
    </article>
  )
}
