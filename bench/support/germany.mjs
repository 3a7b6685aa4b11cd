import { resolveSteps, scheduleSteps, Blueprint } from '@blaupause/domain/blueprints'
import { landCalendar } from '@blaupause/domain/calendar'
import { wordingId } from '../../libs/backend/dist/rollouts/wording.js'
import { isGemeinde, landCode, parseGv100ad } from '@blaupause/domain/register'
import { registerEdition, starterBlueprint } from '@blaupause/reference'

export const services = ['ummeldung', 'fuehrerschein', 'aufenthalt', 'bauantrag', 'waffen']
const START = '2026-01-07'

/**
 * Every Gemeinde of Germany × 5 services × 12 steps, about 645,000 milestones, inserted set-based by the owner: a size no
 * programme has, to see what grows with it. Progress is spread by a hash, so that each run measures the same rows.
 */
export async function fillGermany(admin) {
  const literal = (rows) => admin.escapeLiteral(JSON.stringify(rows))
  await admin.query(
    `create temp table gemeinde as select * from json_to_recordset(${literal(gemeinden())}) as g (ags text, name text, land text, kreis text, population int)`,
  )
  await admin.query(
    `create temp table step as select * from json_to_recordset(${literal(steps())}) as s (service text, "stepId" text, position int, base jsonb, "goLive" boolean, omitted jsonb, days int, owner text, gate boolean, proof text, depends text[], needs int)`,
  )
  const { rows: indexes } = await admin.query(
    `select indexname name, indexdef definition from pg_indexes where tablename = 'milestone' and indexdef like 'CREATE INDEX%'`,
  )
  for (const { name } of indexes) await admin.query(`drop index ${name}`)
  await admin.query(`set maintenance_work_mem = '256MB'; set synchronous_commit = off`)
  await admin.query(ROLLOUTS)
  await admin.query(`insert into milestone_wording (id, base) select distinct on (1) ${wordingId('base')}, base from step`)
  await admin.query(MILESTONES)
  for (const { definition } of indexes) await admin.query(definition)
  await admin.query('vacuum analyze rollout, milestone')
  await admin.query('checkpoint')
}

function gemeinden() {
  return parseGv100ad(registerEdition())
    .territories.filter(isGemeinde)
    .map(({ key, name, land, kreis, population }) => ({
      ags: key,
      name,
      land: landCode(land) ?? land,
      kreis: kreis ?? key.slice(0, 5),
      population: population ?? 0,
    }))
}

function steps() {
  const starter = Blueprint.parse(starterBlueprint())
  return services.flatMap((service) => {
    const all = resolveSteps(starter, { onlinedienst: service, behoerdeKind: 'meldebehoerde', land: 'BY', parameters: {} }).filter(
      ({ operation }) => !operation,
    )
    const days = new Map(
      scheduleSteps(
        all.map(({ id, base }) => ({ id, ...base })),
        START,
        landCalendar('BY'),
      ).map(({ stepId, dueOn }) => [stepId, (Date.parse(dueOn) - Date.parse(START)) / 86_400_000]),
    )
    const positions = new Map(all.map(({ id, position, omitted }) => [id, omitted ? 0 : position]))
    return all.map(({ id, position, base, goLive, omitted }) => ({
      service,
      stepId: id,
      position,
      base,
      goLive,
      omitted,
      days: days.get(id),
      owner: base.owner,
      gate: base.gate,
      proof: base.proof.kind,
      depends: `{${base.dependsOn.join()}}`,
      needs: Math.max(0, ...base.dependsOn.map((step) => positions.get(step))),
    }))
  })
}

const ROLLOUTS = `
insert into rollout (id, land, programme, traeger, kreis, via, behoerde_id, behoerde_kind, behoerde_name, sort_name, seat, population, gemeinden, onlinedienst, onlinedienst_name,
  blueprint_name, blueprint_version, state, planned_start_on, started_on, steps_total, step_id, updated_at)
select uuidv7(), land, 'bund-' || land, ags, kreis, 'rechnerisch', 'stress-' || ags, 'meldebehoerde', name, lower(name), ags, population, 1, service, service,
  'anschluss-eines-onlinedienstes', '0.1.0', 'running', current_date, current_date - mod(abs(hashtext(ags || service)), 300), 12, 'ansprechpersonen', now()
from gemeinde cross join (select distinct service from step) s`

/** The first \`done\` steps are reported or confirmed, the next one runs or waits, the rest is open. */
const MILESTONES = `
insert into milestone (id, rollout_id, land, programme, traeger, kreis, onlinedienst, step_id, position, owner, owner_name, gate, go_live, operation, proof, depends_on, state, ready,
  planned_on, due_on, waiting_on, waiting_since, reported_on, reported_by, reported_organisation, exempt_reason, wording_id, updated_at)
select uuidv7(), r.id, r.land, r.programme, r.traeger, r.kreis, r.onlinedienst, s."stepId", s.position, s.owner, r.behoerde_name, s.gate, s."goLive", false,
  s.proof, s.depends,
  case when s.omitted is not null then 'exempt' when s.position > done + 1 then 'open' when s.position = done + 1 then 'running' when s.gate or mod(luck, 3) = 0 then 'confirmed' else 'reported' end,
  s.omitted is null and s.position > done and s.needs <= done,
  r.started_on + s.days, r.started_on + s.days,
  case when s.position = done + 1 and mod(luck, 4) = 0 then 'it-dienstleister' end, case when s.position = done + 1 and mod(luck, 4) = 0 then current_date - 5 end,
  case when s.position <= done then r.started_on + s.days end, case when s.position <= done then 'stress' end, case when s.position <= done then r.behoerde_name end, s.omitted, ${wordingId('s.base')}, now()
from (select *, abs(hashtext(id::text)) luck, mod(abs(hashtext(behoerde_id || onlinedienst)), 10) done from rollout) r join step s on s.service = r.onlinedienst`
