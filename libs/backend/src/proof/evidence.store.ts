import type { EvidenceContent, EvidenceRevision } from '@blaupause/domain/proof'
import type { Milestone } from '@blaupause/domain/rollouts'
import { newId, type Tx } from '../platform/index.js'

export type StoredFile = { readonly hash: string; readonly type: string; readonly size: number }

type Subject = Pick<Milestone, 'id' | 'rolloutId' | 'stepId' | 'land' | 'programme' | 'traeger' | 'goLive'>

/** The revision that holds in a chain of this milestone; the rollout is locked, so it stays so. */
export async function currentRevision(tx: Tx, milestoneId: string, id: string): Promise<EvidenceRevision | undefined> {
  const [row] = await tx.query<EvidenceRevision>('evidence.current', `${REVISION} where milestone_id = $1 and id = $2 and superseded_at is null`, [
    milestoneId,
    id,
  ])
  return row
}

/** Writes a revision and ends the one before it. A new link of a go-live is looked at from now on. */
export function writeRevision(tx: Tx, milestone: Subject, revision: EvidenceRevision, file: StoredFile | null, now: string): void {
  tx.write(
    'evidence.add',
    `${SUPERSEDE_CHAIN} ${INSERT} select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20 from (select count(*) from ended) first`,
    [
      revision.id,
      revision.chain,
      revision.revision,
      milestone.id,
      milestone.rolloutId,
      milestone.stepId,
      milestone.land,
      milestone.programme,
      milestone.traeger,
      revision.kind,
      revision.value,
      revision.label,
      file?.hash ?? null,
      file?.type ?? null,
      file?.size ?? null,
      revision.effectiveOn,
      revision.expiresOn,
      now,
      tx.actor.subject,
      tx.actor.organisation.name,
    ],
  )
  if (revision.kind === 'link' && milestone.goLive) watch(tx, milestone, revision.value, now)
  if (revision.kind === 'certificate') forgetReminders(tx, milestone, now)
}

/**
 * The proof inside a report: the next revision of the last one of its kind on this step, or the first; the same value
 * again is no new revision. One statement, because reports are many.
 */
export function keepReported(tx: Tx, milestone: Subject, { kind, value, effectiveOn, expiresOn }: EvidenceContent, now: string): void {
  tx.write('evidence.report', KEEP_REPORTED, [
    newId(),
    milestone.id,
    milestone.rolloutId,
    milestone.stepId,
    milestone.land,
    milestone.programme,
    milestone.traeger,
    kind,
    value,
    effectiveOn,
    expiresOn,
    now,
    tx.actor.subject,
    tx.actor.organisation.name,
  ])
  if (kind === 'link' && milestone.goLive) watch(tx, milestone, value, now)
  if (kind === 'certificate') forgetReminders(tx, milestone, now)
}

/** A new certificate settles what was said about the old one. */
function forgetReminders(tx: Tx, { rolloutId, stepId }: Subject, now: string): void {
  tx.write(
    'certificate.settle',
    `update notification set closed_at = $3, closed_because = 'done' where rollout_id = $1 and step_id = $2 and kind like 'certificate-%' and closed_at is null`,
    [rolloutId, stepId, now],
  )
}

/** From now on the link checker looks at this address; another address of the rollout is forgotten. */
function watch(tx: Tx, { rolloutId, land, programme, traeger }: Subject, address: string, now: string): void {
  tx.write('watch.keep', WATCH, [rolloutId, land, programme, traeger, address, URL.canParse(address) ? new URL(address).host : address.slice(0, 200), now])
}

const REVISION = `
select id, chain, revision, kind, value, label, effective_on "effectiveOn", expires_on "expiresOn" from evidence`

const INSERT = `
insert into evidence (id, chain, revision, milestone_id, rollout_id, step_id, land, programme, traeger, kind, value, label, file_hash, file_type, file_size, effective_on, expires_on, recorded_at, recorded_by, organisation)`

/** The insert reads what was ended, so that it comes second: of a chain one revision holds at any time. */
const SUPERSEDE_CHAIN = 'with ended as (update evidence set superseded_at = $18 where chain = $2 and superseded_at is null returning id)'

const KEEP_REPORTED = `
with last as (
  select id, chain, revision, value, expires_on from evidence where milestone_id = $2 and kind = $8 and superseded_at is null order by recorded_at desc, id desc limit 1
), ended as (
  update evidence e set superseded_at = $12 from last where e.id = last.id and last.value <> $9 returning e.id
)
insert into evidence (id, chain, revision, milestone_id, rollout_id, step_id, land, programme, traeger, kind, value, effective_on, expires_on, recorded_at, recorded_by, organisation)
select $1, coalesce(last.chain, $1), coalesce(last.revision, 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
from (select count(*) from ended) first left join last on true where last.value is distinct from $9`

const WATCH = `
insert into observation_watch (rollout_id, land, programme, traeger, address, host, next_at) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (rollout_id) do update set address = excluded.address, host = excluded.host, next_at = excluded.next_at, checked_at = null, leased_until = null`
