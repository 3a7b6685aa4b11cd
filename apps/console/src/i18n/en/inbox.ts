import type { Messages } from '../de/index.js'
import type { inbox as german } from '../de/inbox.js'

export const inbox: Messages<typeof german> = {
  inbox: {
    title: 'Inbox', unread: 'unread', new: 'new',
    new_count: 'One new message. |||| %{smart_count} new messages.', none_new: 'Nothing new.', lead: 'What the system sent to your organisation. An entry closes by itself when what it is about is done; reporting happens there.',
    all_read: 'Mark all read', filters: 'Filter the inbox', status: 'Show', kind: 'Kind', every_kind: 'all kinds',
    open: 'Open', states: { unread: 'Unread', read: 'Read', snoozed: 'Put off', done: 'Archived' },
    kinds: { reminder: 'Reminder', escalation: 'Overdue', 'stale-waiting': 'Question', certificate: 'Certificate', 'blocker-opened': 'New blocker', 'blocker-solved': 'Blocker solved', 'blocker-reopened': 'Blocker open again', 'blocker-escalated': 'Blocker carried up', 'blocker-answered': 'Answer to a blocker', 'guest-link-expired': 'Guest link expired', 'date-moved': 'Date moved', 'date-proposed': 'To decide', 'authority-ended': 'Responsible no more',
      'workshop-invitation': 'Invitation', 'workshop-update': 'Workshop changed', 'workshop-cancellation': 'Workshop cancelled', 'workshop-uninvited': 'No longer invited', 'workshop-reminder': 'Workshop ahead', 'workshop-minutes-due': 'Minutes due', 'workshop-follow-up': 'Agreed and due', 'workshop-follow-up-overdue': 'Agreed and overdue',
      'assessment-begun': 'New assessment', 'assessment-submitted': 'Assessment handed in', 'assessment-changes': 'Changes asked', 'assessment-decided': 'Assessment reviewed', 'assessment-challenged': 'Challenge to a review', 'assessment-submit-reminder': 'Assessment due', 'assessment-submit-late': 'Assessment overdue', 'assessment-review-due': 'Review due', 'assessment-challenge-ending': 'Time for a challenge', 'assessment-final': 'Assessment final', 'assessment-exemption-ending': 'Exemption ends', 'assessment-action-reminder': 'Action due', 'assessment-action-late': 'Action overdue', 'blueprint-import-deprecated': 'Blueprint no longer recommended', 'blueprint-import-withdrawn': 'Blueprint withdrawn',
      'wave-begun': 'Wave begun', 'wave-go': 'Gate open', 'wave-hold': 'Wave held', 'wave-inconclusive': 'Decision at the gate', 'wave-second': 'Second agreement asked', 'wave-decision-reminder': 'Decision at the gate due', 'wave-decision-late': 'Decision at the gate overdue' },
    what: {
      reminder: 'Due on %{on}.', reminder_today: 'Due today.', reminder_past: 'Was due on %{on}.', escalation: 'Was due on %{on}, one working day overdue. |||| Was due on %{on}, %{smart_count} working days overdue.',
      'stale-waiting': 'Has waited for one working day on %{party}. |||| Has waited for %{smart_count} working days on %{party}.', 'stale-waiting_past': 'Had waited long on %{party}.',
      certificate: 'The certificate runs out on %{on}. Renew it before.', certificate_past: 'The certificate ran out on %{on}.',
      'date-moved': 'Dates were moved. The step is now due on %{on}.', 'blocker-opened': 'This step waits on you. Name a day.', 'blocker-solved': 'What held the step up is solved. It goes on.', 'blocker-reopened': 'What held the step up is not solved after all.', 'blocker-escalated': 'A blocker has been open for long.',
      'blocker-answered': 'An answer to a blocker has come in.', 'guest-link-expired': 'A guest link has expired without an answer.',
      'date-proposed': '%{party} names %{on}. One connection would move. |||| %{party} names %{on}. %{smart_count} connections would move.', 'date-proposed_past': '%{party} had named %{on}.',
      'authority-ended': 'Not responsible since %{on}. Responsible now: %{successor}. Set this connection apart as “transferred” and carry on there.', 'authority-ended_unknown': 'Not responsible since %{on}. The register does not say who took over. Find out, and set this connection apart as “transferred”.',
      'workshop-invitation': 'Takes place on %{on}.', 'workshop-update': 'Changed, now takes place on %{on}.', 'workshop-cancellation': 'The workshop on %{on} does not take place.', 'workshop-uninvited': 'The workshop on %{on} takes place without your organisation.', 'workshop-reminder': 'Takes place on %{on}.', 'workshop-minutes-due': 'The minutes of %{on} are still open.', 'workshop-follow-up': 'Due on %{on}.', 'workshop-follow-up-overdue': 'Was due on %{on}.',
      'assessment-begun': 'A round has begun. Hand in the self-rating by %{on}.', 'assessment-submitted': 'To be reviewed by %{on}.', 'assessment-changes': 'The Land asks for changes by %{on}.', 'assessment-decided': 'The review is done. A challenge is possible until %{on}.', 'assessment-challenged': 'The municipality disagrees. To be decided by %{on}.', 'assessment-submit-reminder': 'The self-rating is due on %{on}.', 'assessment-submit-late': 'The self-rating was due on %{on}.', 'assessment-review-due': 'The review is due on %{on}.',
      'assessment-challenge-ending': 'A challenge is possible only until %{on}.', 'assessment-final': 'The assessment is final.', 'assessment-exemption-ending': 'An exemption ends on %{on}. After that the criterion counts again.', 'assessment-action-reminder': 'An action is due on %{on}.', 'assessment-action-late': 'An action was due on %{on}.', 'blueprint-import-deprecated': 'No longer recommended since %{on}. Reason and replacement stand with the import.', 'blueprint-import-withdrawn': 'Withdrawn on %{on}. Begin nothing new with it; reason and replacement stand with the import.',
      'wave-begun': 'This wave began on %{on}.', 'wave-go': 'The figures of the wave before are clearly below the thresholds. This one begins on %{on}.', 'wave-hold': 'The figures of the running waves are clearly above a threshold. This wave waits, running rollouts go on. Please decide by %{on}.', 'wave-inconclusive': 'The figures of the wave before do not decide. Please decide by %{on} whether this one begins.', 'wave-second': 'Somebody wants to start this wave in spite of the figures. That takes a second person.', 'wave-decision-reminder': 'Whether this wave begins is to be decided by %{on}.', 'wave-decision-late': 'Whether this wave begins was to be decided by %{on}.',
    },
    chain: {
      from: { owner: 'Passed on from the authority, which got it on %{on}.', lead: 'Passed on from the authority’s lead, who got it on %{on}.', land: 'Passed on from the Land, which got it on %{on}.', programme: 'Passed on from the programme, which got it on %{on}.' },
      to: { owner: 'Passed on to the authority on %{on}.', lead: 'Passed on to the authority’s lead on %{on}.', land: 'Passed on to the Land on %{on}.', programme: 'Passed on to the programme on %{on}.' },
    },
    group: {
      new: 'one new |||| %{smart_count} new', latest: 'latest %{at}', waits: 'waits at one authority |||| waits at %{smart_count} authorities', at: 'at one authority |||| at %{smart_count} authorities', entries: 'one entry |||| %{smart_count} entries',
      longest: 'Longest: %{behoerde}.', open: 'Show one entry |||| Show %{smart_count} entries', close: 'Hide the entries', done: 'Archive all', snooze: 'All later …', read: 'Mark all read',
    },
    why_title: 'Why you',
    why: {
      owner: 'The step lies with you.', lead: 'The step lies with you and has been overdue for longer: this now concerns your lead too.', land: 'The authority has not reported. You coordinate the Land.',
      programme: 'Authority and Land have not reported. You lead the programme.', 'waiting-party': 'The step waits on you.', invited: 'Your organisation is invited.', run: 'You run the workshop.', agreed: 'That was agreed with your organisation at the workshop.', reviews: 'You review the assessments of your Land.', assessed: 'It is about the assessment of your municipality.', imported: 'Your Land took this blueprint over.', waves: 'You decide when the waves of your Land begin.', moved: 'The day of one of your steps has changed.', ended: 'You coordinate the Land: a new edition of the register has changed who is responsible.', proposed: 'You plan the dates. Until somebody decides, each stays as it is.', owned: 'The blocker lies with you.', news: 'It concerns a connection that you accompany.', certificate: 'Without a valid certificate the service cannot be reached.', 'waiting-other': 'Please follow up: you coordinate the Land, and that office may have no account here.',
    },
    closed: { done: 'Closed by itself: the step is done.', waits: 'Closed by itself: the step lies with others.', resumed: 'Closed by itself: the step goes on.', moved: 'Closed by itself: the step has a new date.', overtaken: 'Closed by itself: a later message came.', gone: 'Closed by itself: the step is no more.', passed: 'Closed by itself: the day that was named has passed.' },
    closed_subject: { done: 'Closed by itself: it is done.', waits: 'Closed by itself: it lies with others.', resumed: 'Closed by itself: it goes on.', moved: 'Closed by itself: it has another day.', overtaken: 'Closed by itself: a later message came.', gone: 'Closed by itself: it is no more.', passed: 'Closed by itself: the day has passed.' },
    snoozed_until: 'Put off until %{on}.', received: 'received %{at}',
    to_step: 'To the step', to_preview: 'Open the preview', read: 'Read', done: 'Archive', snooze: 'Later …', reopen: 'Bring back', until: 'Bring back on', put_off: 'Put off', label: { read: '%{what}: read', done: '%{what}: archived', snooze: '%{what}: later', unread: '%{what}: brought back', all: 'All read', group: '%{what}: the whole group' },
    empty: 'Nothing in the inbox.', empty_hint: 'Here you find what the system reminds you of and what is overdue. At weekends, on holidays and at night nothing comes.', none_found: 'There is nothing of that.', none_found_hint: 'Choose another kind or show the open ones.', show_open: 'Show the open ones',
  },
  upkeep: {
    title: 'What the house does by itself', paused: 'The clock stands still: the timer service cannot be reached. What is missed will be made up.', none: 'Nothing is set up yet. That happens when the timer service first starts.',
    job: 'Job', last: 'Last', next: 'Next', outcome: 'Outcome', never: 'never yet', failed: 'failed: %{why}', nothing: 'nothing to do', counted: '%{name}: %{count}',
    jobs: {
      reconcile: 'Compare deadlines with the timer service', 'close-notifications': 'Close what is done in the inbox', 'expire-guest-links': 'Let guest links expire', 'escalate-blockers': 'Escalate blockers',
      'propose-dates': 'Bring up promised days to decide on', 'expiring-certificates': 'Remind of expiring certificates', 'observe-links': 'Check links', 'expired-exceptions': 'Bring up expired exceptions',
    },
    counts: { armed: 'armed again', open: 'open', looked: 'looked at', closed: 'closed', changed: 'changed', expired: 'expired', escalated: 'escalated', checked: 'checked', reminded: 'reminded' },
  },
}
