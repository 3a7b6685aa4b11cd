import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { predecessors } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import type { ShownStep } from '../evidence-of.js'
import { numbersOf } from './step-graph.js'

/** The same as the drawing, as a list: each step, after which it comes, and what waits for it. */
export function StepOrderTable({ steps, addressOf }: { steps: readonly ShownStep[]; addressOf: (step: string) => string }): ReactNode {
  const { t, text } = useSay()
  const waiting = (id: string): string[] => steps.filter(({ base }) => predecessors(base).includes(id)).map((step) => step.id)
  return (
    <details className="rest">
      <summary>{t('graph.as_list')}</summary>
      <table className="order">
        <thead>
          <tr>
            <th scope="col">{t('graph.step')}</th>
            <th scope="col">{t('graph.comes_after')}</th>
            <th scope="col">{t('graph.waits')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.id}>
              <th scope="row">
                <Link className="quiet" to={addressOf(step.id)}>
                  {step.position} {text(step.base.name)}
                </Link>
              </th>
              <td>{numbersOf(steps, predecessors(step.base)) || '–'}</td>
              <td>{numbersOf(steps, waiting(step.id)) || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
