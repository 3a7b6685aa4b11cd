import type { ReactNode } from 'react'
import type { Programme } from '@blaupause/domain/programme'
import { useSay } from '../i18n/use-say.js'
import { Sources } from './sources.js'

/** Phases in a line from left to right; today's bears its word. */
export function Phases({ phases, today }: { phases: Programme['phases']; today: string }): ReactNode {
  const { t, text, format } = useSay()
  const span = ({ from, to }: Programme['phases'][number]): string => {
    if (from !== null && to !== null) return t('programmes.span', { from: format.date(from), to: format.date(to) })
    if (from !== null) return t('programmes.from', { on: format.date(from) })
    return to === null ? t('programmes.no_date') : t('programmes.to', { on: format.date(to) })
  }
  return (
    <section aria-labelledby="phasen">
      <h2 id="phasen">{t('programmes.phases')}</h2>
      <ol className="phases">
        {phases.map((phase) => {
          const now = phase.from !== null && phase.from <= today && (phase.to === null || today <= phase.to)
          return (
            <li key={phase.id} {...(now ? { 'aria-current': 'step' as const } : {})}>
              <b>{text(phase.name)}</b>
              <span>
                {span(phase)}
                {now && `, ${t('programmes.now')}`}
              </span>
              <Sources of={phase.sources} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
