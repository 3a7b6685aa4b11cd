import type { Messages } from '../de/index.js'

export const publishing: Messages['publishing'] = {
  reports: 'Reports', show: 'Which reports', view: { open: 'open', done: 'dealt with' }, empty: { open: 'No report is open just now.', done: 'No report was dealt with yet.' }, no_page: 'no page', deal: 'Deal with it', outcome: 'What became of it?',
  corrected: 'It is right: the correction then stands in public, also on permalinks.', answered: 'Nothing was wrong: the answer then stands in public.', dropped: 'Nothing to answer, advertising for example. Nothing of it becomes public.',
  closed: { corrected: 'corrected on %{on}', answered: 'answered on %{on}', dropped: 'dropped on %{on}' }, send: { corrected: 'Publish the correction', answered: 'Publish the answer', dropped: 'Drop it' }, sent: { corrected: 'The correction stands in public within a minute.', answered: 'The answer stands in public within a minute.', dropped: 'Dropped.' },
  on: 'Day that it concerns', text: { de: 'Sentence for the public, German', en: 'Sentence for the public, English' }, invalid: 'It takes a day and, in both languages, a sentence of 5 to 500 characters.',
  states: 'Published states', states_lead: 'Each state stays under its permalink as it was.', stand: 'State', held: 'Titles', changes: 'What changed', first: 'the first state', since: 'State of %{on}, compared with', comparing: 'Comparing.', nothing: 'nothing', same: 'The two states say the same.', changed: 'One difference |||| %{smart_count} differences', more: 'and one more |||| and %{smart_count} more; the whole states are files under their permalinks',
  change: { given: 'title since %{after}', withdrawn: 'title withdrawn on %{after}', gone: 'no longer in the register', since: 'title since %{after}, was %{before}', counted: 'online procedures %{after}, was %{before}', name: 'name “%{after}”, was “%{before}”', figure: 'reported figure %{after}, was %{before}', service: 'live %{after}, was %{before}', rule: 'rule set %{after}, was %{before}' },
  log: 'Corrections and answers', log_public: 'As the public reads it', log_empty: 'Nothing stands in the log yet.', answer: 'Answer to a report:',
}
