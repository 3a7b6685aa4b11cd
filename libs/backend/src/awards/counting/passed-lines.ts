import type { ProcedureReport } from '@blaupause/contract/awards'
import { lineChanges, type AwardBodyKind, type AwardRule } from '@blaupause/domain/awards'
import { bodyName, type Territory } from '@blaupause/domain/register'
import type { Tx } from '../../platform/index.js'

/** Bodies that are named; all of them are counted. */
const MOST = 50
type Row = Pick<Territory, 'name' | 'level' | 'textkennzeichen'> & { readonly body: string; readonly kind: AwardBodyKind; readonly before: number | null }

/** Which bodies cross their line if the portal's numbers are `after`, against their newest count. Ask before they are counted anew. */
export async function passedLines(
  tx: Tx,
  after: ReadonlyMap<string, number>,
  rule: AwardRule,
): Promise<Pick<ProcedureReport, 'reach' | 'reachTotal' | 'fall' | 'fallTotal'>> {
  const rows = await tx.query<Row>('procedure.counted-before', BEFORE, [[...after.keys()]])
  const { reach, fall } = lineChanges(
    rows.map(({ body, kind, before, ...named }) => ({ body, kind, before, name: bodyName(named), after: after.get(body)! })),
    rule,
  )
  return { reach: reach.slice(0, MOST), reachTotal: reach.length, fall: fall.slice(0, MOST), fallTotal: fall.length }
}

const BEFORE = `
select b.key body, b.kind, b.name, b.level, b.textkennzeichen, c.counted before
from unnest($1::text[]) asked(key) cross join lateral (select * from award_body where key = asked.key offset 0) b
left join lateral (select counted from procedure_count where body = b.key order by counted_on desc limit 1) c on true`
