import type { Exemption } from '@blaupause/domain/rollouts'
import type { Tx } from '../platform/index.js'

/** An exception as it is stored: what the rules know, and what people read. */
export type StoredExemption = Exemption & { readonly land: string; readonly programme: string; readonly traeger: string; readonly reason: string }

const COLUMNS = `
id, rollout_id "rolloutId", land, programme, traeger, kind, state, reason, requested_by "requestedBy", requested_organisation "requestedOrganisation", decided_on "decidedOn", expires_on "expiresOn", before, version`

/** The exception of a rollout that was requested or holds. Its rollout is locked by the command. */
export async function currentExemption(tx: Tx, rollout: string): Promise<StoredExemption | null> {
  const [row] = await tx.query<StoredExemption>(
    'exemption.current',
    `select ${COLUMNS} from exemption where rollout_id = $1 and state in ('requested', 'approved')`,
    [rollout],
  )
  return row ?? null
}

export async function exemptionById(tx: Tx, id: string): Promise<StoredExemption | undefined> {
  return (await tx.query<StoredExemption>('exemption.one', `select ${COLUMNS} from exemption where id = $1`, [id]))[0]
}

export function addExemption(tx: Tx, row: Omit<StoredExemption, 'before'>, now: string): void {
  tx.write(
    'exemption.add',
    `
insert into exemption (id, rollout_id, land, programme, traeger, kind, state, reason, requested_at, requested_by, requested_organisation, expires_on)
values ($1, $2, $3, $4, $5, $6, 'requested', $7, $8, $9, $10, $11)`,
    [row.id, row.rolloutId, row.land, row.programme, row.traeger, row.kind, row.reason, now, row.requestedBy, row.requestedOrganisation, row.expiresOn],
  )
}

/** Writes a decision or an end, by the organisation that acts. */
export function saveExemption(tx: Tx, { id, state, decidedOn, before, version }: Exemption, today: string, expired = false): void {
  const decided = state === 'approved' || state === 'declined'
  tx.write(
    'exemption.save',
    `
update exemption set state = $2, before = $3, version = $4, decided_on = $5,
  decided_by = case when $6 then $7 else decided_by end, decided_organisation = case when $6 then $8 else decided_organisation end,
  ended_on = case when $6 then ended_on else $9::date end, ended_organisation = case when $6 then ended_organisation else $8 end, expired = $10
where id = $1`,
    [id, state, JSON.stringify(before), version, decidedOn, decided, tx.actor.subject, tx.actor.organisation.name, today, expired],
  )
}

/** What lists and pages show of the exception that holds for a rollout; null once it ended. */
export function markExempt(tx: Tx, rollout: string, exemption: Pick<StoredExemption, 'kind' | 'expiresOn' | 'reason'> | null): void {
  tx.write('rollout.exempt', 'update rollout set exempt_kind = $2, exempt_until = $3, reason = $4 where id = $1', [
    rollout,
    exemption?.kind ?? null,
    exemption?.expiresOn ?? null,
    exemption?.reason ?? null,
  ])
}
