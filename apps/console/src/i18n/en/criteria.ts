import type { criteria as german } from '../de/criteria.js'

export const criteria: typeof german = {
  title: 'Criteria',
  summary: 'One criterion for a fast roll-out. |||| %{smart_count} criteria for a fast roll-out.',
  lead: 'Starter catalogue, not official. It collects what might make a rollout fast; the workshops confirm, change or strike.',
  unofficial: 'Starter catalogue, not official', official: 'decided',
  none: 'No criterion yet.', none_hint: 'Create the first and say how it is measured.', none_reader: 'As soon as the Land or the Bund creates one, it stands here.',
  dimension: { organisatorisch: 'Organisational', rechtlich: 'Legal', finanziell: 'Financial', technisch: 'Technical' },
  in_dimension: 'one criterion |||| %{smart_count} criteria',
  why: 'Why', measured: 'How measured', scale: { label: 'Scale', 'yes-no': 'yes or no', '0-4': '0 to 4', number: 'number' }, source: 'Source', steps: 'Steps', no_steps: 'not linked to a step yet',
  outcomes: 'one workshop outcome |||| %{smart_count} workshop outcomes', no_outcomes: 'no workshop outcome yet',
  add: 'Create a criterion', link: 'Link steps', link_named: 'Link steps: %{statement}', linked: 'Steps linked.', created: 'Criterion created.',
  save: 'Save', cancel: 'Cancel',
  form: { id: 'Id', id_hint: 'Stays for ever: small letters, digits, hyphens.', dimension: 'Dimension', statement_de: 'Statement, German', statement_en: 'Statement, English', reason_de: 'Why, German', reason_en: 'Why, English', measure_de: 'How measured, German', measure_en: 'How measured, English', source: 'Source', source_hint: 'How do you know? Document, workshop or decision.', steps: 'Which steps does it concern?' },
  invalid: { id: 'Small letters, digits and single hyphens, a letter first.', statement: 'The statement is missing.', reason: 'The reason is missing.', measure: 'It is missing how it is measured.', source: 'The source is missing.', fix: 'One field does not fit yet. |||| %{smart_count} fields do not fit yet.' },
}
