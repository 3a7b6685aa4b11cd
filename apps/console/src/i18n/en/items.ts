import type { Messages } from '../de/index.js'
import type { items as german } from '../de/items.js'

export const items: Messages<typeof german> = {
  title: 'Step %{step}, %{name}: %{done} of %{total}',
  gemeinde: 'Municipality',
  sum: 'Sum',
  whole: 'all: %{name}',
  all_here: 'all of these',
  all: 'Choose all %{count}',
  only_gaps: 'Show only rows with gaps',
  no_gaps: 'No gaps.',
  ticked_for: 'One was ticked for %{owner} by %{by}. |||| %{count} were ticked for %{owner} by %{by}.',
  mark: { belegt: 'proven', gemeldet: 'reported', nicht: 'missing', objected: 'disputed' },
  begin: { tick: 'Tick', prove: 'Prove as seen', object: 'Object' },
  will_tick: '%{added} newly done, %{removed} taken back.',
  will_prove: 'One will be proven. |||| %{smart_count} will be proven.',
  will_object: 'You object to one. |||| You object to %{smart_count}.',
  choose_first: 'Choose above',
  submit: {
    tick: 'Save one change |||| Save %{smart_count} changes',
    prove: 'Prove one |||| Prove %{smart_count}',
    object: 'Object to one |||| Object to %{smart_count}',
  },
  done: {
    prove: 'One is proven. |||| %{smart_count} are proven.',
    object: 'Your objection is noted. The step goes on; whoever reported gets the task back.',
  },
  reason: 'What is not right?',
  object_hint: 'The Land and all partners of the programme see the objection. What is disputed counts as open again.',
  objection: 'Objection of %{organisation} on %{on}:',
  objection_against: 'Reported by %{organisation}.',
  legend: 'reported: somebody says so, proven: another person or a register has seen it.',
  reported_for: {
    self: 'Reported for %{owner} on %{on}, by %{by}.',
    telephone: 'Reported for %{owner}, by telephone, on %{on}, by %{by}.',
    mail: 'Reported for %{owner}, by mail, on %{on}, by %{by}.',
  },
  may_object: 'Objections are possible until %{until}.',
  belief: {
    gate: 'Four eyes: a second person confirms.',
    believed: 'A report is enough.',
    sampled: 'Sample: a second person looks at some of the reports.',
    observed: 'Counts as proven once a register or portal shows it.',
  },
}
