import { landSayings, type ReportedSaying } from '@blaupause/domain/awards'
import { landKey } from '@blaupause/domain/register'
import type { Tx } from '../../platform/index.js'

/** What press and ministry said by a day about the way of a whole Land, newest first. Figures of theirs, never of ours. */
export function sayingsOf(tx: Tx, land: string, by: string): Promise<ReportedSaying[]> {
  return tx.query<ReportedSaying>(
    'land.sayings',
    `select metric, operator, value, note quote, reported_on "on", source from reported_figure where body = $1 and metric = any($2) and reported_on <= $3 order by reported_on desc, metric desc`,
    [landKey(land) ?? '', Object.values(landSayings), by],
  )
}
