import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { coverageParts, partRows, type Coverage } from '@blaupause/contract/coverage'
import { useSay } from '../i18n/use-say.js'
import { rowsPath, type Question } from './question.js'
import { shareText } from './share-text.js'

/** The figure by part, and with several services each service in a column of its own. */
export function PartsTable({
  coverage,
  question,
  ask,
}: {
  coverage: Coverage
  question: Question
  ask: (change: Readonly<Record<string, string>>) => void
}): ReactNode {
  const { t, format, language, text } = useSay()
  const matrix = coverage.by !== 'onlinedienst' && coverage.services.length > 1
  const of = (part: number, whole: number): ReactNode => (
    <>
      {t('coverage.of', { part: format.number(part), whole: format.number(whole) })}
      <small className="muted">{shareText(part, whole, language)}</small>
    </>
  )
  /** To the authorities behind a figure of this part. */
  const linked = (part: Pick<Coverage['parts'][number], 'key' | 'land'>, status: 'claimed' | 'unclaimed' | undefined, children: ReactNode): ReactNode => {
    const filter = partRows(coverage.by, part)
    return filter === null ? (
      children
    ) : (
      <Link className="quiet" to={rowsPath(question, status, filter)}>
        {children}
      </Link>
    )
  }
  return (
    <section className="rule parts" aria-labelledby="nach-teilen">
      <div className="cap">
        <h2 id="nach-teilen">{t('coverage.parts.title')}</h2>
        <label>
          {t('coverage.parts.by')}{' '}
          <span className="pick">
            <select
              value={question.by}
              onChange={(event) => {
                ask({ by: event.target.value })
              }}
            >
              {coverageParts.map((part) => (
                <option key={part} value={part}>
                  {t(`coverage.parts.${part}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="nach-teilen">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t(`coverage.parts.${coverage.by}`)}</th>
              <th scope="col" className="num">
                {t('coverage.parts.authorities')}
              </th>
              <th scope="col" className="num">
                {t('coverage.parts.population')}
              </th>
              <th scope="col">{t('coverage.parts.wide')}</th>
              {matrix &&
                coverage.services.map(({ id, name }) => (
                  <th key={id} scope="col" className="num">
                    {text(name)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {coverage.parts.map(({ key, name, land, figures, services }) => (
              <tr key={`${land}-${key ?? ''}`}>
                <th scope="row">
                  {linked({ key, land }, undefined, text(name))}
                  {key !== null && /^\d/.test(key) && <small className="key">{key}</small>}
                </th>
                <td className="num">
                  {figures.claimed > 0 ? linked({ key, land }, 'claimed', of(figures.claimed, figures.responsible)) : of(figures.claimed, figures.responsible)}
                </td>
                <td className="num">{shareText(figures.populationClaimed, figures.population, language)}</td>
                <td>{figures.isAreaWide ? t('coverage.yes') : linked({ key, land }, 'unclaimed', t('coverage.no'))}</td>
                {matrix &&
                  coverage.services.map(({ id }) => {
                    const own = services.find(({ onlinedienst }) => onlinedienst === id)
                    return (
                      <td key={id} className="num">
                        {own ? of(own.claimed, own.responsible) : <span className="muted">–</span>}
                      </td>
                    )
                  })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
