export const found = {
  title: 'One finding, three drafts',
  words: 'Guide', criterion: 'Criterion', change: 'Change',
  linked: 'Now also holds for this step: %{statement}',
  with_criterion: 'Take it up as a criterion',
  english: 'The English sentence is yours to add.',
  take: 'Take over', reword: 'Change the text', as_proposed: 'As proposed', drop: 'Drop', taken: 'The finding stands in the draft.',
  more: 'One more finding after it. |||| %{smart_count} more findings after it.',
  into_draft: 'Work it out in the draft “%{title}” %{version}',
  thin: {
    open: 'What is thin: %{parts}',
    statement: 'one step without measurement |||| %{smart_count} steps without measurement', cases: 'one with fewer than five cases |||| %{smart_count} with fewer than five cases',
    outliers: 'one outlier |||| %{smart_count} outliers', omitted: 'one exception |||| %{smart_count} exceptions',
    statement_head: 'Rests on a statement or a decision', cases_head: 'Fewer than five cases', outliers_head: 'Outliers, counted in', omitted_head: 'Exceptions: where a step is left out',
    cases_of: 'one case: %{days} working days |||| %{smart_count} cases: %{days} working days', omitted_for: '%{who}: %{reason}',
  },
}
