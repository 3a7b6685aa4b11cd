import type { ReactNode } from 'react'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

const stations = ['draft', 'consultation', 'signing', 'published'] as const

/** The way of a blueprint, and where on it this one stands: Entwurf, Anhörung, Mitzeichnung, veröffentlicht. */
export function CoursePath({ view }: { view: BlueprintView }): ReactNode {
  const { t, format } = useSay()
  const at = stations.findIndex((station) => station === view.state)
  if (at < 0) return null
  const { consultation, turn } = view.agreement
  const hint = (station: (typeof stations)[number]): string | null => {
    if (station === 'consultation' && view.state === 'consultation' && consultation)
      return consultation.closed
        ? t('agreement.path.ended', { on: format.date(consultation.closed.on) })
        : t('agreement.path.until', { on: format.date(consultation.until) })
    if (station === 'signing' && turn) return t('agreement.path.turn', { name: turn.name })
    return station === 'published' && view.publishedOn !== null ? format.date(view.publishedOn) : null
  }
  return (
    <ol className="course" aria-label={t('agreement.path.label')}>
      {stations.map((station, index) => (
        <li key={station} className={index < at ? 'past' : undefined} aria-current={index === at ? 'step' : undefined}>
          <b>{t(`agreement.path.${station}`)}</b>
          {index < at && <span className="visually-hidden">, {t('agreement.done_mark')}</span>}
          {hint(station) !== null && <small>{hint(station)}</small>}
        </li>
      ))}
    </ol>
  )
}
