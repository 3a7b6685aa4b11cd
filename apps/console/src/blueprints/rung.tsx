import type { ReactNode } from 'react'
import type { Evidence } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'

export const rungs = ['statement', 'decision', 'cases', 'statistics'] as const satisfies readonly Evidence['rung'][]

/** The ladder of four: how strong the evidence is, from statement (one bar) to statistics (four). */
export function Rung({ rung, silent = false }: { rung: Evidence['rung']; silent?: boolean }): ReactNode {
  const { t } = useSay()
  const filled = rungs.indexOf(rung) + 1
  const named = silent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t('blueprints.rung.label', { rung: t(`blueprints.rung.${rung}`) }) }
  return (
    <span className="rung" {...named}>
      {[4, 3, 2, 1].map((bar) => (
        <i key={bar} className={bar <= filled ? 'on' : undefined} />
      ))}
    </span>
  )
}

/** What the forms of the plan mean. */
export function RungLegend(): ReactNode {
  const { t } = useSay()
  return (
    <dl className="rungs">
      {[...rungs].reverse().map((rung) => (
        <div key={rung}>
          <dt>
            <Rung rung={rung} silent />
          </dt>
          <dd>{t(`blueprints.legend.${rung}`)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <span className="nr square" aria-hidden="true" />
        </dt>
        <dd>{t('blueprints.legend.gate')}</dd>
      </div>
    </dl>
  )
}
