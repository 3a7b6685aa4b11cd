import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { LageCell } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { Strip } from '../marks/strip.js'
import { WorkingDays } from '../marks/working-days.js'
import { EndedNote } from '../rollouts/ended-note.js'
import { RowLine } from '../rollouts/row-line.js'

/** One rollout: its mark and one fact. Several: how many are live, the strip, the longest wait; opens below. */
export function MatrixCell({ cell, id, open, onToggle }: { cell: LageCell; id: string; open: boolean; onToggle: () => void }): ReactNode {
  const { rich, party, t } = useSay()
  if (cell.single) {
    return (
      <div>
        <Link className="cell-link" to={`/rollouts/${cell.single.id}`}>
          <State state={cell.single.mark} />
        </Link>
        <span className="sub">
          <RowLine row={cell.single} />
        </span>
        <EndedNote row={cell.single} />
      </div>
    )
  }
  return (
    <button type="button" className="cell" aria-expanded={open} {...(open ? { 'aria-controls': id } : {})} onClick={onToggle}>
      <span className="c">{rich('lage.cell', { live: cell.live, total: cell.total })}</span>
      <Strip counts={cell.counts} />
      {cell.longestWait && (
        <span className="sub">
          <WorkingDays days={cell.longestWait.days} /> {t('lage.waits_on', { party: party(cell.longestWait.party, 'on') })}
        </span>
      )}
    </button>
  )
}
