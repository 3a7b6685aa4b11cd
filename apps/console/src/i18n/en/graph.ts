export const graph = {
  title: 'Nothing comes before go-live |||| The longest way to go-live has %{smart_count} steps',
  lead: '%{steps} steps, %{lines} dependencies. What stands side by side can happen at the same time.',
  open: 'Dependencies as a drawing',
  drawing: 'Dependencies', legend: 'Signs', step: 'Step', comes_after: 'comes after', waits: 'waiting for it', as_list: 'The same as a list',
  strong: 'longest way to go-live', depends: 'depends on', counts: 'only the date is counted from there', ring: 'closes a ring',
  first: 'comes after no step', after: 'comes after step %{steps}', faulty: 'something is to be settled here',
}
