import type { ReactNode } from 'react'
import type { Evidence } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'
import { DurationPlot } from './duration-plot.js'

/** How long a step took, by the strength of what is known: nothing, a decision, the cases themselves, or statistics. */
export function Duration({ evidence }: { evidence: Evidence }): ReactNode {
  const { t, format } = useSay()
  const measured = evidence.rung === 'cases' || evidence.rung === 'statistics'
  const sentence = (): string => {
    switch (evidence.rung) {
      case 'statement':
        return t('blueprints.lasts_nothing')
      case 'decision':
        return t('blueprints.lasts_decision')
      case 'cases':
        return `${t('blueprints.lasts_cases', {
          smart_count: evidence.workingDays.length,
          list: [...evidence.workingDays]
            .sort((a, b) => a - b)
            .map(format.number)
            .join(', '),
        })}.`
      case 'statistics':
        return `${t('blueprints.lasts_statistics', { n: evidence.n, median: evidence.median, low: evidence.interval.low, high: evidence.interval.high })}.`
    }
  }
  return (
    <figure className="plot">
      <figcaption>
        <b>{t('blueprints.lasts')}</b> {sentence()} {measured && evidence.running > 0 && t('blueprints.still_running', { smart_count: evidence.running })}
      </figcaption>
      {measured && <DurationPlot evidence={evidence} />}
      {evidence.rung === 'cases' && <p className="source">{t('blueprints.too_few')}</p>}
    </figure>
  )
}
