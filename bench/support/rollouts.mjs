import { randomUUID } from 'node:crypto'

/** Rollouts without steps, enough for a process: their ids. */
export async function insertRollouts(admin, count) {
  const ids = Array.from({ length: count }, () => randomUUID())
  await admin.query(
    `
    insert into rollout (id, land, programme, traeger, via, behoerde_id, behoerde_kind, behoerde_name, sort_name, seat, population, gemeinden, onlinedienst, onlinedienst_name, blueprint_name, blueprint_version, state, steps_total, updated_at)
    select id::uuid, 'BY', 'bund-bayern', '09772177', 'selbst', id, 'meldebehoerde', id, id, '09772177', 1, 1, 'ummeldung', 'Ummeldung', 'probe', '0.1.0', 'open', 3, now() from unnest($1::text[]) id`,
    [ids],
  )
  return ids
}
