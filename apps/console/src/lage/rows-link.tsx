import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { RowFilter } from '@blaupause/contract/insights'

/** Where the rows behind a figure are. */
export function rowsPath(filter: RowFilter): string {
  return `/rollouts?filter=${encodeURIComponent(JSON.stringify(filter))}`
}

/** A figure that leads to its rows; where there are none it is plain text. */
export function RowsLink({ count, filter, children, quiet = true }: { count: number; filter: RowFilter; children: ReactNode; quiet?: boolean }): ReactNode {
  return count === 0 ? (
    <span>{children}</span>
  ) : (
    <Link className={quiet ? 'quiet' : undefined} to={rowsPath(filter)}>
      {children}
    </Link>
  )
}
