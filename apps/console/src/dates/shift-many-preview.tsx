import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ShiftReport } from '@blaupause/contract/rollouts'
import type { Language } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'

/** What a shift of many does: how many dates in how many rollouts, go-live before and after, who is concerned, who is left out. */
export function ShiftManyPreview({ report, language }: { report: ShiftReport; language: Language }): ReactNode {
  const { t, format, party } = useSay()
  const { commitment } = report
  if (report.steps === 0)
    return (
      <p className="preview" role="status">
        {t('dates.shift.none')}
      </p>
    )
  return (
    <div className="preview" role="status">
      <h4>
        {t('dates.shift.moves', { smart_count: report.steps })},{' '}
        {t('dates.shift.many_found', { smart_count: report.direct, rollouts: t('dates.shift.rollouts', { smart_count: report.rollouts }) })}
      </h4>
      <table className="moves" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {['col_rollout', 'col_from', 'col_to', 'col_by'].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {t(`dates.shift.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {report.items.map((item) => (
            <tr role="row" key={item.rolloutId}>
              <th role="rowheader" scope="row">
                <Link to={`/rollouts/${item.rolloutId}`}>{item.behoerde}</Link>
                <small className={item.holds === false ? 'late' : undefined}>
                  {item.onlinedienst}
                  {item.commitmentOn !== null &&
                    `. ${t(item.holds === false ? 'dates.shift.broken' : 'dates.shift.holds', { on: format.date(item.commitmentOn) })}`}
                </small>
              </th>
              <td role="cell">
                {item.liveFrom === null ? '–' : format.date(item.liveFrom)}
                <small>{t('dates.shift.col_live')}</small>
              </td>
              <td role="cell">
                {item.liveTo === null ? '–' : format.date(item.liveTo)}
                <small>{t('dates.shift.col_live')}</small>
              </td>
              <td role="cell">{format.signed(item.moves.find(({ direct }) => direct)?.workingDays ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.rollouts > report.items.length && (
        <p className="small muted">{t('dates.shift.more', { count: format.number(report.rollouts - report.items.length) })}</p>
      )}
      <div className="outlook">
        {commitment.of > 0 && (
          <p className={commitment.heldAfter < commitment.heldBefore ? 'late' : undefined}>
            {t('dates.shift.commitment', { before: commitment.heldBefore, after: commitment.heldAfter, of: commitment.of })}
          </p>
        )}
        <p>
          {t('dates.shift.told', {
            who: report.told
              .map((one) =>
                t('dates.shift.told_one', {
                  party: `${party(one.party)}${one.organisations > 1 ? ` × ${format.number(one.organisations)}` : ''}`,
                  steps: t('dates.shift.steps', { smart_count: one.steps }),
                }),
              )
              .join(', '),
          })}{' '}
          {t('dates.shift.history_tells')}
        </p>
      </div>
      {report.refused.length > 0 && (
        <details className="rest">
          <summary>{t('dates.shift.refused', { count: format.number(report.refused.length) })}</summary>
          <ul>
            {report.refused.slice(0, 20).map((one) => (
              <li key={one.id}>{language === 'en' ? one.detailEn : one.detail}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="source">{t('dates.shift.nothing_yet')}</p>
    </div>
  )
}
