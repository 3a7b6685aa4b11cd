import type { Messages } from '../de/index.js'
import type { steps as german } from '../de/steps.js'

export const steps: Messages<typeof german> = {
  step: {
    step: 'Step', number: 'Number', all: 'The one step |||| The %{smart_count} steps', all_hint: 'reported: somebody says so, proven: it was seen', lies_with: 'lies with', plan: 'plan', reported: 'reported', proven: 'proven', standing: 'State, identifier',
    exempt: 'not needed', proof_open: 'open', operation: 'Operation', gate: 'Four eyes: a second person confirms', gate_hint: 'Number in a square: a second person confirms this step.',
    items: 'items', items_of: '%{done} of %{total}', items_named: '%{label}: %{done} of %{total}', waits_on: 'waits on',
    waiting: 'waiting on %{party} since today |||| waiting on %{party} since %{since}, %{smart_count} working days', overdue: 'one working day overdue |||| %{smart_count} working days overdue',
    how_proven: 'Proof', due: 'Due', before: 'Missing before', usually_waits: 'Often hangs on', evidence: 'Evidence', legal_basis: 'Legal basis',
  },
  action: {
    shift: 'Move', report: 'Done', confirm: 'Confirm', return: 'Return', resume: 'Goes on', wait: 'Lies with …', correct: 'Take the report back', note: 'Note', object: 'Object', undo: 'Undo', noted: 'Noted:', undo_reason: 'Taken back at once',
    label: { report: '%{step}: done', confirm: '%{step}: confirmed', return: '%{step}: returned', resume: '%{step}: goes on', wait: '%{step}: lies with others', correct: '%{step}: report taken back', note: 'Note on %{step}', object: '%{step}: objection' },
    done: {
      report: '%{step} is reported.', progress: '%{step}: %{done} of %{total} are done.', confirm: '%{step} is confirmed.', return: '%{step} went back to %{owner}.', correct: 'The report on %{step} is taken back.',
      wait: '%{step} lies %{party}. Your deadline is paused meanwhile.', resume: '%{step} goes on and lies with %{owner} again.', note: 'Your note on %{step} is saved.', object: 'Your objection to %{step} is noted. The step goes on.',
    },
  },
  form: {
    done_on: 'Done on', of: 'of %{total}', evidence: 'Evidence', may_follow: '(may follow)', channel: 'Reported', in_the_name: 'You report in the name of %{organisation}. The history says so.',
    report: 'Report', report_later: 'Done, send later', cancel: 'Cancel', reason_short: 'Reason', reason_seen: 'All partners of the programme can read the reason.',
    reason: { return: 'What is still missing?', correct: 'Why is the report not right?', object: 'What is not right?' },
    invalid: {
      doneOn: 'Enter the day on which it was done.', itemsDone: 'Enter a whole number.', evidence: 'The evidence is too long.', note: 'Write a note.', reason: 'Write a reason that somebody can act on.', other: 'Check your entries.',
    },
  },
  channel: { self: 'from here', telephone: 'by telephone', mail: 'by mail' },
  wait: { with_whom: 'With whom does it lie?', somebody_else: 'Somebody else', name: 'Who?', since: 'since', record: 'Record it so', which: 'Which organisation? (%{party})', never_a_person: 'An organisation or a shared mailbox, never a person.', unknown: 'I do not know', invalid: 'Name the organisation with at least two characters.' },
  confirm: { seen_in: 'Where did you see it?', person: 'I checked it myself', register: 'In the register', portal: 'In the portal' },
  note: {
    title: 'Notes', add: 'Add a note', text: 'Note', readers: 'Who may read it?', save: 'Save the note',
    visibility: { intern: 'Only the own organisation', land: 'The Land too', programme: 'Everybody in the programme' },
  },
  conflict: {
    title: 'Somebody was faster.', nothing_lost: 'While you were writing, the step changed. Nothing is lost.', which: 'Which version counts?', saved: 'Saved version', mine: 'Your version', here: 'on this device', state: 'State',
    save_mine: 'Save my version', keep_saved: 'Keep the saved version', both_stay: 'Both stay in the history.',
  },
}
