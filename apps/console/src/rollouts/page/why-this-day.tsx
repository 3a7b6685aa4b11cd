import type { ReactNode } from 'react'
import type { MilestoneView, RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'

/** "Warum dieser Termin?": the steps that still lie between today and go-live, each with its day and party. */
export function WhyThisDay({ rollout }: { rollout: RolloutView }): ReactNode {
  const { t, text, format } = useSay()
  const steps = chainToGoLive(rollout.milestones)
  if (rollout.startedOn === null || steps.length === 0) return null
  return (
    <section className="rule" aria-labelledby="warum">
      <h2 id="warum">{t('why.title')}</h2>
      <table className="sum">
        <caption className="visually-hidden">{t('why.title')}</caption>
        <tbody>
          {steps.map((step) => (
            <tr key={step.id}>
              <td>{t('why.step', { step: step.position })}</td>
              <th scope="row">
                {text(step.name)}
                <small>{step.ownerName}</small>
              </th>
              <td>{step.dueOn === null ? '' : format.short(step.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">{t('why.how', { blueprint: rollout.blueprint.name, version: rollout.blueprint.version })}</p>
    </section>
  )
}

/** From go-live backwards along the dependency that ends last, as far as steps are open. */
export function chainToGoLive(milestones: readonly MilestoneView[]): MilestoneView[] {
  const open = milestones.filter(({ state }) => state === 'open' || state === 'running')
  const chain: MilestoneView[] = []
  for (let step = open.find(({ goLive }) => goLive); step;) {
    chain.unshift(step)
    const { dependsOn } = step
    step = open.filter(({ stepId }) => dependsOn.includes(stepId)).sort((a, b) => (b.dueOn ?? '').localeCompare(a.dueOn ?? ''))[0]
  }
  return chain
}
