import type { FindingNote } from '@blaupause/contract/findings'
import type { Tx } from '../platform/index.js'

/** Notes that hold for a criterion and service, as far as the reader sees them. */
export function notesOn(tx: Tx, criterion: string, onlinedienst: string): Promise<FindingNote[]> {
  return tx.query(
    'finding.notes',
    `
select n.id, n.programme, p.name "programmeName", n.land, n.content->>'text' text, n.seen_on "seenOn", n.organisation_name "organisationName"
from finding_note n join programme p on p.id = n.programme where n.criterion = $1 and n.onlinedienst = $2 and n.withdrawn_at is null order by n.programme`,
    [criterion, onlinedienst],
  )
}
