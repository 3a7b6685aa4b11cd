import type { AwardRuleVersion } from '@blaupause/domain/awards'
import type { Instant } from '@blaupause/domain/kernel'
import { isoInstant, type Tx } from '../../platform/index.js'

/** A version as it lies in the database, with the Land it belongs to. */
export type StoredRule = AwardRuleVersion & { readonly land: string; readonly proposedAt: Instant; readonly releasedAt: Instant | null }

const STORED = `select id, land, content rule, state, organisation, proposed_by "proposedBy", released_by "releasedBy", ${isoInstant('proposed_at')} "proposedAt", ${isoInstant('released_at')} "releasedAt", version from award_rule`

/** What a Land has entered, whatever became of it. */
export function rulesOfLand(tx: Tx, land: string): Promise<StoredRule[]> {
  return tx.query<StoredRule>('award-rule.own', `${STORED} where land = $1 order by valid_from, id`, [land])
}

/** Held until the commit: two releases at once are judged one after the other, also those of two Länder that want the same name. */
export async function lockRule(tx: Tx, id: string): Promise<StoredRule | undefined> {
  await tx.query('award-rule.lock', 'select pg_advisory_xact_lock(4711076)', [])
  return (await tx.query<StoredRule>('award-rule.locked', `${STORED} where id = $1 for update`, [id]))[0]
}

export function insertRule(tx: Tx, { id, rule, organisation, proposedBy }: AwardRuleVersion, now: Instant): void {
  tx.write(
    'award-rule.propose',
    `insert into award_rule (id, land, award, rule, valid_from, content, state, organisation, proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6, 'proposed', $7, $8, $9)`,
    [id, rule.land, rule.award, rule.id, rule.validFrom, JSON.stringify(rule), organisation, proposedBy, now],
  )
}

export function saveRule(tx: Tx, { id, state, releasedBy, version }: AwardRuleVersion, now: Instant): void {
  tx.write(
    'award-rule.save',
    `update award_rule set state = $2, released_by = $3, released_at = case when $2 = 'released' then $4::timestamptz end, version = $5 where id = $1`,
    [id, state, releasedBy, now, version],
  )
}
