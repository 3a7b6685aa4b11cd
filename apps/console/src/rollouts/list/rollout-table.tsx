import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import { Link } from 'react-router-dom'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { groupedKey } from '../../i18n/format.js'
import { useSay } from '../../i18n/use-say.js'
import { State } from '../../marks/mark.js'
import { EndedNote } from '../ended-note.js'
import { RowLine } from '../row-line.js'

const COLUMNS = [
  ['list.authority', 'behoerde'],
  ['list.service', null],
  ['list.state', null],
  ['list.step', 'position'],
  ['list.due', 'dueOn'],
  ['list.changed', 'updatedAt'],
] as const

/** One row per rollout; on a phone each becomes an entry of a list. The key under the name tells namesakes apart. */
export function RolloutTable({ rows }: { rows: readonly RolloutRow[] }): ReactNode {
  const { t, text, format } = useSay()
  const { sort, setSort } = useListContext()
  return (
    <table className="rows" role="table" aria-label={t('list.title')}>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map(([label, field]) => {
            const active = field !== null && sort.field === field
            const next = active && sort.order === 'ASC' ? 'DESC' : 'ASC'
            return (
              <th key={label} role="columnheader" scope="col" {...(active ? { 'aria-sort': sort.order === 'ASC' ? 'ascending' : 'descending' } : {})}>
                {field === null ? (
                  t(label)
                ) : (
                  <button
                    type="button"
                    className="sort"
                    onClick={() => {
                      setSort({ field, order: next })
                    }}
                  >
                    {t(label)}
                    {active && <span className={`icon icon-open ${sort.order === 'ASC' ? 'up' : ''}`} aria-hidden="true" />}
                  </button>
                )}
              </th>
            )
          })}
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
              <EndedNote row={row} />
            </th>
            <td role="cell" className="c-service">
              {row.onlinedienst.name}
            </td>
            <td role="cell" className="c-state">
              <State state={row.mark} />
              <small>
                <RowLine row={row} />
              </small>
            </td>
            <td role="cell" className="c-step">
              {row.step && (
                <>
                  {row.step.position} {text(row.step.name)}
                </>
              )}
            </td>
            <td role="cell" className="c-due">
              {row.dueOn === null ? '' : format.date(row.dueOn)}
            </td>
            <td role="cell" className="c-changed">
              <small className="muted">{format.moment(row.updatedAt)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
