import type { Actor, Role } from '@blaupause/domain/identity'
import { hearing, type NotificationKind, type SettledBecause, type SubjectKind } from '@blaupause/domain/notifications'
import { newId, type Tx } from '../platform/index.js'

type Subject = Exclude<SubjectKind, 'rollout'>

/**
 * What subject `n.subject_id` of an entry is called, where and when, and the part of it that the entry speaks of: SQL that
 * answers one JSON object. Another kind of subject is one line here, its name in `subjectKinds` and its kinds beside them.
 */
const about: Record<Subject, string> = {
  workshop: `select json_build_object('kind', n.subject_kind, 'id', w.id, 'title', w.title, 'hint', w.place, 'on', w.held_on,
    'detail', (select json_build_object('id', o.id, 'text', o.text) from workshop_outcome o where o.id = n.detail_id)) from workshop w where w.id = n.subject_id`,
  assessment: `select json_build_object('kind', n.subject_kind, 'id', a.id, 'title', a.traeger_name, 'hint', coalesce((select r.onlinedienst_name from rollout r where r.id = a.rollout_id), (select k.title from criteria_catalogue k where k.id = a.catalogue_id)), 'on', null, 'detail', null)
    from assessment a where a.id = n.subject_id`,
  'blueprint-import': `select json_build_object('kind', n.subject_kind, 'id', i.id, 'title', coalesce(n.title, i.name), 'hint', null, 'on', null, 'detail', null) from blueprint_import i where i.id = n.subject_id`,
  award: `select json_build_object('kind', n.subject_kind, 'id', a.id, 'title', a.body_name, 'hint', null, 'on', null, 'detail', null) from award_application a where a.id = n.subject_id`,
  'award-rule': `select json_build_object('kind', n.subject_kind, 'id', r.id, 'title', r.content->'title'->>'de', 'hint', null, 'on', null, 'detail', null) from award_rule r where r.id = n.subject_id`,
  campaign: `select json_build_object('kind', n.subject_kind, 'id', c.id, 'title', c.name, 'hint', null, 'on', null, 'detail', null) from campaign c where c.id = n.subject_id`,
  // The page of a wave is that of its import.
  wave: `select json_build_object('kind', n.subject_kind, 'id', w.import_id, 'title', coalesce(n.title, w.name), 'hint', null, 'on', null, 'detail', null) from wave w where w.id = n.subject_id`,
  blueprint: `select json_build_object('kind', n.subject_kind, 'id', b.id, 'title', n.title, 'hint', b.name || ' ' || b.version, 'on', null,
    'detail', (select json_build_object('id', c.id, 'text', c.text) from blueprint_comment c where c.id = n.detail_id)) from blueprint b where b.id = n.subject_id`,
}

/** Who reads the table of a subject at all; the others hear its name alone. */
const readers: Partial<Record<Subject, readonly Role[]>> = {
  assessment: ['bund', 'land', 'rollin', 'kommune', 'pruefung', 'betrieb', 'system'],
  'blueprint-import': ['bund', 'land', 'rollin', 'pruefung', 'system'],
  wave: ['bund', 'land', 'rollin', 'pruefung', 'system'],
  award: ['land', 'kommune', 'pruefung', 'system'],
  'award-rule': ['land', 'system'],
  campaign: ['land', 'kommune', 'pruefung', 'system'],
}

/**
 * SQL: the subject of entry `n`, null for a rollout. Of one that the reader may no longer see the name is left. A provider sits
 * at the table of workshops; of assessments it knows nothing, not even the table, and a Kommune nothing of imports.
 */
export function subjectOf({ role }: Pick<Actor, 'role'>): string {
  const known = Object.entries(about).filter(([kind]) => readers[kind as Subject]?.includes(role) ?? true)
  return `case when n.subject_id is not null then coalesce(case n.subject_kind ${known.map(([kind, sql]) => `when '${kind}' then (${sql})`).join(' ')} end,
  json_build_object('kind', n.subject_kind, 'id', null, 'title', coalesce(n.title, ''), 'hint', null, 'on', n.due_on, 'detail', null)) end`
}

/** SQL: whether entry `n` is heard by a reader of the role and the organisation with the keys that these parameters bind. */
export function heardBy(role: string, keys: string): string {
  return `n.audience @> array[${role}] and (n.addressee is null or n.addressee = any(${keys}))`
}

/** Something said about a subject: once for each kind, recipient and `ref`. `audience`: roles, where no one organisation is meant. */
export type SubjectSaid = {
  readonly kind: NotificationKind
  readonly recipient: string
  readonly ref: string
  readonly dueOn: string
  readonly detail: string | null
  readonly to: { readonly organisation: string } | { readonly roles: readonly Role[] }
}
type Owner = { readonly kind: Subject; readonly id: string; readonly title: string; readonly land: string; readonly programme: string }

/** Records what the system says about a subject; what was said before is not said again. */
export function tellOfSubject(tx: Tx, { kind: subject, id, title, land, programme }: Owner, said: readonly SubjectSaid[], now: string): void {
  const rows = said.map(({ to, ...one }) => ({
    ...one,
    id: newId(),
    audience: 'roles' in to ? to.roles : hearing,
    addressee: 'roles' in to ? null : to.organisation,
  }))
  if (rows.length > 0) tx.write('notification.tell', TELL, [JSON.stringify(rows), subject, id, land, programme, now, title])
}

/** Closes what is settled about a subject, and opens again what is not (`because` null). Doing it again changes nothing. */
export function settleOfSubject(
  tx: Tx,
  id: string,
  settled: readonly (Pick<SubjectSaid, 'kind' | 'recipient' | 'ref'> & { readonly because: SettledBecause | null })[],
  now: string,
): void {
  if (settled.length > 0) tx.write('notification.settle', SETTLE, [JSON.stringify(settled), id, now])
}

const TELL = `
insert into notification (id, subject_kind, subject_id, kind, recipient, ref, detail_id, due_on, audience, addressee, land, programme, traeger, recorded_at, title)
select id, $2, $3, kind, recipient, ref, detail, "dueOn", array(select json_array_elements_text(audience)), addressee, $4, $5, coalesce(addressee, ''), $6, $7
from json_to_recordset($1) as n (id uuid, kind text, recipient text, ref text, detail uuid, "dueOn" date, audience json, addressee text) on conflict do nothing`

const SETTLE = `
update notification n set closed_because = s.because, closed_at = case when s.because is not null then coalesce(n.closed_at, $3::timestamptz) end
from json_to_recordset($1) as s (kind text, recipient text, ref text, because text)
where n.subject_id = $2 and n.kind = s.kind and n.recipient = s.recipient and n.ref = s.ref and n.closed_because is distinct from s.because`
