import type { Blocker, BlockerScope } from '@blaupause/domain/blockers'
import type { Role } from '@blaupause/domain/identity'
import { audienceOf } from '@blaupause/domain/notifications'
import type { Milestone } from '@blaupause/domain/rollouts'
import { found, newId, type Tx } from '../platform/index.js'
import { BLOCKER_COLUMNS, type StoredBlocker } from './blocker-row.js'

/** A step that belongs, or belonged, to a blocker. */
export type BlockerStep = {
  readonly milestoneId: string
  readonly rolloutId: string
  readonly traeger: string
  readonly land: string
  readonly programme: string
  readonly outcome: 'split' | 'resumed' | 'released' | 'done' | null
}

/** Refused with `thing.unknown` unless the actor may see the blocker; from there on the transaction reaches all who wait on it. */
export async function requireVisible(tx: Tx, id: string): Promise<void> {
  const seen = tx.query<{ id: string }>('blocker.seen', 'select id from blocker where id = $1', [id])
  tx.reachAll()
  found((await seen)[0])
}

/** The blocker, locked; the transaction must reach all. Rollouts are locked before, never after: every command takes this order. */
export async function lockBlocker(tx: Tx, id: string): Promise<StoredBlocker> {
  const [row] = await tx.query<StoredBlocker>('blocker.lock', `select ${BLOCKER_COLUMNS} from blocker b where b.id = $1 for update`, [id])
  return found(row)
}

/** Its steps: those it holds, or `all` it ever held. */
export function stepsOf(tx: Tx, id: string, all = false): Promise<BlockerStep[]> {
  return tx.query<BlockerStep>(
    `blocker.steps.${all}`,
    `select milestone_id "milestoneId", rollout_id "rolloutId", traeger, land, programme, outcome from blocker_milestone where blocker_id = $1 ${all ? '' : 'and left_on is null'}`,
    [id],
  )
}

/** What the permission functions ask: every body it concerns, none left out. */
export function scopeOf(blocker: Blocker, steps: readonly BlockerStep[]): BlockerScope {
  return { ...blocker, traeger: [...new Set(steps.map(({ traeger }) => traeger))], others: 0 }
}

/** A new blocker; its counts, Länder and programmes follow from the steps put to it. */
export function insertBlocker(tx: Tx, { id, ...blocker }: StoredBlocker, now: string): void {
  tx.write('blocker.insert', INSERT, [JSON.stringify([{ id, ...blocker }]), now])
}

export function saveBlockers(tx: Tx, blockers: readonly Blocker[], now: string): void {
  tx.write('blocker.save', SAVE, [JSON.stringify(blockers), now])
}

/** Puts held steps to a blocker; one that had left comes back. */
export function addSteps(tx: Tx, blocker: Pick<Blocker, 'id' | 'ownerOrganisation'>, held: readonly Milestone[], on: string): void {
  tx.write('blocker.add', ADD, [JSON.stringify(held.map(({ id, waitingSince }) => ({ id, since: waitingSince }))), blocker.id, blocker.ownerOrganisation, on])
}

export function closeSteps(tx: Tx, blockerId: string, milestones: readonly string[], outcome: NonNullable<BlockerStep['outcome']>, on: string): void {
  if (milestones.length > 0)
    tx.write('blocker.close', 'update blocker_milestone set left_on = $3, outcome = $4 where blocker_id = $1 and milestone_id = any($2)', [
      blockerId,
      milestones,
      on,
      outcome,
    ])
}

/** Tells the owners of these steps, once a day and kind; `also` the maker or provider, of whom only the owner of the blocker sees it. */
export function notifySteps(
  tx: Tx,
  milestones: readonly Milestone[],
  kind: string,
  recipient: string,
  on: string,
  now: string,
  also: readonly Role[] = [],
): void {
  const rows = milestones.map((step) => ({
    id: newId(),
    rollout_id: step.rolloutId,
    step_id: step.stepId,
    audience: [...new Set([...audienceOf(recipient, step), ...also])],
    land: step.land,
    programme: step.programme,
    traeger: step.traeger,
  }))
  tx.write('blocker.notify', NOTIFY, [JSON.stringify(rows), kind, on, recipient, now])
}

