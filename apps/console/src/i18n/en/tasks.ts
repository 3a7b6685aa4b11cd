import type { Messages } from '../de/index.js'
import type { tasks as german } from '../de/tasks.js'

export const tasks: Messages<typeof german> = {
  tasks: {
    title: 'My tasks', today_only: 'Today %{today}, nothing else this week.', sentence: 'Today %{today}, this week %{week}.', later_only: 'Nothing this week, one task later. |||| Nothing this week, %{smart_count} tasks later.',
    nothing: 'Nothing to do.', elsewhere: 'One step lies with others. You need not do anything there. |||| %{smart_count} steps lie with others. You need not do anything there.',
    elsewhere_title: 'Lies with others', more_elsewhere: 'and one more step |||| and %{smart_count} more steps', state: 'State',
    today: 'Today', week: 'This week', later: 'Later', count: 'one task |||| %{smart_count} tasks', show_all: 'Show the one |||| Show all %{smart_count}',
    minutes: 'one minute |||| %{smart_count} minutes', hours: 'one hour |||| %{smart_count} hours', until_today: 'by today', until: 'by %{on}', overdue: 'overdue %{days}',
    mandate: {
      title: 'On behalf', count: 'one authority |||| %{smart_count} authorities', step: '%{service}, step %{step}: %{name}', all_complete: 'all complete ones (%{count})', all: 'all (%{count})',
      complete: 'complete', missing: 'one is missing |||| %{smart_count} are missing', waits_for_you: 'waits for your report',
      sum: 'Report step %{step} for one authority, on its behalf. |||| Report step %{step} for %{smart_count} authorities, on their behalf.', object: 'Each sees the report in its history and may object for five working days, until %{until}.',
      incomplete: 'At one chosen authority something is still missing: by reporting you say that all of it stands. |||| At %{smart_count} chosen authorities something is still missing: by reporting you say that all of it stands.',
      send: 'Report one |||| Report %{smart_count} at once', none: 'Choose at least one authority.', done: 'Step %{step} reported on behalf of %{names}.', label: 'Report step %{step} for %{count} authorities', open: 'Open',
    },
    why_you: 'Why you', why_then: 'Why then',
    why: {
      owner: 'The step lies %{lies}.', confirm: 'A second person must have seen it. You did not report it yourself.',
      sample: 'Sample: a second person looks, by %{by}. You did not report it yourself.', objected: 'The authority objects to your report.',
      returned: 'The report came back. The reason stands in the history of the connection.', beauftragung: 'You report on behalf of: %{organisation}.', contradiction: 'What is reported and what is seen do not agree. Bring the service back, or take the report back.',
    },
    why_then_plan: 'The plan says so; later steps wait for it.', why_then_live: 'On this day the service is to go live.',
    reported_by: '%{organisation} reported on %{on}: done.', with_evidence: 'Evidence: %{evidence}', to_rollout: 'To the connection',
    service_at: '%{service}: %{authority}', step_line: '**Step %{step} of %{total}.**', all_steps: 'All steps', more_rollouts: 'Further connections', all_rollouts: 'All %{smart_count} connections',
    next: 'Next date: %{on}.', no_next: 'No date is coming up.', live: 'One of your %{total} connections is live. |||| %{smart_count} of your %{total} connections are live.', none_live: 'None of your services is live yet.',
    print: 'Print a page for the town hall', what_is_done: 'What is done?',
  },
}
