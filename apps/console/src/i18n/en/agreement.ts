import type { Messages, de } from '../de/index.js'

export const agreement: Messages<typeof de.agreement> = {
  path: { label: 'How far it has come', draft: 'Draft', consultation: 'Consultation', signing: 'Signing', published: 'Published', until: 'until %{on}', ended: 'ended on %{on}', turn: 'it is the turn of %{name}' },
  done_mark: 'done',
  returned: { consultation: '%{organisation} took the consultation back on %{on}:', signing: '%{organisation} did not sign on %{on} and returned it:' },
  prolonged: 'Prolonged on %{on}: %{reason}',
  early: 'Ended early on %{on}: %{reason}',
  unheard: 'Without consultation: %{reason}',
  set_aside: 'Comments set aside: %{reason}',
  consult: {
    open: 'Open the consultation', title: 'Open the consultation', means: 'Partners and pilot municipalities of the programme are invited and can comment on each step. Meanwhile you can go on changing the draft.',
    until: 'Consultation until the end of', span: 'From %{first} to %{last}, at least %{days}.', submit: 'Open it', done: 'The consultation is open until %{on}.', invalid: 'Give a day.',
  },
  prolong: { open: 'Prolong', title: 'Prolong the consultation', until: 'New end', reason: 'Why', submit: 'Prolong it', done: 'Prolonged until %{on}.', invalid: 'Give a day and a reason.' },
  close: { open: 'End early', title: 'End the consultation early', means: 'After that nothing more is taken. What has been said you answer as usual.', reason: 'Why', submit: 'End the consultation', done: 'The consultation has ended.' },
  recall: { open: 'Back to draft', title: 'Take it back to draft', means: 'Approvals and signatures so far then no longer count. Comments stay.', reason: 'Why', submit: 'Take it back', done: 'It is a draft again.' },
  refuse: { open: 'Do not sign', title: 'Do not sign', means: 'The blueprint becomes a draft again. Approvals and signatures so far then no longer count; all partners see your reason.', reason: 'What has to change', submit: 'Return it with this reason', done: 'Returned. It is a draft again.' },
  reason_invalid: 'Give a reason of at least three characters.',
  submit: {
    open: 'Give it to be signed', title: 'Give it to be signed', means: 'The content is frozen. Then sign, one after the other: %{names}. One person of each partner approves, a second one signs.',
    unheard: 'Why without consultation', set_aside: 'Why %{smart_count} open comment is set aside |||| Why %{smart_count} open comments are set aside', submit: 'Freeze the content and have it signed', done: 'Given to be signed. It is the turn of %{name}.',
  },
  approve: {
    open: 'Approve', as: 'Approve for %{organisation}', title: 'What your approval means', means: 'For %{organisation} you have checked exactly this content. Another person of your organisation has to sign it then.', done: 'Approved for %{organisation}.',
    mine: 'You have approved. Now another person of %{organisation} signs.', digest_hint: 'If the content has changed meanwhile, we refuse the approval.',
  },
  waiting: { approve: 'It is the turn of %{name}: approve.', sign: 'It is the turn of %{name}: sign.' },
  approved_on: 'approved on %{on}',
  asked: {
    title: '%{organisation} has been asking since %{on}', deprecated: 'to advise against it.', withdrawn: 'to withdraw it.', published: 'to recommend it again.', reason: 'Reason: %{reason}', waits: 'Another person of %{organisation} has to confirm.',
    confirm: { deprecated: 'Confirm advising against it', withdrawn: 'Confirm the withdrawal', published: 'Confirm recommending it again' }, drop: 'Let it drop', dropped: 'The request was dropped.', sent: 'Asked. Now another person of %{organisation} confirms.',
  },
  comment: {
    write: 'Write a comment', write_whole: 'Write a comment on the whole', text: 'What should be different, and why?', seen: 'Your organisation and role stand beside it. Everybody who is consulted reads it.', send: 'Send the comment', sent: 'Your comment is there. What becomes of it stands here and in your inbox.', invalid: 'Write at least three characters.', mine: 'yours',
    title: 'Comments on %{title}', step: 'Comments on step %{position}', none_here: 'Nobody has commented on this yet.', all: 'All comments (%{smart_count})', whole: 'On the whole',
    none: 'No comment yet.', head: 'One of %{total} comments is open. |||| %{smart_count} of %{total} comments are open.', head_done: 'The one comment is answered. |||| All %{smart_count} comments are answered.', until: 'The consultation lasts until %{on}.', over: 'The consultation is not open. What was said stays.',
    filter: 'Which comments', show: { open: 'Open', answered: 'Answered', all: 'All' }, none_shown: 'There are none of these.', before: 'Earlier', after: 'Later',
  },
  role: { kommune: 'municipality', land: 'Land', bund: 'federation', rollin: 'roll-in team' },
  outcome: { answered: 'Answered', taken: 'Taken over:', declined: 'Not taken over', 'set-aside': 'Set aside' },
  answer: { open: 'Answer', named: 'Answer the comment of %{who}', outcome: 'What becomes of it?', taken: 'Taken over', answered: 'Answered, no change', declined: 'Not taken over', became: 'New wording or change', text: 'Answer or reason', send: 'Send the answer', sent: 'Answered. Whoever commented hears of it in the inbox.', invalid: 'Write an answer, and for “Taken over” also what it became.' },
  subscribe: { on: 'Subscribe', off: 'Unsubscribe', hint: 'New versions in your inbox?', is: 'Your organisation hears of new versions.', on_done: 'Subscribed. New versions will stand in your inbox.', off_done: 'Unsubscribed.' },
  letters: { open: 'By mail as well …', mailbox: 'Functional mailbox', language: 'Language of the mail', de: 'German', en: 'English', on: 'Ask for mail', off: 'End mail', is: 'Mail goes to %{mailbox}.', hint: 'With new versions, and when one is advised against or withdrawn. Never a person’s mailbox. Every mail holds a link to end them.', invalid: 'Give a complete address, for example digital@town.example.', none: 'This installation sends no mail.', failure: 'The mail server did not take the last mail (%{failure}). Check the address.', on_done: 'Asked for. New versions will also come by mail.', off_done: 'No more mail will come about this.' },
  bar: '**1** open comment |||| **%{smart_count}** open comments', bar_done: '**1** comment answered |||| **%{smart_count}** comments answered',
}
