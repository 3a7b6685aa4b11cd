import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Coverage } from '@blaupause/contract/coverage'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import { rowsPath, type Question } from './question.js'
import { shareText } from './share-text.js'

/** Both shares and the strict answer side by side, then every state for itself; each number leads to its rows. */
export function Figures({ coverage: { total }, question }: { coverage: Coverage; question: Question }): ReactNode {
  const { t, format, language } = useSay()
  const share = (part: number, whole: number): string => shareText(part, whole, language)
  const of = (part: number, whole: number): string => t('coverage.of', { part: format.number(part), whole: format.number(whole) })
  return (
    <>
      <div className="both">
        <section className="rule" aria-labelledby="nach-behoerden">
          <h2 id="nach-behoerden">{t('coverage.by_authorities')}</h2>
          <p className="figure">
            <Link to={rowsPath(question, 'claimed')}>{share(total.claimed, total.responsible)}</Link>
          </p>
          <p>
            <Link className="quiet" to={rowsPath(question)}>
              {of(total.claimed, total.responsible)}
            </Link>
          </p>
          <p className="muted">
            <Link className="quiet" to={rowsPath(question, 'proven')}>
              {t('coverage.proven_share', { share: share(total.proven, total.responsible) })}
            </Link>
          </p>
        </section>
        <section className="rule" aria-labelledby="nach-einwohnern">
          <h2 id="nach-einwohnern">{t('coverage.by_population')}</h2>
          <p className="figure">{share(total.populationClaimed, total.population)}</p>
          <p>{of(total.populationClaimed, total.population)}</p>
          <p className="muted">{t('coverage.proven_share', { share: share(total.populationProven, total.population) })}</p>
        </section>
        <section className="rule" aria-labelledby="flaechendeckend">
          <h2 id="flaechendeckend">{t('coverage.area_wide')}</h2>
          <p className="figure">{t(total.isAreaWide ? 'coverage.yes' : 'coverage.no')}</p>
          <p>
            <Link className="quiet" to={rowsPath(question, 'unclaimed')}>
              {total.responsible === total.claimed
                ? t('coverage.missing_none')
                : t('coverage.missing', { count: format.number(total.responsible - total.claimed) })}
            </Link>
          </p>
          <p className="muted">
            {total.services === 1 ? t('coverage.strict_hint') : t('coverage.services_wide', { areaWide: total.areaWide, services: total.services })}
          </p>
        </section>
      </div>
      <dl className="apart" aria-label={t('coverage.apart')}>
        {STATES.map(([state, mark]) => (
          <div key={state}>
            <dt>
              <Mark state={mark} />
              {t(`coverage.${state}`)}
            </dt>
            <dd>
              <Link className="quiet" to={rowsPath(question, state)}>
                {format.number(total[state])}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const STATES: readonly (readonly ['confirmed' | 'reported' | 'bestand' | 'running' | 'planned' | 'exempt' | 'none', DisplayState])[] = [
  ['confirmed', 'belegt'],
  ['reported', 'gemeldet'],
  ['bestand', 'bestand'],
  ['running', 'laeuft'],
  ['planned', 'nicht'],
  ['exempt', 'ausnahme'],
  ['none', 'nicht'],
]
