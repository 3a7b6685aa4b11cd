import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { LocalNote } from '../local/local-mark.js'
import { useSay } from '../i18n/use-say.js'
import { Duration } from './duration.js'
import type { ShownStep } from './evidence-of.js'
import { FindingDrafts } from './found/finding-drafts.js'
import { StepSheet } from './step-sheet.js'
import { WithParameters } from './with-parameters.js'

type Props = {
  view: BlueprintView
  steps: readonly ShownStep[]
  step: ShownStep
  land: string
  onChange: (() => void) | null
  service: { de: string; en: string }
  planAddress: string
  addressOf: (step: string) => string
}

/** One step to read: what to do, who, when, done when, on which basis, and how long it took the pilots. */
export function StepArticle({ view, steps, step, land: here, onChange, service, planAddress, addressOf }: Props): ReactNode {
  const { t, text } = useSay()
  const { base } = step
  const phase = view.blueprint.phases.find(({ id }) => id === base.phase)
  const neighbours = [steps.find(({ position }) => position === step.position - 1), steps.find(({ position }) => position === step.position + 1)]
  const stepOf = (id: string): ShownStep | undefined => steps.find((one) => one.id === id)
  const names = {
    role: (id: string) => text(view.blueprint.roles.find((role) => role.id === id)?.name ?? { de: id, en: id }),
    step: (id: string) => {
      const one = stepOf(id)
      return one ? `${one.position} ${text(one.base.name)}` : id
    },
    position: (id: string) => stepOf(id)?.position ?? 0,
  }
  const land = base.legalBasis.scope === 'land' ? base.legalBasis.land : null
  return (
    <article className="step" aria-labelledby="schritt">
      <div className="step-head">
        <h1 className="visually-hidden">
          {text(view.title)} {view.version}
        </h1>
        <p className="back">
          <Link to={planAddress}>{t('blueprints.to_plan')}</Link>
          <span>{t('blueprints.at', { position: step.position, total: steps.length, phase: phase ? text(phase.name) : '' })}</span>
        </p>
      </div>
      <h2 id="schritt">
        {step.position} {text(base.name)}
      </h2>
      <div className="meta">
        <span className="tag">{land === null ? t('blueprints.nationwide') : t('blueprints.only_in', { land: t(`land.${land}`, { _: land }) })}</span>
        <span className="tag">{t('blueprints.rung.label', { rung: t(`blueprints.rung.${step.attestation.rung}`) })}</span>
        {base.gate && <span className="tag">{t('blueprints.gate')}</span>}
        {step.differs && <span className="tag">{t('blueprints.differs', { service: text(service) })}</span>}
      </div>
      <LocalNote local={step.local} land={here} own published={step.published} version={`${view.version}`} names={names} />
      {step.omitted && !step.local.some(({ kind }) => kind === 'omit') && (
        <p className="omitted">
          <b>{t('blueprints.omitted_here', { service: text(service) })}</b> {text(step.omitted)}
        </p>
      )}
      <p>
        <WithParameters of={base.instruction} parameters={view.blueprint.parameters} />
      </p>
      <StepSheet view={view} steps={steps} step={step} />
      <Duration evidence={step.attestation} />
      <FindingDrafts view={view} step={step.id} />
      {onChange && (
        <p>
          <button type="button" className="btn" onClick={onChange}>
            {t('local.open')}
          </button>
        </p>
      )}
      <div className="turn">
        {neighbours.map((other, at) =>
          other ? (
            <Link key={other.id} className="btn" to={addressOf(other.id)}>
              {t('blueprints.neighbour', { position: other.position, name: text(other.base.name) })}
            </Link>
          ) : (
            <span key={at} />
          ),
        )}
      </div>
    </article>
  )
}
