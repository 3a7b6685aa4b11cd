import { thresholdOf, type AwardBodyKind, type AwardRule } from '@blaupause/domain/awards'
import { landEvent, type DomainEvent } from '@blaupause/domain/kernel'
import { bodyName, type Territory } from '@blaupause/domain/register'
import type { Now } from '@blaupause/domain/rollouts'
import { settleOfSubject, tellOfSubject } from '../../notifications/index.js'
import { newId, record, type Tx } from '../../platform/index.js'

type Row = Pick<Territory, 'name' | 'level' | 'textkennzeichen'> & {
  readonly key: string
  readonly kind: AwardBodyKind
  readonly counted: number
  readonly alive: number
  readonly open: string | null
  readonly openedOn: string | null
}
const KIND = 'award-line-lost' as const

/**
 * Warns a body, once, that it stays above its line only by links that lead nowhere, and settles that when they are mended or the
 * portal's number itself has changed. Reads the newest counts; the transaction must be the system's.
 */
export async function warnOfLines(
  tx: Tx,
  { land, rule, bodies }: { readonly land: string; readonly rule: AwardRule; readonly bodies: readonly string[] },
  now: Now,
): Promise<void> {
  const rows = await tx.query<Row>('procedure-warning.read', READ, [bodies])
  const events: DomainEvent[] = []
  for (const row of rows) {
    const threshold = thresholdOf(rule, row.kind)
    const lost = threshold !== null && row.counted >= threshold && row.alive < threshold
    if (lost === (row.open !== null)) continue
    const id = row.open ?? newId()
    if (lost) {
      tx.write(
        'procedure-warning.open',
        'insert into procedure_warning (id, body, land, counted, alive, threshold, opened_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [id, row.key, land, row.counted, row.alive, threshold, now.now],
      )
      tellOfSubject(
        tx,
        { kind: 'award', id, title: bodyName(row), land, programme: '' },
        [{ kind: KIND, recipient: row.key, ref: now.today, dueOn: now.today, detail: null, to: { organisation: row.key } }],
        now.now,
      )
    } else {
      tx.write('procedure-warning.close', 'update procedure_warning set closed_at = $2 where id = $1', [id, now.now])
      settleOfSubject(tx, id, [{ kind: KIND, recipient: row.key, ref: row.openedOn!, because: 'done' }], now.now)
    }
    events.push(
      landEvent(
        lost ? 'procedures.line-lost.v1' : 'procedures.line-kept.v1',
        { type: 'procedure-warning', id },
        now.today,
        { land, traeger: row.key },
        { counted: row.counted, alive: row.alive, threshold },
      ),
    )
  }
  if (events.length > 0) record(tx, `line-${now.now}-${events[0]!.subject.id}`, events, [], now)
}

const READ = `
select b.key, b.name, b.level, b.textkennzeichen, b.kind, c.counted, c.alive, w.id open, to_char(w.opened_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') "openedOn"
from unnest($1::text[]) asked(key) cross join lateral (select * from award_body where key = asked.key offset 0) b
join lateral (select counted, alive from procedure_count where body = b.key order by counted_on desc limit 1) c on true
left join procedure_warning w on w.body = b.key and w.closed_at is null`
