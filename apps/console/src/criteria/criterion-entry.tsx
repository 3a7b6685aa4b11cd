import { useState, type ReactNode } from 'react'
import type { CriterionView } from '@blaupause/contract/criteria'
import { useSay } from '../i18n/use-say.js'
import { StepTags } from '../steps/step-picker.js'
import { LinkForm } from './link-form.js'

export function CriterionEntry({ criterion, editable }: { criterion: CriterionView; editable: boolean }): ReactNode {
  const { t, text } = useSay()
  const [open, setOpen] = useState(false)
  return (
    <li className="criterion" id={criterion.id}>
      <h3>{text(criterion.statement)}</h3>
      <p className="small muted"><span className="key">{criterion.id}</span>, {t(criterion.official ? 'criterion.official' : 'criterion.draft')}</p>
      <p>{text(criterion.reason)}</p>
      <dl>
        <dt>{t('criterion.measure')}</dt><dd>{text(criterion.measure)} ({t(`criterion.scales.${criterion.scale}`)})</dd>
        <dt>{t('criterion.steps')}</dt><dd>{criterion.steps.length > 0 ? <StepTags steps={criterion.steps} /> : t('criterion.no_steps')}</dd>
        <dt>{t('criterion.rests_on')}</dt><dd>{criterion.outcomes > 0 ? t('workshop.outcome_count', { smart_count: criterion.outcomes }) : t('criterion.rests_none')}</dd>
        <dt>{t('criterion.source')}</dt><dd>{criterion.source}</dd>
      </dl>
      {editable && <button type="button" className="btn" aria-expanded={open} onClick={() => { setOpen(!open) }}>{t('criterion.link')}</button>}
      {open && <LinkForm criterion={criterion} onDone={() => { setOpen(false) }} />}
    </li>
  )
}
