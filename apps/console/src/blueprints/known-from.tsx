import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { casesOf, type ShownStep } from './evidence-of.js'
import { RestsOn } from './rests-on.js'
import { SourceText } from './source-text.js'

/** Where the evidence of a step comes from: entries of the pilots, decisions, sources, workshops that spoke of it. */
export function KnownFrom({ view, step }: { view: BlueprintView; step: ShownStep }): ReactNode {
  const { t, format } = useSay()
  const { attestation } = step
  const { data: workshops = [] } = useGetList<WorkshopRow>('workshops', { pagination: { page: 1, perPage: 5 }, filter: { step: step.id } }, { retry: false })
  const cases = casesOf(attestation)
  const decisions = attestation.rung === 'decision' ? attestation.decisions : []
  const { dataOn } = view.blueprint.attestation
  return (
    <section className="rule" aria-labelledby="woher">
      <h2 id="woher">{t('blueprints.known')}</h2>
      <RestsOn evidence={attestation} workshops={view.blueprint.attestation.workshops} dataOn={dataOn} />
      <ul className="list">
        {decisions.map((decision) => (
          <li key={decision}>
            <SourceText source={decision} />
          </li>
        ))}
        {attestation.sources.map((source) => (
          <li key={source}>
            <SourceText source={source} />
          </li>
        ))}
        {workshops.map((workshop) => (
          <li key={workshop.id}>
            <Link to={`/workshops/${workshop.id}`}>{workshop.title}</Link>
            <small>
              {format.date(workshop.on)}, {workshop.place}
            </small>
          </li>
        ))}
      </ul>
      {cases + decisions.length + attestation.sources.length + workshops.length === 0 && <p className="muted">{t('blueprints.known_nothing')}</p>}
    </section>
  )
}
