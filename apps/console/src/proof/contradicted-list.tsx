import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { useSay } from '../i18n/use-say.js'

/** Rollouts that are said to be live and were not seen, with the day since when. */
export function ContradictedList({ rows }: { rows: readonly RolloutRow[] }): ReactNode {
  const { t, format } = useSay()
  if (rows.length === 0) return <p className="muted">{t('tech.seen.none')}</p>
  return (
    <ul className="list looks">
      {rows.map((row) => (
        <li key={row.id}>
          <span className="muted">{row.contradictionOn !== null && t('tech.seen.since', { on: format.date(row.contradictionOn) })}</span>
          <span>
            <Link to={`/rollouts/${row.id}#nachweise`}>
              {row.behoerde.name} × {row.onlinedienst.name}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
