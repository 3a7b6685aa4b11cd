import type { ReactNode } from 'react'
import type { ShiftReport } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'
import { becauseSentence } from './because-list.js'

/** What a shift of one step does: each date before and after, who is concerned, and whether the commitment holds. */
export function ShiftPreview({ report }: { report: ShiftReport }): ReactNode {
  const say = useSay()
  const { t, text, format, rich, party } = say
  const [item] = report.items
  if (!item) return null
  return (
    <div className="preview" role="status">
      <h4>{t('dates.shift.moves', { smart_count: item.moves.length })}</h4>
      <table className="moves" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {['col_step', 'col_from', 'col_to', 'col_by'].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {t(`dates.shift.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {item.moves.map((move) => (
            <tr role="row" key={move.milestoneId} className={move.direct ? 'chosen' : undefined}>
              <th role="rowheader" scope="row">
                {move.position} {text(move.name)}
                <small>
                  {move.direct
                    ? adjusted(move.because)
                        .map((reason) => becauseSentence(reason, say))
                        .join('. ') || t('dates.shift.asked')
                    : t('dates.shift.follows')}
                </small>
              </th>
              <td role="cell">{format.date(move.from)}</td>
              <td role="cell">{format.date(move.to)}</td>
              <td role="cell">{format.signed(move.workingDays)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="outlook">
        {item.liveTo !== null && (
          <p>
            {rich('dates.shift.live', { on: format.date(item.liveTo) })}{' '}
            {item.commitmentOn === null ? (
              t('dates.shift.no_commitment')
            ) : (
              <span className={item.holds === false ? 'late' : undefined}>
                {t(item.holds === false ? 'dates.shift.broken' : 'dates.shift.holds', { on: format.date(item.commitmentOn) })}
              </span>
            )}
          </p>
        )}
        <p>
          {t('dates.shift.told', {
            who: report.told
              .map((one) =>
                t('dates.shift.told_one', {
                  party: one.party === 'kommune' && one.names.length === 1 ? one.names[0]! : party(one.party),
                  steps: t('dates.shift.steps', { smart_count: one.steps }),
                }),
              )
              .join(', '),
          })}{' '}
          {t('dates.shift.history_tells')}
        </p>
      </div>
      <p className="source">{t('dates.shift.nothing_yet')}</p>
    </div>
  )
}

/** Why the day is not the one that was asked for: what acted after the shift. */
function adjusted(because: ShiftReport['items'][number]['moves'][number]['because']) {
  return because.slice(because.findLastIndex(({ kind }) => kind === 'shift') + 1).filter(({ kind }) => kind !== 'anchor')
}