/** Tells each Land and programme concerned once, at the step that has waited longest; not where the question about the named day says it already. `party` is the owner itself, who also hears that it was carried up. */
export function notifyCoordination(
  tx: Tx,
  blockers: readonly { readonly id: string; readonly recipient: string }[],
  kind: string,
  on: string,
  now: string,
): void {
  tx.write(
    'blocker.notify-coordination',
    `
insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, land, programme, traeger, recorded_at)
select gen_random_uuid(), rollout_id, step_id, $2, $3, recipient, case recipient when 'programme' then array['bund'] when 'party' then array['dienstleister'] else array['land'] end || case when $2::text = 'blocker-escalated' then array['dienstleister'] else array[]::text[] end, land, programme, traeger, $4 from (
  select distinct on (m.blocker_id, m.land, m.programme) m.rollout_id, m.step_id, m.land, m.programme, m.traeger, c.recipient
  from json_to_recordset($1) as c (id uuid, recipient text) join blocker_milestone m on m.blocker_id = c.id and m.left_on is null
  where $2 <> 'blocker-answered' or not exists (select from notification n where n.blocker_id = m.blocker_id and n.kind = 'date-proposed' and n.closed_at is null and n.land = m.land and n.programme = m.programme)
  order by m.blocker_id, m.land, m.programme, m.waiting_since, m.milestone_id
) one on conflict (rollout_id, step_id, kind, due_on) do nothing`,
    [JSON.stringify(blockers), kind, on, now],
  )
}

const FIELDS = `id uuid, state text, category text, title text, description text, party text, "ownerName" text, "ownerOrganisation" text, contact text, "stepId" text, "stepName" jsonb, onlinedienst text, "onlinedienstName" text,
  fachverfahren text, "waitingSince" date, "openedOn" date, "openedBy" text, "clockFrom" date, "promisedOn" date, "solvedOn" date, "chasedOn" date, "answerBy" date, level text, "escalateAt" timestamptz, version int`

const INSERT = `
insert into blocker (id, state, category, title, description, party, owner_name, owner_organisation, contact, step_id, step_name, onlinedienst, onlinedienst_name, fachverfahren, waiting_since, opened_on, opened_by, clock_from, level, escalate_at, version, updated_at)
select id, state, category, title, description, party, "ownerName", "ownerOrganisation", contact, "stepId", "stepName", onlinedienst, "onlinedienstName", fachverfahren, "waitingSince", "openedOn", "openedBy", "clockFrom", level, "escalateAt", version, $2
from json_to_recordset($1) as b (${FIELDS})`

const SAVE = `
update blocker b set state = c.state, promised_on = c."promisedOn", solved_on = c."solvedOn", chased_on = c."chasedOn", answer_by = c."answerBy", clock_from = c."clockFrom", level = c.level, escalate_at = c."escalateAt", version = c.version, updated_at = $2
from json_to_recordset($1) as c (${FIELDS}) where b.id = c.id`

const ADD = `
insert into blocker_milestone (blocker_id, milestone_id, rollout_id, step_id, land, programme, traeger, behoerde_id, behoerde_name, onlinedienst, population, owner_organisation, waiting_since, joined_on, seat)
select $2, m.id, m.rollout_id, m.step_id, m.land, m.programme, m.traeger, r.behoerde_id, r.behoerde_name, r.onlinedienst_name, r.population, $3, c.since, $4, r.seat
from json_to_recordset($1) as c (id uuid, since date) join milestone m on m.id = c.id join rollout r on r.id = m.rollout_id
on conflict (blocker_id, milestone_id) do update set left_on = null, outcome = null, waiting_since = excluded.waiting_since, joined_on = excluded.joined_on`

const NOTIFY = `
insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, land, programme, traeger, recorded_at)
select id, rollout_id, step_id, $2, $3, $4, array(select json_array_elements_text(audience)), land, programme, traeger, $5
from json_to_recordset($1) as n (id uuid, rollout_id uuid, step_id text, audience json, land text, programme text, traeger text)
on conflict (rollout_id, step_id, kind, due_on) do nothing`
