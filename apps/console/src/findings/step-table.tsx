import type { ReactNode } from 'react'
import type { FindingDetail } from '@blaupause/contract/findings'
import { useSay } from '../i18n/use-say.js'
import { Middle } from './twin-table.js'

/** Where in the chain the time goes: each step's own median, from the day its turn came. */
export function StepTable({ steps }: { steps: FindingDetail['steps'] }): ReactNode {
  const { t, text, format } = useSay()
  if (steps.length === 0) return null
  return (
    <details className="rest">
      <summary>{t('findings.steps.title')}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('findings.steps.title')}>
        <table className="finding-twin">
          <thead>
            <tr>
              <th scope="col">{t('findings.steps.step')}</th>
              <th scope="col" className="num">
                {t('findings.yes')}
              </th>
              <th scope="col" className="num">
                {t('findings.no')}
              </th>
              <th scope="col" className="num">
                {t('findings.steps.done')}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ id, name, withIt, without }) => (
              <tr key={id}>
                <th scope="row">{text(name)}</th>
                <td className="num">
                  <Middle median={withIt.median} />
                </td>
                <td className="num">
                  <Middle median={without.median} />
                </td>
                <td className="num">{t('findings.basis', { live: format.number(withIt.done + without.done), n: format.number(withIt.n + without.n) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">{t('findings.steps.note')}</p>
    </details>
  )
}
