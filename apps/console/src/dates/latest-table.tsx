import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { LatestStart } from '@blaupause/contract/rollouts'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

/** One row per open rollout: until when it must begin, or when it will be live. Late is said in words, with the mark of overdue. */
export function LatestTable({ rows, today }: { rows: readonly LatestStart[]; today: string }): ReactNode {
  const { t, format } = useSay()
  return (
    <table className="rows latest" role="table" aria-label={t('dates.latest.title')}>
      <thead role="rowgroup">
        <tr role="row">
          {['list.authority', 'list.service', 'dates.latest.col_start', 'dates.latest.col_live', 'dates.latest.col_basis'].map((head) => (
            <th key={head} role="columnheader" scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            <th role="rowheader" scope="row">
              <Link to={`/rollouts/${row.id}`}>{row.behoerde.name}</Link>
              <small className="key">
                {groupedKey(row.behoerde.traeger)}, {t(`land.${row.land}`, { _: row.land })}
              </small>
            </th>
            <td role="cell" className="c-service">
              {row.onlinedienst.name}
            </td>
            <td role="cell" className="c-start" data-l={t('dates.latest.col_start')}>
              {format.date(row.latestStartOn)}
              <StartStanding row={row} today={today} />
            </td>
            <td role="cell" className="c-live" data-l={t('dates.latest.col_live')}>
              {row.liveOn === null ? '–' : format.date(row.liveOn)}
              <LiveStanding row={row} />
            </td>
            <td role="cell" className="c-basis">
              <small>{row.measured === 0 ? t('dates.latest.basis_none') : t('dates.latest.basis', { measured: row.measured, of: row.of })}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StartStanding({ row, today }: { row: LatestStart; today: string }): ReactNode {
  const { t, format } = useSay()
  if (row.state === 'running') return <small>{t('dates.latest.running', { on: row.startedOn === null ? '–' : format.date(row.startedOn) })}</small>
  if (row.latestStartOn === today) return <small>{t('dates.latest.today')}</small>
  return row.slack < 0 ? (
    <small className="late">
      <Mark state="ueberfaellig" /> {t('dates.latest.past', { smart_count: -row.slack })}
    </small>
  ) : (
    <small>{t('dates.latest.left', { smart_count: row.slack })}</small>
  )
}

/** For one that runs the slack lies between its expected go-live and the commitment. */
function LiveStanding({ row }: { row: LatestStart }): ReactNode {
  const { t, format } = useSay()
  const commitment = `${t('dates.latest.col_commitment')} ${format.date(row.commitmentOn)}`
  if (row.state === 'running' && row.slack < 0)
    return (
      <small className="late">
        <Mark state="ueberfaellig" /> {t('dates.latest.misses', { smart_count: -row.slack })}
      </small>
    )
  return (
    <small>
      {commitment}
      {row.liveOn !== null && row.liveOn <= row.commitmentOn && `, ${t('dates.latest.holds')}`}
    </small>
  )
}
