import { addMembers, demoBeauftragungen, demoRoles } from '../identity/index.js'
import { newId, type Tx } from '../platform/index.js'

/** The roles of the development sign-in, and the bodies that let one of them report for them: invented, for demo and development only. */
export function seedRoles(tx: Tx): void {
  addMembers(
    tx,
    demoRoles.map((place) => ({ subject: place.id, place })),
  )
  tx.write(
    'seed.beauftragung',
    `insert into beauftragung (id, traeger, name, land, agent, agent_traeger, agent_name, from_on, until_on, reference, state, requested_at, granted_at, granted_by, granted_organisation)
    select id, traeger, name, 'BY', 'kommune-09273', '09273', 'Landratsamt Kelheim', '2026-01-01', until, 'Demo-Einwilligung vom 15.12.2025', 'granted', '2026-01-01T09:00:00Z', '2026-01-01T09:00:00Z', 'demo', name
    from json_to_recordset($1) as b (id uuid, traeger text, name text, until date)`,
    [JSON.stringify(demoBeauftragungen.map((consent) => ({ id: newId(), ...consent })))],
  )
}
