import type { Messages } from '../de/index.js'
import type { workshops as german } from '../de/workshops.js'

export const workshops: Messages<typeof german> = {
  stepName: {
    ansprechpersonen: 'Contacts', nachnutzungsvertrag: 'Reuse contract', datenschutz: 'Data protection', transportweg: 'Transport route', zertifikat: 'Certificate', 'dvdv-eintrag': 'DVDV entry', 'fachverfahren-modul': 'Module of the Fachverfahren',
    zustaendigkeitsfinder: 'Responsibility finder', nutzerkonto: 'User account', anbindungsfragebogen: 'Connection questionnaire', 'test-schulung': 'Test and training', 'go-live': 'Go-live', wirkbetrieb: 'Live operation',
  },
  workshop: {
    title: 'Workshops', count: 'One workshop |||| %{smart_count} workshops', lead: 'Here the partners agree. Findings and decisions lead to the steps they concern.',
    none: 'No workshop planned yet.', none_hint: 'A series belongs to a programme. Begin one, then plan the first workshop.', none_in_series: 'No workshop in this series yet.',
    on: 'Date', name: 'Workshop', place: 'Place', who: 'Participants', outcomes: 'Outcomes', outcome_count: 'one outcome |||| %{smart_count} outcomes',
    plan: 'Plan a workshop', begin_series: 'Begin a series', series: 'Series', goal: 'Goal of the series', programme: 'Programme', series_title: 'Name of the series', done: '“%{title}” is created.',
    participants: 'Who takes part?', nothing_yet: 'Nothing recorded yet.', nothing_yet_hint: 'Findings, decisions, tasks and questions come up in the workshop or after it.', record: 'Record an outcome', recorded: 'The outcome is recorded.',
    kind: { finding: 'Finding', decision: 'Decision', task: 'Task', question: 'Question' }, kinds: { finding: 'Findings', decision: 'Decisions', task: 'Tasks', question: 'Questions' },
    outcome_kind: 'Kind', outcome_text: 'What was recorded?', concerns: 'Concerns the steps', criterion: 'Criterion', no_criterion: 'none', invalid: 'Fill in all fields; names have at least three characters.',
  },
  criterion: {
    title: 'Criteria', count: 'One criterion |||| %{smart_count} criteria', lead: 'What makes a connection fast. Each id stays as it is; wording and evidence may change.',
    none: 'No criterion yet.', none_hint: 'Criteria come from the outcomes of the workshops.', dimension: { organisatorisch: 'Organisational', rechtlich: 'Legal', finanziell: 'Financial', technisch: 'Technical' },
    measure: 'Measured by', scale: 'Scale', scales: { 'yes-no': 'yes or no', '0-4': '0 to 4', number: 'number' }, source: 'Source', steps: 'Concerns', no_steps: 'not linked to a step yet', rests_on: 'Rests on', rests_none: 'no workshop outcome yet', reason: 'Why',
    link: 'Link steps', save_link: 'Save the links', linked: 'The links are saved.', add: 'Add a criterion', added: 'The criterion is added.', id: 'Id', id_hint: 'lower case letters, digits and hyphens; stays for ever',
    statement_de: 'Statement, German', statement_en: 'Statement, English', reason_de: 'Reason, German', reason_en: 'Reason, English', measure_de: 'Measure, German', measure_en: 'Measure, English', dimension_label: 'Dimension', draft: 'own draft', official: 'official',
    invalid: 'Fill in all fields; the id has only lower case letters, digits and hyphens.',
  },
}
