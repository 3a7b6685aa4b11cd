import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { lageRows, type Lage, type LageCell } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { addCounts } from '../marks/counts.js'
import { Strip } from '../marks/strip.js'
import { MatrixCell } from './matrix-cell.js'
import { OpenedCell } from './opened-cell.js'
import { rowsPath } from './rows-link.js'
import { spansOf } from './spans.js'

export type Row = { readonly key: string; readonly name: string; readonly second: string; readonly cells: readonly LageCell[] }

/** One pilot: on a wide screen a row, on a phone a line that opens. */
export function PilotRows({ row, lage, open, onOpen }: { row: Row; lage: Lage; open: string | null; onOpen: (id: string | null) => void }): ReactNode {
  const { t, rich } = useSay()
  const [unfolded, setUnfolded] = useState(false)
  const total = row.cells.reduce((sum, cell) => sum + cell.total, 0)
  const live = row.cells.reduce((sum, cell) => sum + cell.live, 0)
  const counts = addCounts(row.cells.map((cell) => cell.counts))
  const overdue = counts.ueberfaellig ?? 0
  const idOf = (cell: LageCell): string => `${lage.programme.id}-${row.key}-${cell.onlinedienst}`.replace(/[^\w-]/g, '_')
  const opened = row.cells.find((cell) => cell.total > 1 && idOf(cell) === open)
  const nameOf = (cell: LageCell): string => lage.onlinedienste.find(({ id }) => id === cell.onlinedienst)?.name ?? cell.onlinedienst
  const elsewhere = new Set(lage.others.flatMap(({ cells }) => cells.filter(({ total: own }) => own > 0).map(({ onlinedienst }) => onlinedienst)))
  const insteadSentence = (instead: string | null, cell: LageCell): string => {
    if (instead === null) return t('lage.not_here')
    return elsewhere.has(cell.onlinedienst) ? instead : t('lage.instead', { who: instead })
  }
  return (
    <tbody role="rowgroup" className={unfolded || opened ? 'p' : 'p shut'}>
      <tr role="row" className={opened ? 'has-open' : undefined}>
        <th role="rowheader" scope="row">
          <b>{row.name}</b>
          <small className="key">{row.second}</small>
          {overdue > 0 && (
            <Link className="pilot-overdue" to={rowsPath(lageRows(lage, { pilot: row.key, status: 'ueberfaellig' }))}>
              {t('lage.pilot_overdue', { smart_count: overdue })}
              <span className="visually-hidden">: {row.name}</span>
            </Link>
          )}
          <button
            type="button"
            className="fold"
            aria-expanded={unfolded || opened !== undefined}
            onClick={() => {
              setUnfolded(!(unfolded || opened !== undefined))
              if (opened) onOpen(null)
            }}
          >
            <span>{rich('lage.pilot_live', { live, total })}</span>
            {total > 0 && <Strip counts={counts} />}
            <span className="icon icon-open" aria-hidden="true" />
          </button>
        </th>
        {spansOf(row.cells).map((span) => {
          const [cell] = span.cells
          if (!cell) return null
          if (cell.total === 0)
            return (
              <td key={cell.onlinedienst} role="cell" className="hatch" colSpan={span.cells.length}>
                <span>{insteadSentence(span.instead, cell)}</span>
              </td>
            )
          const id = idOf(cell)
          return (
            <td key={cell.onlinedienst} role="cell" data-l={nameOf(cell)} className={id === open && cell.total > 1 ? 'on' : undefined}>
              <MatrixCell
                cell={cell}
                id={id}
                open={id === open}
                onToggle={() => {
                  onOpen(id === open ? null : id)
                }}
              />
            </td>
          )
        })}
      </tr>
      {opened && (
        <tr role="row" className="open" id={idOf(opened)}>
          <td role="cell" colSpan={row.cells.length + 1}>
            <OpenedCell cell={opened} pilot={row} dienst={nameOf(opened)} programme={lage.programme.id} />
          </td>
        </tr>
      )}
    </tbody>
  )
}
