import type { CSSProperties, ReactNode } from 'react'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'

/** The steps to go-live on one line, the current one marked above it. */
export function StepRuler({ milestones }: { milestones: readonly MilestoneView[] }): ReactNode {
  const { t, text } = useSay()
  const steps = milestones.filter(({ operation }) => !operation)
  const current = steps.find(({ state }) => state === 'open' || state === 'running')
  return (
    <ol className="ruler" style={{ '--steps': steps.length } as CSSProperties}>
      {steps.map((step) => (
        <li key={step.id} className={step === current ? step.mark : undefined} {...(step === current ? { 'aria-current': 'step' } : {})}>
          <span className="m">
            <Mark state={step.mark} label={t(`mark.${step.mark}`)} />
            <b>{step.position}</b>
          </span>
          <span className="l">{text(step.name)}</span>
        </li>
      ))}
    </ol>
  )
}
