import type { ReactNode } from 'react'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** On what the whole rests: programmes, pilots, workshops, and what stands out of it, listed and never left out. Nothing where it rests on no record. */
export function WholeRecord({ view: { blueprint } }: { view: BlueprintView }): ReactNode {
  const { t, text } = useSay()
  const { programmes, pilots, workshops, outliers, exceptions = [] } = blueprint.attestation
  const named = (line: string): string => {
    const [step = '', ...rest] = line.split(': ')
    const known = blueprint.steps.find(({ id }) => id === step)
    return known ? `${text(known.name)}: ${rest.join(': ')}` : line
  }
  const lists: [string, readonly string[]][] = [
    ['pilots', pilots],
    ['workshops', workshops],
    ['outliers', outliers.map(named)],
    ['exceptions', exceptions.map(named)],
  ]
  if (programmes.length === 0) return null
  return (
    <section className="rule" aria-labelledby="das-ganze">
      <h2 id="das-ganze">{t('blueprints.record.title')}</h2>
      <p>{programmes.join(', ')}</p>
      {lists.map(([key, lines]) =>
        lines.length === 0 ? (
          <p key={key} className="muted">
            {t(`blueprints.record.no_${key}`)}
          </p>
        ) : (
          <details key={key} className="rest">
            <summary>{t(`blueprints.record.${key}`, { smart_count: lines.length })}</summary>
            <ul className="list">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        ),
      )}
    </section>
  )
}
