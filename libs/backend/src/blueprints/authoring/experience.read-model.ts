import { cited, type BlueprintCriterion, type Experience, type NotedFinding, type RolloutFacts, type WorkshopFacts } from '@blaupause/domain/blueprints'
import { landCalendar, type LandCode } from '@blaupause/domain/calendar'
import type { Tx } from '../../platform/index.js'

type RolloutRow = Omit<RolloutFacts, 'calendar'>
type CriterionRow = Pick<BlueprintCriterion, 'id' | 'statement' | 'reason' | 'dimension' | 'steps'> & { readonly source: string; readonly workshops: string[] }

/** The record as it stands now. */
const NOW = 'infinity'

/**
 * What a programme has lived through, as far as the actor may see it: started rollouts, workshops' decisions, criteria, findings that were noted.
 * Reads the record as it was known at the moment `knownAt` (ISO, or `NOW`): what was reported, corrected, decided or noted
 * later counts for nothing. Days come from the event log where it has spoken of a step since; names of bodies are today's.
 */
export async function experienceOf(tx: Tx, programme: string, onlinedienste: readonly string[], knownAt = NOW): Promise<Experience> {
  const [rollouts, workshops, criteria, findings] = await Promise.all([
    tx.query<RolloutRow>('experience.rollouts', ROLLOUTS, [programme, onlinedienste, knownAt]),
    tx.query<WorkshopFacts>('experience.workshops', WORKSHOPS, [programme, knownAt]),
    tx.query<CriterionRow>('experience.criteria', CRITERIA, [programme, knownAt]),
    tx.query<NotedFinding>('experience.findings', FINDINGS, [programme, onlinedienste, knownAt]),
  ])
  return {
    rollouts: rollouts.map((rollout) => ({ ...rollout, calendar: landCalendar(rollout.land as LandCode) })),
    workshops,
    findings,
    criteria: criteria.map(({ source, workshops: named, ...criterion }) => ({
      ...criterion,
      attestation:
        named.length > 0 ? { rung: 'decision', decisions: named.map(cited), sources: [cited(source)] } : { rung: 'statement', sources: [cited(source)] },
    })),
  }
}

/** What sets or takes back the day on which a step was done. */
const DONE = `('milestone.reported.v1', 'milestone.returned.v1', 'milestone.corrected.v1', 'milestone.objected.v1', 'milestone.unticked.v1')`

/** Rollouts that were started here; what was connected before the programme, or is left out, shows no durations. */
const ROLLOUTS = `
select r.onlinedienst, r.behoerde_kind "behoerdeKind", r.land, coalesce(p.name, r.behoerde_name) pilot, r.behoerde_name behoerde, r.started_on "startedOn",
  (select json_agg(json_build_object('stepId', m.step_id, 'doneOn',
    case when not exists (select from event e where e.rollout_id = m.rollout_id and e.step_id = m.step_id and e.recorded_at > $3::timestamptz and e.type in ${DONE}) then m.reported_on
    else (select case when e.type = 'milestone.reported.v1' then e.effective_on end from event e where e.rollout_id = m.rollout_id and e.step_id = m.step_id and e.recorded_at <= $3::timestamptz and e.type in ${DONE} order by e.recorded_at desc, e.id desc limit 1) end,
    'omitted', m.state = 'exempt') order by m.position) from milestone m where m.rollout_id = r.id) steps
from rollout r left join pilot p on p.programme = r.programme and p.traeger = r.pilot
where r.programme = $1 and r.onlinedienst = any($2) and r.started_on is not null
  and coalesce((select s.state from rollout_span s where s.rollout_id = r.id and s.known_from <= $3::timestamptz and s.known_until > $3::timestamptz and upper_inf(s.effective) limit 1), r.state) not in ('bestand', 'exempt')
  and not exists (select from event e where e.rollout_id = r.id and e.recorded_at > $3::timestamptz and e.type = 'rollout.started.v1')
order by r.id`

/** A decision counts from the moment its result was determined. */
const DECIDED = `o.kind = 'decision' and o.determined and o.recorded_at <= $2::timestamptz and not exists (select from event e where e.subject_type = 'decision' and e.subject_id = o.id::text and e.type = 'decision.determined.v1' and e.recorded_at > $2::timestamptz)`

const WORKSHOPS = `
select w.title, coalesce(json_agg(json_build_object('text', o.text, 'steps', o.steps) order by o.recorded_at) filter (where ${DECIDED}), '[]') decisions
from workshop w left join workshop_outcome o on o.workshop_id = w.id
where w.programme = $1 and not exists (select from event e where e.subject_type = 'workshop' and e.subject_id = w.id::text and e.type = 'workshop.created.v1' and e.recorded_at > $2::timestamptz)
group by w.id order by w.held_on, w.id`

/** Once a programme has published a catalogue, its wording and its choice hold; until then everything known does. */
const CRITERIA = `
with newest as (select id from criteria_catalogue where programme = $1 and state = 'published' and (published_at is null or published_at <= $2::timestamptz) order by string_to_array(number, '.')::int[] desc limit 1)
select c.id, coalesce(k.content->'statement', c.statement) statement, coalesce(k.content->'reason', c.reason) reason, coalesce(k.content->>'dimension', c.dimension) dimension,
  case when k.id is null then c.steps else array(select jsonb_array_elements_text(k.content->'steps')) end steps, coalesce(k.content->>'source', c.source) source,
  array(select w.title || ': ' || o.text from workshop_outcome o join workshop w on w.id = o.workshop_id where o.criterion = c.id and w.programme = $1 and ${DECIDED} order by o.recorded_at) workshops
from criterion c left join catalogue_criterion k on k.id = c.id and k.catalogue_id = (select id from newest)
where not exists (select from newest) or k.content->'retired' = 'null' order by c.id`

const FINDINGS = `
select criterion, steps, content->>'text' text, content->'evidence' evidence from finding_note
where programme = $1 and onlinedienst = any($2) and recorded_at <= $3::timestamptz and (withdrawn_at is null or withdrawn_at > $3::timestamptz) order by recorded_at, id`
