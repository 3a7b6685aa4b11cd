import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { DomainEvent } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { newId } from './new-id.js'
import type { Tx } from './tx.js'

/** A message for one consumer outside the database, sent by the relay after commit. `subject` is what it coalesces by. */
export type Message = { readonly consumer: string; readonly subject: string; readonly payload: Readonly<Record<string, unknown>> }

/**
 * Writes events, their texts under a salt of their own, and messages in one statement. The event row keeps a digest of
 * each text: erasing the text leaves every seal valid.
 */
export function record(tx: Tx, commandKey: string, events: readonly DomainEvent[], messages: readonly Message[], { now }: Now): void {
  tx.write('record', `${EVENTS} ${OUTBOX}`, recordValues(tx, commandKey, events, messages, now))
}

/** The same for a command, with its answer under the key of the intent, still one statement. A command without events needs no right to write any. */
export function recordCommand(
  tx: Tx,
  command: { key: string; bodyHash: string; answer: unknown },
  events: readonly DomainEvent[],
  messages: readonly Message[],
  { now }: Now,
): void {
  const kept = [tx.actor.subject, command.key, command.bodyHash, JSON.stringify(command.answer), now]
  if (events.length === 0 && messages.length === 0)
    return tx.write('record.answer', `insert into command (actor, key, body_hash, answer, at) values ($1, $2, $3, $4, $5)`, kept)
  tx.write('record.command', `${EVENTS}, sent as (${OUTBOX}) insert into command (actor, key, body_hash, answer, at) values ($4, $5, $6, $7, $8)`, [
    ...recordValues(tx, command.key, events, messages, now),
    ...kept,
  ])
}

function recordValues(tx: Tx, commandKey: string, events: readonly DomainEvent[], messages: readonly Message[], now: string): string[] {
  const rows = events.map((event) => eventRow(event, tx, commandKey, now))
  const outbox = messages.map((message) => ({ id: newId(), ...message, recorded_at: now }))
  return [JSON.stringify(rows), JSON.stringify(rows.flatMap((row) => (row.text ? [row.text] : []))), JSON.stringify(outbox)]
}

const EVENTS = `
with written as (
  insert into event (id, type, effective_on, recorded_at, actor, role, organisation, organisation_name, on_behalf_of, command_key, subject_type, subject_id, rollout_id, step_id, land, programme, traeger, facts, digests)
  select id, type, effective_on, recorded_at, actor, role, organisation, organisation_name, on_behalf_of, command_key, subject_type, subject_id, rollout_id, step_id, land, programme, traeger, facts, digests
  from json_to_recordset($1) as e (id uuid, type text, effective_on date, recorded_at timestamptz, actor text, role text, organisation text, organisation_name text, on_behalf_of text, command_key text, subject_type text, subject_id text, rollout_id uuid, step_id text, land text, programme text, traeger text, facts jsonb, digests jsonb)
), texts as (
  insert into event_text (event_id, field, salt, text, visibility, organisation, land, programme, traeger)
  select * from json_to_recordset($2) as t (event_id uuid, field text, salt text, text text, visibility text, organisation text, land text, programme text, traeger text)
)`

const OUTBOX = `insert into outbox (id, consumer, subject, payload, recorded_at)
select * from json_to_recordset($3) as o (id uuid, consumer text, subject text, payload jsonb, recorded_at timestamptz)`

function eventRow(event: DomainEvent, { actor }: Tx, commandKey: string, now: string) {
  const id = newId()
  const { land, programme, traeger } = event
  const text = event.text && {
    event_id: id,
    ...event.text,
    salt: randomBytes(16).toString('base64url'),
    organisation: actor.organisation.id,
    land,
    programme,
    traeger,
  }
  return {
    id,
    type: event.type,
    effective_on: event.effectiveOn,
    recorded_at: now,
    actor: actor.subject,
    role: actor.role,
    organisation: actor.organisation.id,
    organisation_name: actor.organisation.name,
    on_behalf_of: event.onBehalfOf,
    command_key: commandKey,
    subject_type: event.subject.type,
    subject_id: event.subject.id,
    rollout_id: event.rolloutId,
    step_id: event.stepId,
    land,
    programme,
    traeger,
    facts: event.facts,
    digests: text ? { [text.field]: digest(text.salt, text.text) } : {},
    text,
  }
}

/** SHA-256 over salt and text, as stored in `event.digests`. */
export function digest(salt: string, text: string): string {
  return createHash('sha256').update(salt).update('\n').update(text).digest('base64url')
}

export const newCommandKey = randomUUID
