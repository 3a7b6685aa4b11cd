import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ProcedureReport } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'

/** Whom a list of the portal concerns, and who crosses the line by it; before it is taken, who would. */
export function PassedLines({ report }: { report: ProcedureReport }): ReactNode {
  const { t, format } = useSay()
  const when = report.mode === 'dry-run' ? 'would' : 'did'
  if (report.stand === null) return null
  return (
    <>
      <p>
        {t('awarding.portal.would', { smart_count: report.bodies, bodies: format.number(report.bodies), on: format.date(report.stand) })}
        {report.reachTotal + report.fallTotal === 0 && ` ${t('awarding.portal.nobody')}`}
      </p>
      {(['reach', 'fall'] as const)
        .filter((way) => report[`${way}Total`] > 0)
        .map((way) => (
          <section key={way} aria-label={t(`awarding.portal.${way}.${when}`, { smart_count: report[`${way}Total`], n: format.number(report[`${way}Total`]) })}>
            <h3>{t(`awarding.portal.${way}.${when}`, { smart_count: report[`${way}Total`], n: format.number(report[`${way}Total`]) })}</h3>
            <ul className="list passed-lines">
              {report[way].map(({ body, name, before, after, threshold }) => (
                <li key={body}>
                  <Link to={`/titelstand/${body}`}>{name}</Link>{' '}
                  <span className="muted">
                    {t(before === null ? 'awarding.portal.first_time' : 'awarding.portal.line', {
                      before: format.number(before ?? 0),
                      after: format.number(after),
                      threshold,
                    })}
                  </span>
                </li>
              ))}
            </ul>
            {report[`${way}Total`] > report[way].length && (
              <p className="source">{t('awarding.portal.more', { smart_count: report[`${way}Total`] - report[way].length })}</p>
            )}
          </section>
        ))}
    </>
  )
}
