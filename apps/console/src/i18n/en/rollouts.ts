import { mandates } from './mandates.js'
import type { Messages } from '../de/index.js'
import type { rollouts as german } from '../de/rollouts.js'

export const rollouts: Messages<typeof german> = {
  ...mandates,
  rollout: {
    ended: '**%{name} has not been responsible since %{on}** (by the register of municipalities).', successors: 'Responsible now:', no_successor: 'The register does not say who took over. Ask the Land.',
    ended_short: 'Not responsible since %{on}, now %{successor}', ended_short_unknown: 'Not responsible since %{on}',
    ended_todo: 'New reports are not taken here any more, only what was done before %{on}. Have this rollout set apart as “transferred”; it has not counted since that day.',
    step_of: 'Step %{step} of %{total}', before: 'live before the programme', since_today: 'since today', start_open: 'start open', start_on: 'start %{on}',
    live_planned: 'Live planned for %{on}.', live_planned_week: 'Live planned for **%{on} (week %{week})**.',
    timeline: 'Who is on when', timeline_from: 'Plan of %{from}, state of %{today}', timeline_label: 'Time line, scrolls sideways', legend_proven: 'done and proven',
    details: 'Details', keys: 'Keys and territory', key: 'Key', comes_with: 'comes with step %{step}', territory: 'Territory',
    territory_is: 'one municipality, %{inhabitants} inhabitants |||| %{smart_count} municipalities, %{inhabitants} inhabitants', commitment: 'Committed', because: 'Why in the programme', plan_from: 'Plan from blueprint',
  },
  via: { selbst: 'itself a pilot', rechnerisch: 'belongs to a Kreis that is a pilot (computed)', zusage: 'from a commitment', land: 'begun by the Land without a programme' },
  standing: {
    wartet: '**%{step}**, waiting %{days} on %{party}.', ueberfaellig: '**%{step}**, overdue %{days}.', laeuft: '**%{step}** is running, %{due}.', belegt: '**Live and proven** since %{on}.',
    gemeldet: '**Reported live** on %{on}. The proof is outstanding.', bestand: '**Pre-existing:** was connected before the programme.', ausnahme: '**Exception:** %{reason}', nicht: '**Not begun yet.**',
  },
  next: { shift: 'Move the date of step %{step}', report: 'Report step %{step}', confirm: 'Confirm step %{step}', return: 'Return step %{step}', resume: 'Resume step %{step}', wait: 'Step %{step}: lies with …', correct: 'Correct step %{step}', object: 'Object to step %{step}', note: 'Note on step %{step}' },
  start: {
    title: 'This connection has not begun yet.', what: 'Starting gives %{steps} steps their dates, counted in working days of the Land, by the blueprint %{blueprint} %{version}.',
    on: 'Start on', start: 'Start the connection', label: 'Start %{name}', done: '%{name} began on %{on}.', by_land: 'Not begun yet. The Land or the roll-in team starts the connection.',
  },
  why: { title: 'Why this date?', step: 'Step %{step}', how: 'What is still open before go-live, each waiting for the one before. Counted in working days of the Land by the blueprint %{blueprint} %{version}.' },
  list: {
    title: 'All connections', found: 'One connection |||| %{count} connections', authority: 'Authority', service: 'Online service', state: 'State', step: 'Step', due: 'due', changed: 'changed',
    none: 'No connection yet.', none_hint: 'Connections come from the commitments of a programme or by importing a blueprint.',
    none_found: 'Nothing fits these filters.', none_found_hint: 'Take one filter back.', clear: 'Take all filters back',
    pages: 'Pages', previous: 'Back', next: 'Next', range: '%{first} to %{last} of %{total}',
    filter: { label: 'Filters', all: 'all', q: 'Search', land: 'Land', kreis: 'Kreis', onlinedienst: 'Online service', status: 'State', maker: 'Maker', product: 'Fachverfahren', contradiction: 'Contradiction', contradiction_open: 'reported live, not seen', live: 'live (all three)', only: 'Only:', moved_live: 'became live since %{since}', moved_lost: 'no longer live since %{since}', moved_overdue: 'newly overdue since %{since}', blocked: 'held up by a blocker', pilot_none: 'belong to no pilot', pilot: 'Pilot %{pilot}', off: 'Remove this filter' },
  },
  history: { title: 'History', system: 'Blaupause', on_behalf: 'for the authority', effective: 'effective from %{on}', all: 'Show the whole history' },
  event: {
    milestone_contradicted: 'Step %{step}: reported live, but not seen', milestone_contradiction_ended: 'Step %{step}: seen again', milestone_observed: 'Step %{step}: looked at', milestone_override_requested: 'Step %{step}: override asked for', milestone_overridden: 'Step %{step}: declared proven by two people', evidence_added: 'Step %{step}: evidence attached', evidence_revised: 'Step %{step}: new revision of evidence', evidence_expiring: 'Step %{step}: certificate runs out', rollout_cost_entered: 'Cost entered', rollout_usage_entered: 'Use entered',
    rollout_created: 'Connection created', rollout_started: 'Connection started', rollout_bestand_undone: 'Takeover taken back', rollout_bestand: 'Taken in as pre-existing', milestone_reported: 'Step %{step}: reported', milestone_progressed: 'Step %{step}: %{done} of %{total}',
    milestone_confirmed: 'Step %{step}: confirmed', milestone_returned: 'Step %{step}: returned', milestone_corrected: 'Step %{step}: corrected', milestone_waiting: 'Step %{step}: lies %{party}',
    rollout_exemption_requested: 'Exception requested', rollout_exempted: 'Exception approved', rollout_exemption_declined: 'Exception declined', rollout_readmitted: 'Taken in again', rollout_accepted: 'Accepted',
    milestone_objected: 'Step %{step}: objection', milestone_unticked: 'Step %{step}: taken back, %{done} of %{total}', milestone_items_proven: 'Step %{step}: items proven',
    milestone_blocked: 'Step %{step}: held up %{party}', milestone_resumed: 'Step %{step}: goes on', milestone_shifted: 'Step %{step}: moved', milestone_noted: 'Step %{step}: note', reminder_sent: 'Step %{step}: reminded', milestone_reminded: 'Step %{step}: reminded', milestone_escalated: 'Step %{step}: escalated', milestone_wait_questioned: 'Step %{step}: asked how long it will take',
  },
}
