import type { Messages } from '../de/index.js'

export const dates: Messages['dates'] = {
  why: 'Why this date?', loading: 'Being counted.', before: 'Before it, step by step', step: 'Step %{position}: %{name}', on: '%{on}',
  from_blueprint: 'By the blueprint %{blueprint} %{version}, in working days at the seat of the authority: %{seat}.', planned_only: 'The connection has not begun: counted from the planned start on %{on}.',
  days: 'one working day |||| %{smart_count} working days', days_dative: 'one working day |||| %{smart_count} working days',
  because: {
    start: '%{days} after the start on %{from}', step: '%{days} after step %{position} %{name} (%{from})', commitment: '%{days} before the commitment on %{from}', commitment_after: '%{days} after the commitment on %{from}',
    stichtag: 'next fixed day “%{name}”: %{from}', stichtag_after: '%{days} after the fixed day “%{name}” on %{from}', stichtag_lead: 'next fixed day “%{name}” that leaves %{lead}: %{from}', stichtag_unknown: '%{days} after what the step waits for (%{from}): no day is known for “%{name}”', unknown: '%{days} after what the step waits for (%{from}): no fixed day is known',
    duration: '%{days} after the last step before it (%{from}), which is how long it takes as measured', shift: 'Set to %{on} by %{organisation} on %{at}', dependency: 'Not before step %{position} %{name}', dependency_start: 'Not before the start',
    pause: 'Pause of %{days}: lay %{party} (%{since} to %{until})', promised: 'Pause of %{days}: lies %{party} since %{since}, promised for %{until}', promised_by: 'entered by %{organisation}',
    promise: 'Not before the promised day: until then the step is %{party}', working_day: '%{from} is no working day', sperrzeit: 'Closed for “%{name}” (%{since} to %{until}): first working day after it', kept: 'The date stands as it was once counted; with today’s calendars it would be another day',
  },
  passed: 'Passed over: %{what}.', weekend: 'one weekend day |||| %{smart_count} weekend days', holiday: '%{name} (%{on})', holiday_unsure: '%{name} (%{on}, probably)', open: '%{name} (%{on}): whether it is a holiday here is open. The day counts as a working day.',
  waiting: 'The step has been lying %{party} since %{since}, so far %{days}. Each further working day moves the date by one.', waiting_promised: 'The step has been lying %{party} since %{since}; %{promised} is promised and counted in.',
  baseline: 'First planned for', baseline_short: 'first %{on}', legend_baseline: 'first date', promised_on: 'Promised for',
  shift: {
    title: 'Move the date', how: 'How', on: 'to a day', workingDays: 'by working days', promisedOn: 'to the day promised by %{party}', day: 'New date', count: 'Working days later (with a minus: earlier)', promise: 'Promised to be done on',
    preview: 'Preview', previewing: 'Being counted.', reason: 'Reason', reason_hint: 'The reason stands in the history and behind “Why this date?”. All partners of the programme see it.',
    apply: 'Move one date |||| Move %{smart_count} dates', nothing_yet: 'Nothing has been changed yet.', moves: 'One date changes |||| %{smart_count} dates change', col_step: 'Step', col_from: 'so far', col_to: 'new', col_by: 'working days',
    follows: 'follows', asked: 'chosen', told: 'Concerned: %{who}.', told_one: '%{party} (%{steps})', steps: 'one step |||| %{smart_count} steps', history_tells: 'It stands in the history of each connection at once; reminders follow the new day.',
    live: 'Live then on **%{on}**.', holds: 'The commitment (%{on}) holds.', broken: 'The commitment (%{on}) no longer holds.', no_commitment: 'There is no commitment with a date.', done: '%{step} has been moved, %{count}.', label: 'Move %{step}',
    many_title: 'Move the dates that wait on %{party}', many_found: 'One step in %{rollouts} |||| %{smart_count} steps in %{rollouts}', rollouts: 'one connection |||| %{smart_count} connections', commitment: 'Commitment kept: before %{before}, after %{after} of %{of}.',
    col_rollout: 'Connection', col_live: 'live', more: 'and %{count} more', refused: 'Not moved: %{count}', many_done: '%{count} moved.', party: 'Waits on', none: 'No open step waits on this party.', stale: 'The preview was counted anew. Please check it again.',
  },
  sperrzeiten: {
    title: 'Sperrzeiten (no due dates)', what: 'In a Sperrzeit nothing is due that the authority does itself: dates go to the first working day after it. Dates that already lie in it stay until somebody moves them.', none: 'No Sperrzeit set.', add: 'Set a Sperrzeit', set: 'Set Sperrzeit', end: 'End', end_title: 'End “%{name}”', whole: 'all authorities in %{land}', span: '%{from} to %{to}', small: 'up to %{count} inhabitants', by: '%{organisation}: %{reason}', ended: 'ended on %{on}',
    authority_kinds: 'Only these authorities (none chosen: all)', inside: 'Move the dates in it', inside_title: 'Move the dates in “%{name}”', none_inside_now: 'No open date lies in it.',
    kind: 'Occasion', kinds: { wahl: 'election', jahresende: 'turn of the year', own: 'own occasion' }, key: 'Key of the body, or %{land} for all in the Land', name: 'Name', from: 'from', to: 'to', population: 'only authorities up to … inhabitants', reason: 'Reason', none_inside: 'Set. No open date lies in it.', done: 'Set. One open date lies in it and stays until somebody moves it. |||| Set. %{smart_count} open dates lie in it and stay until somebody moves them.', done_end: 'Ended.',
    invalid: { traeger: 'Give the key of the body.', name: 'Give a name.', from: 'Give the first day.', to: 'Give the last day.', reason: 'Give the reason (2,000 characters at most).', maxPopulation: 'Give a whole number.' },
  },
  stichtage: {
    title: 'Fixed days of others', what: 'Days on which others take something, as the roll-in team takes connection questionnaires. A step that counts to them is due on the first day that leaves it enough time. Dates already counted stay until somebody moves them.', none: 'No calendar is known.',
    no_day: 'No day entered: steps count from what they wait for.', next: 'Next day: %{on} (%{count} entered ahead).', proposal: 'Proposal', from: 'Source: %{source}.', by: '%{organisation}, source: %{source}',
    rest: 'One more day |||| %{smart_count} more days, later and past', add: 'Enter a day', enter: 'Enter', calendar: 'Calendar', other: 'another one', key: 'Its id, as the blueprint calls it', name: 'Name of the calendar', day: 'Day', source: 'Source (where is the day written?)', done: '%{on} is entered.',
    invalid: { calendar: 'Give the id: small letters, digits, hyphens.', name: 'Give the calendar a name.', on: 'Give the day.', source: 'Name the source (500 characters at most).' },
  },
  latest: {
    nav: 'Dates', title: 'Latest start', late: 'One of %{of} open connections misses the commitment |||| %{smart_count} of %{of} open connections miss the commitment', none_late: 'All %{of} open connections still hold the commitment',
    tightest: 'Latest start of the tightest: **%{start}**, for %{commitment} to hold.', tightest_past: 'The latest start of the tightest was **%{start}**; %{commitment} does not hold there as counted today.',
    lead: 'So that the commitment holds, counted backwards from its day. Durations are measured where at least five steps are done, else by the blueprint.', col_authority: 'Authority', col_start: 'latest start', col_live: 'live expected', col_commitment: 'Commitment', col_basis: 'counted from',
    past: 'past since one working day |||| past since %{smart_count} working days', left: 'one working day left |||| %{smart_count} working days left', today: 'today', running: 'running since %{on}', misses: 'misses the commitment by one working day |||| misses the commitment by %{smart_count} working days', holds: 'holds',
    basis: '%{measured} of %{of} steps measured', basis_none: 'blueprint only', filter_state: 'State', not_started: 'not begun', started: 'running', empty: 'No connection fits these filters.', empty_hint: 'Take one filter back.',
    link: 'Who must begin when', fact: 'Latest start', fact_past: '%{on}, past', fact_left: '%{on}', forecast: 'Live expected', shift_many: 'Move the dates of all that wait on the same party',
  },
}
