import type { ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import type { StepVerb } from '../actions/allowed-verbs.js'
import { StepRow } from './step-row.js'

/** Which step is open, and which of its forms. */
export type Focus = { readonly milestone: string; readonly verb: StepVerb | null }

/** All steps, reported and proven as two columns. A step opens below its row; operation follows after go-live. */
export function StepTable({
  rollout,
  me,
  focus,
  onFocus,
}: {
  rollout: RolloutView
  me: Me
  focus: Focus | null
  onFocus: (focus: Focus | null) => void
}): ReactNode {
  const { t } = useSay()
  const steps = rollout.milestones.filter(({ operation }) => !operation)
  const operation = rollout.milestones.filter((milestone) => milestone.operation)
  const current = steps.find(({ state }) => state === 'open' || state === 'running')
  const row = (milestone: RolloutView['milestones'][number]): ReactNode => (
    <StepRow
      key={milestone.id}
      milestone={milestone}
      rollout={rollout}
      me={me}
      current={milestone === current}
      verb={focus?.milestone === milestone.id ? focus.verb : null}
      open={focus?.milestone === milestone.id}
      onToggle={() => {
        onFocus(focus?.milestone === milestone.id ? null : { milestone: milestone.id, verb: null })
      }}
    />
  )
  return (
    <section className="part" aria-labelledby="schritte">
      <div className="cap">
        <h2 id="schritte">{t('step.all', { smart_count: steps.length })}</h2>
        <span className="small muted">{t('step.all_hint')}</span>
      </div>
      <table className="steps" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col">
              <span className="visually-hidden">{t('step.number')}</span>
            </th>
            {['step.step', 'step.lies_with', 'step.plan', 'step.reported', 'step.proven', 'step.standing'].map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {steps.map(row)}
          {operation.length > 0 && (
            <tr role="row" className="group-row">
              <th role="rowheader" scope="colgroup" colSpan={7}>
                {t('step.operation')}
              </th>
            </tr>
          )}
          {operation.map(row)}
        </tbody>
      </table>
      <p className="source">{t('step.gate_hint')}</p>
    </section>
  )
}
