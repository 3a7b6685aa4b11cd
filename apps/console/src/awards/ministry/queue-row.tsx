import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ApplicationRow } from '@blaupause/contract/awards'
import { useSay, type Say } from '../../i18n/use-say.js'
import { State } from '../../marks/mark.js'
import { findingMark, markOf } from './queue-marks.js'

/** One application of the queue; marked where the reader can take the next step. */
export function QueueRow({ row }: { row: ApplicationRow }): ReactNode {
  const { yours } = row
  const say = useSay()
  const { t, format } = say
  const looked = row.sample.filter((finding) => finding !== null).length
  const bad = row.sample.filter((finding) => finding !== null && finding !== 'sound').length
  return (
    <tr role="row" className={yours ? 'yours' : undefined}>
      <th role="rowheader" scope="row">
        <Link to={`/titel/antraege/${row.id}`}>{row.bodyName}</Link>
        <small>{row.body}</small>
      </th>
      <td role="cell">
        <b>{format.number(row.counted ?? row.now)}</b>
        <small>
          {t('awarding.of_line', { n: row.threshold ?? 0 })}
          {row.counted !== null && row.now !== row.counted && `, ${t('awarding.today', { n: format.number(row.now) })}`}
        </small>
      </td>
      <td role="cell">
        {row.sample.length === 0 ? (
          <small>{t('awarding.not_drawn')}</small>
        ) : (
          <>
            <span className="cells small-cells" role="img" aria-label={sampleSaid(say, row.sample.length, looked, bad)}>
              {row.sample.map((finding, at) => (
                <i key={at} className={findingMark(finding)} />
              ))}
            </span>
            <small>{sampleSaid(say, row.sample.length, looked, bad)}</small>
          </>
        )}
      </td>
      <td role="cell">
        <State state={markOf(row)}>{t(`awarding.state.${row.state}`)}</State>
        <small>{dueSaid(say, row)}</small>
      </td>
      <td role="cell">
        {yours ? (
          <Link className="btn" to={`/titel/antraege/${row.id}`}>
            {t(`awarding.step.${row.state}`)}
            <span className="visually-hidden">: {row.bodyName}</span>
          </Link>
        ) : (
          <span className="source">
            {row.mine && row.proposal !== null ? t('awarding.second_needed') : row.turn === 'body' ? t('awarding.body_turn') : t(`awarding.ended.${row.state}`)}
          </span>
        )}
      </td>
    </tr>
  )
}

function sampleSaid({ t }: Say, of: number, looked: number, bad: number): string {
  if (looked < of) return t('awarding.looked', { n: looked, of })
  return bad === 0 ? t('awarding.no_finding') : t('awarding.findings', { smart_count: bad })
}

function dueSaid({ t, format }: Say, { dueOn, workingDaysLeft, turn, proposal }: ApplicationRow): string {
  const parts = [
    ...(proposal === null ? [] : [t(`awarding.proposal.${proposal}`)]),
    ...(dueOn === null || turn === null
      ? []
      : [
          workingDaysLeft !== null && workingDaysLeft < 0
            ? t('awarding.late_since', { on: format.date(dueOn) })
            : `${t('awarding.due', { on: format.due(dueOn) })}${workingDaysLeft === null ? '' : `, ${t('awarding.days_left', { smart_count: workingDaysLeft })}`}`,
        ]),
  ]
  return parts.join('. ')
}
