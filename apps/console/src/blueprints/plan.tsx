import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { LocalMark } from '../local/local-mark.js'
import { useSay } from '../i18n/use-say.js'
import { anchorSentence } from './anchor-sentence.js'
import type { ShownStep } from './evidence-of.js'
import { Rung, RungLegend } from './rung.js'

/** The plan as a process one can read: phases, numbers (square for gates), who and when, ladder of evidence. */
export function Plan({
  view,
  steps,
  land,
  current,
  addressOf,
}: {
  view: BlueprintView
  steps: readonly ShownStep[]
  land: string
  current: string
  addressOf: (step: string) => string
}): ReactNode {
  const { t, text } = useSay()
  const { phases, roles } = view.blueprint
  const roleOf = (id: string): string => text(roles.find((role) => role.id === id)?.name ?? { de: id, en: id })
  const positionOf = (id: string): number => steps.find((step) => step.id === id)?.position ?? 0
  const second = (step: ShownStep): string => {
    if (step.omitted) return `${roleOf(step.base.owner)}, ${t('blueprints.omitted')}`
    const when =
      step.base.legalBasis.scope === 'land' && step.base.legalBasis.land !== null
        ? t('blueprints.only_in', { land: t(`land.${step.base.legalBasis.land}`, { _: step.base.legalBasis.land }) })
        : anchorSentence(step.base.anchor, positionOf, t, 'short')
    return `${roleOf(step.base.owner)}, ${when}`
  }
  return (
    <nav className="plan" aria-label={t('blueprints.plan')}>
      {phases.map((phase) => {
        const own = steps.filter((step) => step.base.phase === phase.id)
        if (own.length === 0) return null
        return (
          <section key={phase.id} aria-labelledby={`phase-${phase.id}`}>
            <h2 id={`phase-${phase.id}`}>{text(phase.name)}</h2>
            <ol>
              {own.map((step) => (
                <li key={step.id} className={[step.base.gate ? 'gate' : '', step.omitted ? 'left-out' : ''].join(' ').trim() || undefined}>
                  <Link to={addressOf(step.id)} aria-current={step.id === current ? 'step' : undefined}>
                    <span className="nr">{step.position}</span>
                    <span>
                      <b>{text(step.base.name)}</b>
                      <small>{second(step)}</small>
                      <LocalMark local={step.local} land={land} own />
                      {step.base.gate && <span className="visually-hidden">{t('blueprints.gate')}</span>}
                    </span>
                    <Rung rung={step.attestation.rung} />
                  </Link>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
      <RungLegend />
    </nav>
  )
}
