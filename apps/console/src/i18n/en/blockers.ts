import type { Messages } from '../de/index.js'
import type { blockers as german } from '../de/blockers.js'

export const blockers: Messages<typeof german> = {
  blockers: {
    title: 'One blocker holds authorities up. |||| %{smart_count} blockers hold authorities up.', lead: 'What holds up most comes first. One fault of one maker is one entry here, not forty mails.',
    title_owner: 'One matter lies with you. |||| %{smart_count} matters lie with you.', lead_owner: 'Name a date, or solve it: then everybody who waits for it goes on.',
    none: 'No blocker.', none_hint: 'Where somebody waits on others, make it a blocker from the situation page or at the step of a connection.', none_owner: 'Nothing lies with you.', none_owner_hint: 'As soon as somebody waits on you, it stands here.', none_found: 'Nothing fits these filters.',
    col: { what: 'What is missing', owner: 'lies with', state: 'state', authorities: 'authorities', inhabitants: 'inhabitants', days: 'working days', since: 'waiting since' },
    filter: { party: 'lies with', category: 'kind', state: 'state', sort: 'order', states: { unsolved: 'unsolved', open: 'without a date', promised: 'with a date', solved: 'solved' } },
    sort: { weight: 'authorities × inhabitants × age', waitingSince: 'oldest first', authorities: 'most authorities', inhabitants: 'most inhabitants', owner: 'by party' },
    category: { modul: 'module', schnittstelle: 'interface', eintrag: 'entry in a register', zertifikat: 'certificate', transportweg: 'transport route', zustaendigkeit: 'responsibility', vertrag: 'contract', kapazitaet: 'time and staff', sonstiges: 'other' },
    state: { open: 'no date yet', promised: 'promised for %{on}', broken: 'promised for %{on}, has passed', solved: 'solved on %{on}' },
    level: { land: 'with the Land', programme: 'with the programme lead' }, to: { party: 'Lies with the party itself', land: 'the Land', programme: 'the programme lead' },
    since: 'since %{on}', chased_on: 'followed up on %{on}', chased_until: '%{on}, answer asked for by %{by}', took: 'one working day |||| %{smart_count} working days', answered: 'Answer received: %{owner} names %{on}.',
    escalates: 'unsolved, it goes to %{to} on %{on}', find: 'find an authority', none_named: 'No authority has that name: “%{words}”.', owner_clock: 'lies there for one working day |||| lies there for %{smart_count} working days', owner_clock_own: 'lies with you for one working day |||| lies with you for %{smart_count} working days',
    board: {
      sum: 'One party holds up %{authorities}, %{inhabitants} inhabitants. |||| %{smart_count} parties hold up %{authorities}, %{inhabitants} inhabitants.', blockers: 'blocker |||| blockers', oldest: 'working day, the oldest |||| working days, the oldest', undated: 'one without a date |||| %{smart_count} without a date', broken: 'one promised day passed |||| %{smart_count} promised days passed', escalated: 'one carried up |||| %{smart_count} carried up',
      all_of: 'Show all %{smart_count}', flat: 'As one list', by_owner: 'By party', what: 'Each authority counts once for a party, however many of its blockers hold it up. A day rests only if it is a holiday in all Länder concerned.',
    },
    affected: 'Who waits for it', released: 'Who waited for it', others: 'and one more authority |||| and %{smart_count} more authorities', nobody_waits: 'Nobody waits for it any more.', gone: 'One step no longer belongs to it |||| %{smart_count} steps no longer belong to it',
    split: 'does not belong', outcome: { split: 'taken out', resumed: 'went on by itself', released: 'solved', done: 'done' },
    fact: { category: 'Kind', owner: 'Lies with', contact: 'Address for questions', fachverfahren: 'Specialist software', clock: 'With that party', chased: 'Followed up', opened: 'A blocker since', level: 'Who takes care' },
    action: { chase: 'Follow up', promise: 'Name a date', shift: 'Move the dates', solve: 'Solved', reopen: 'Not solved', note: 'Note' },
    done: {
      open: 'One authority now waits for this blocker. |||| %{smart_count} authorities now wait for this blocker.', join: 'One authority has joined. |||| %{smart_count} authorities have joined.', promise: 'Promised for %{on}.', note: 'Your note is saved.',
      solve: 'Solved. Nobody was waiting any more. |||| Solved. %{smart_count} authorities go on, each has been told.', reopen: 'Open again. The clock of %{smart_count} authority rests again. |||| Open again. The clocks of %{smart_count} authorities rest again.', shift: 'One connection has new dates. |||| %{smart_count} connections have new dates.',
    },
    form: {
      on: 'Solved by', heard: 'Learnt', remark: 'Remark (optional)', promise: 'Record the date', solve_what: 'The clock of one authority runs again, lengthened by the wait. It is told. |||| The clocks of %{smart_count} authorities run again, lengthened by the wait. Each is told.',
      reopen_what: 'Whoever has not gone on waits for it again; the clock rests.', solve_words: 'What was the solution? (optional)', reopen_words: 'How can one see that it is not solved?', solve: 'Solved: release one authority |||| Solved: release %{smart_count} authorities', reopen: 'Open again',
    },
    invalid: { on: 'Name a day.', title: 'Give the blocker a name of at least five characters.', owner: 'Name the organisation that must act.', chase: 'Name recipient, date and a text.' },
    chase: {
      to: 'To', by: 'Answer', message: 'Text', edit: 'Change the text', more: 'and one more |||| and %{smart_count} more', how: 'It is recorded. You get the text with a link to answer by, and send it from your mailbox.',
      text: 'Hello, one authority has been waiting on you since %{since}: %{what}. It holds up the step “%{step}”. Please name a date by %{by}. Affected: %{names}. |||| Hello, %{smart_count} authorities have been waiting on you since %{since}: %{what}. It holds up the step “%{step}”. Please name a date by %{by}. Affected: %{names}.',
      link: 'The link is enough, you need no account: %{url}\nIt holds until %{until} and for one answer.', noted: 'Recorded: followed up with %{to}.', once: 'The link is shown only now. It holds until %{until} and for one answer.', ready: 'Finished text', close: 'Close',
    },
    pending: { title: 'To decide:', what: 'One connection would move. |||| %{smart_count} connections would move.', preview: 'Open the preview', who: 'The Land or the roll-in team decides.', only: 'To decide' },
    shift: {
      title: 'One connection gets new dates |||| %{smart_count} connections get new dates', nothing: 'No date changes.', what: 'If %{on} holds. Nothing has been changed yet.', step: 'This step due', live: 'Live as planned', steps: 'one step |||| %{smart_count} steps', from_to: '%{from} → %{to}',
      by: '%{signed} working day |||| %{signed} working days', misses: 'misses the commitment of %{on}', told: 'They hear of it: %{names}.', apply: 'Move one connection |||| Move %{smart_count} connections', reason: '%{title}: %{owner} promised %{on}.',
    },
    links: { title: 'Links to answer by', open: 'of %{made}, holds until %{expires}', used: 'answered on %{used}', expired: 'expired on %{expires}', withdrawn: 'withdrawn', withdraw: 'withdraw' },
    by_link: ', by the link', held_by: 'Held up by the blocker',
    event: {
      opened: 'Made a blocker, one authority waits |||| Made a blocker, %{smart_count} authorities wait', joined: 'One authority joins |||| %{smart_count} authorities join', split: 'One step taken out |||| %{smart_count} steps taken out',
      promised: 'Promised for %{on}%{how}', chased: 'Followed up with %{to}, answer by %{by}', noted: 'Note', solved: 'Solved, one authority goes on |||| Solved, %{smart_count} authorities go on', reopened: 'Opened again, one authority waits |||| Opened again, %{smart_count} authorities wait',
      escalated: 'Too long without a solution: goes to %{to}', link_expired: 'Link expired without an answer (%{to})', link_withdrawn: 'Link withdrawn',
    },
    open: {
      title: 'Make it a blocker', crumb: 'new', what: 'One authority waits here. |||| %{smart_count} authorities wait for the same here.', name: 'What is missing?', category: 'Kind', party: 'With whom does it lie?', ownerName: 'Organisation, such as “Hersteller A”', contact: 'Functional mailbox or office', fachverfahren: 'Specialist software', description: 'Description', send: 'Make it a blocker', as: 'Make it a blocker',
    },
    match: { title: 'Is there one already?', none: 'No open blocker is like this one.', same: 'Same: %{what}', join: 'Join this one', owner: 'organisation', party: 'party', step: 'step', onlinedienst: 'online service', fachverfahren: 'specialist software', text: 'wording' },
  },
  waits: {
    title: 'Waiting by party', by: 'by', ways: { organisation: 'organisation', party: 'role', onlinedienst: 'online service', land: 'Land' }, none: 'Nobody has waited yet.', what: 'Working days of all steps that waited, ended and lasting; per organisation, never per person.',
    unnamed: 'organisation not named', clock: 'The clock runs at %{who}: since %{since}, %{days}. The time of %{owner} rests meanwhile.', clock_own: 'The clock runs at %{owner}.', lead: 'Who waited for whom, and how long: per organisation, never per person.', all: 'all', filter: { land: 'Land', onlinedienst: 'online service', programme: 'programme' },
    definition: 'How it is counted', definitions: { day: 'A working day counts in the calendar of the authority that waits: it follows its seat. The day on which waiting begins does not count, the last one does.', sum: 'Sum: the working days of every step that waited. Where two steps wait at once, the day counts twice.', open: 'Lasting: waits still open today; they count until today.', who: 'Organisation: as named at the step. Where only the role is known, the role stands there.', corrected: 'Where a party is corrected, the corrected one counts; both remain in the history of the connection.' },
    col: { days: 'working days', waits: 'waits', open: 'lasting', longest: 'longest', bar: 'share' }, rollout: 'Time by party', of: 'one working day since the start |||| %{smart_count} working days since the start', nobody: 'Nobody waited', lasts: 'lasting', overlap: 'Where two steps wait on different parties at once, the day counts for both.',
  },
  answer: {
    title: 'A date, please', thanks: 'Thank you.', no_question: 'This link answers nothing any more.', asks: '%{by} asks %{to}: when will it be solved? It is about “%{what}”.', about: 'Step', waiting: 'Who waits', waits: 'one authority since %{since}, %{days} |||| %{smart_count} authorities since %{since}, %{days}', promised: 'Promised so far',
    on: 'Solved by', remark: 'Remark (optional)', send: 'Send the answer', once: 'The link holds until %{until} and for one answer. You need no account.', arrived: 'Your answer has reached %{by}: %{on}. You no longer need the link.',
  },
}
