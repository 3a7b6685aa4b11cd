import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { FactorView } from '@blaupause/contract/findings'
import { useSay } from '../i18n/use-say.js'
import { pValue, ratio } from './days.js'
import { rowsOfFactor } from './rows-of.js'
import { Middle } from './twin-table.js'

/** What was looked at beside the family: described, never ranked. */
export function Factors({ factors, service }: { factors: readonly FactorView[]; service: string }): ReactNode {
  const { t, format, language, party } = useSay()
  return (
    <section className="rule finding-factors" id="daneben" aria-labelledby="daneben-titel">
      <div className="cap">
        <h2 id="daneben-titel">{t('findings.factors.title')}</h2>
        <span className="small muted">{t('findings.factors.hint')}</span>
      </div>
      {factors.map(({ factor, levels, test, paces }) => (
        <details key={factor} className="rest">
          <summary>
            {t(`findings.factors.${factor}`)}
            {test.estimable && <span className="small muted"> {t('findings.factors.test', { p: pValue(test.p, language) })}</span>}
          </summary>
          {levels.length > 0 && (
            <div className="scroll" tabIndex={0} role="region" aria-label={t(`findings.factors.${factor}`)}>
              <table className="finding-twin">
                <thead>
                  <tr>
                    <th scope="col">{t('findings.factors.group')}</th>
                    <th scope="col" className="num">
                      {t('findings.twin.median')}
                    </th>
                    <th scope="col" className="num">
                      {t('findings.basis_head')}
                    </th>
                    <th scope="col" className="num">
                      {t('findings.factors.pilots')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {levels.map(({ level, n, live, pilots, median }) => (
                    <tr key={level}>
                      <th scope="row">{t(`findings.level.${level}`, { _: level })}</th>
                      <td className="num">
                        <Middle median={median} />
                      </td>
                      <td className="num">
                        <Link to={rowsOfFactor(factor, level, service)}>{t('findings.basis', { live: format.number(live), n: format.number(n) })}</Link>
                      </td>
                      <td className="num">{format.number(pilots)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {factor === 'waited-on' &&
            (paces.length === 0 ? (
              <p>{t('findings.factors.nobody_waited')}</p>
            ) : (
              <>
                <ul>
                  {paces.map(({ party: id, n, pace }) => (
                    <li key={id}>
                      {party(id)}:{' '}
                      {pace.estimable
                        ? t('findings.factors.pace', {
                            ratio: ratio(pace.ratio, language),
                            lower: pace.lower === null ? t('findings.open') : ratio(pace.lower, language),
                            upper: pace.upper === null ? t('findings.open') : ratio(pace.upper, language),
                            n,
                          })
                        : t('findings.factors.pace_none', { n })}{' '}
                      <Link to={rowsOfFactor(factor, id, service)}>{t('findings.rows', { smart_count: n })}</Link>
                    </li>
                  ))}
                </ul>
                <p className="small muted">{t('findings.factors.pace_note')}</p>
              </>
            ))}
        </details>
      ))}
    </section>
  )
}
