import { demoBeauftragungen, demoRoles } from '../identity/index.js'
import { newId, type Tx } from '../platform/index.js'

/** The roles of the development sign-in, and the bodies that let one of them report for them: invented, for demo and development only. */
export function seedRoles(tx: Tx): void {
  tx.write(
    'seed.membership',
    `insert into membership (id, subject, organisation, role, land, programmes, traeger)
    select id, subject, organisation, role, land, array(select json_array_elements_text(programmes)), array(select json_array_elements_text(traeger))
    from json_to_recordset($1) as m (id uuid, subject text, organisation text, role text, land text, programmes json, traeger json)`,
    [
      JSON.stringify(
        demoRoles.map(({ id, organisation, role, land, programmes, traeger }) => ({
          id: newId(),
          subject: id,
          organisation: organisation.id,
          role,
          land,
          programmes,
          traeger,
        })),
      ),
    ],
  )
  tx.write(
    'seed.beauftragung',
    `insert into beauftragung (id, traeger, name, land, agent, agent_traeger, agent_name, from_on, until_on, reference, state, requested_at, granted_at, granted_by, granted_organisation)
    select id, traeger, name, 'BY', 'kommune-09273', '09273', 'Landratsamt Kelheim', '2026-01-01', until, 'Demo-Einwilligung vom 15.12.2025', 'granted', '2026-01-01T09:00:00Z', '2026-01-01T09:00:00Z', 'demo', name
    from json_to_recordset($1) as b (id uuid, traeger text, name text, until date)`,
    [JSON.stringify(demoBeauftragungen.map((consent) => ({ id: newId(), ...consent })))],
  )
}
