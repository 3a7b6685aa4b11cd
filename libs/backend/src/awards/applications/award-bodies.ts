import type { AwardBodyKind } from '@blaupause/domain/awards'
import { DomainError, type LocalDate } from '@blaupause/domain/kernel'
import { bodyName, type Territory } from '@blaupause/domain/register'
import type { Tx } from '../../platform/index.js'

/** A body of the register as an application needs it, with its newest displayed count; `reported`: the press names it as a holder of its Land's award. */
export type AwardBodyFacts = {
  readonly key: string
  readonly kind: AwardBodyKind
  readonly name: string
  readonly land: string
  readonly counted: number
  readonly countedOn: LocalDate | null
  readonly reported: boolean
}
type Row = Omit<AwardBodyFacts, 'counted'> & Pick<Territory, 'level' | 'textkennzeichen'> & { readonly counted: number | null }

/** The body with this key, if it is one today, with what the portal showed on that day. */
export async function awardBody(tx: Tx, key: string, today: LocalDate): Promise<AwardBodyFacts | undefined> {
  const [row] = await tx.query<Row>('award.body', BODY, [key, today])
  return (
    row && { key: row.key, kind: row.kind, land: row.land, counted: row.counted ?? 0, countedOn: row.countedOn, reported: row.reported, name: bodyName(row) }
  )
}

/** The same, refusing what is no such body (`award.body`). */
export async function countedBody(tx: Tx, key: string, today: LocalDate): Promise<AwardBodyFacts> {
  const body = await awardBody(tx, key, today)
  if (!body) throw new DomainError('award.body', { key })
  return body
}

const BODY = `
select b.key, b.kind, b.name, b.level, b.textkennzeichen, b.land, c.counted, c.counted_on "countedOn", exists (select from reported_award r where r.body = b.key) reported
from award_body b left join lateral (select counted, counted_on from procedure_count where body = b.key and counted_on <= $2 order by counted_on desc limit 1) c on true where b.key = $1`
