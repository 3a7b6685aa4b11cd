export const attestation = {
  title: 'Recompute the evidence',
  run: 'Recompute',
  busy: 'Computing …',
  hint: 'Computes every evidence again from rollouts, workshops and decisions as they were known on the day of the data.',
  agree: '%{n} of %{total} nodes agree.',
  as_of: 'Computed with what was known at %{at}. What came later counts for nothing.',
  as_of_day: 'The moment of the derivation is not on record here: computed until the end of the day, %{at}.',
  nodes: 'All nodes with their figures',
  later: 'One entry has come since. |||| %{smart_count} entries and corrections have come since.',
  same_today: 'Derived today it would be the same.',
  other_today: 'Derived today one node would differ. |||| Derived today %{smart_count} nodes would differ.',
  rests: { cases: 'cases', running: 'still running', pilots: 'pilots', workshops: 'workshops', decisions: 'decisions', on: 'data of' },
}
