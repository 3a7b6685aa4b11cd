import type { CSSProperties, ReactNode } from 'react'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

/** All steps to go-live as marks with their numbers; the first that is not done is the current one. */
export function StepStrip({ milestones }: { milestones: readonly MilestoneView[] }): ReactNode {
  const { t, text } = useSay()
  const steps = milestones.filter(({ operation }) => !operation)
  const current = steps.find(({ state }) => state === 'open' || state === 'running')
  return (
    <ol className="small-ruler" style={{ '--steps': steps.length } as CSSProperties}>
      {steps.map((step) => (
        <li key={step.id} {...(step === current ? { 'aria-current': 'step' } : {})}>
          <Mark state={step.mark} label={`${text(step.name)}: ${t(`mark.${step.mark}`)}`} />
          <span>{step.position}</span>
        </li>
      ))}
    </ol>
  )
}
