import type { Messages } from '../de/index.js'
import type { lage as german } from '../de/lage.js'

export const lage: Messages<typeof german> = {
  lage: {
    no_programme: '%{land} has no programme yet.', no_programme_hint: 'Check whether the blueprint of another Land fits. The dry run writes nothing; who is competent stands in your Land profile.', check_blueprint: 'Check a blueprint',
    title: 'Situation', sheet: 'Situation sheet', as_of: '%{day}, week %{week}. Data of today.', print: 'Print the situation sheet',
    live: '%{live} of %{total} connections are live.', live_one: 'The one connection is live.', live_one_not: 'The one connection is not live yet.', live_first: '%{live}', live_of: ' of ', live_last: '%{total} connections are live.', proven: '**%{count}** proven', blocked: '**%{count}** held up by one blocker |||| **%{count}** held up by %{blockers} blockers', blocked_none: '**0** held up', overdue: '**%{count}** overdue', moved_live: '**%{count}** live', moved_lost: '**%{count}** no longer live', moved_overdue: '**%{count}** newly overdue',
    decide: 'To decide', decide_exemption: 'Exception', decide_override: 'Live without proof', decide_import: 'Import', decide_dates: 'Dates', decide_ended: 'Responsible no more', decide_since: 'since %{on}', decide_more: 'and one more |||| and %{smart_count} more', key_hint: 'Key %{key}',
    to_coverage: 'Coverage in the whole Land', latest_by_measured: 'Counted back from the tightest connection, %{measured} of %{of} steps measured.', latest_by_planned: 'Counted back from the tightest connection, by the blueprint.', none: 'No connection yet.', since: 'Since %{day}', moved: '**%{live}** live, **%{overdue}** newly overdue',
    latest_start: 'Latest start', latest_start_holds: '**%{start}**, for %{commitment} to hold.', latest_start_past: '**%{start}** has passed: what began later does not meet %{commitment} by plan.', not_started: 'One has not begun yet. |||| %{smart_count} have not begun yet.',
    proposed: 'One connection proposed from the commitments |||| %{smart_count} connections proposed from the commitments', proposed_how: 'Nothing has been created yet. Each begins with the starter blueprint; that of a pilot comes by import.',
    propose: 'Create one connection from the commitments |||| Create %{smart_count} connections from the commitments', propose_who: 'The Land or the roll-in team can create them.',
    proposed_rule: 'Rule: for each committed online service, every responsible authority of the pilots. That a Kreis includes its municipalities is our computation.',
    authorities: 'one authority |||| %{smart_count} authorities', to_blueprints: 'To the blueprints',
    matrix: '%{land}, pilot by pilot', matrix_own: 'Your connections', matrix_hint: 'Below the strip: longest wait in working days (WD)',
    computed: 'Hatched: another authority is responsible. That a Kreis as a pilot includes its municipalities is our reading: computed.',
    pilot: 'Pilot', others: 'Other authorities', others_of: 'of the Land', instead: 'Responsible: %{who}, no pilot', not_here: 'Not responsible here', kreis_line: '%{smart_count} municipality, %{key} |||| %{smart_count} municipalities, %{key}',
    kind: { kreisfrei: 'independent city, %{key}' }, pilot_live: '**%{live}** of %{total} live', pilot_overdue: '%{smart_count} overdue',
    cell: '**%{live}** of %{total}', cell_plain: '%{live} of %{total}', waits_on: 'on %{party}',
    opened: '%{pilot} × %{service}: %{live} of %{total} live', opened_wait: '%{names} has been waiting on %{party} %{days}%{like}. |||| %{names} are waiting on %{party}, the longest %{days}%{like}.', opened_like: ', like one other |||| , like %{smart_count} others', opened_names: '%{smart_count} authorities',
    totals: 'Live in all', reached: 'Inhabitants reached', share: '%{share} of inhabitants',
    holds: 'What holds up most', holds_nothing: 'Nobody is waiting on others.', all_blockers: 'All blockers', holds_order: 'Order: authorities × inhabitants × age.', lies_with: 'Lies %{party}',
    authority: 'authority |||| authorities', inhabitants: 'inhabitants', working_day: 'working day |||| working days', which: 'Which authority? |||| Which %{smart_count} authorities?',
    chase: {
      copy: 'Copy the text', copied: 'The text is on the clipboard.',
    },
  },
}
