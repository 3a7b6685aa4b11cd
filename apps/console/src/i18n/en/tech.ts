import type { tech as german, upload as germanUpload } from '../de/tech.js'
import type { Messages } from '../de/index.js'

export const tech: Messages<typeof german> = {
  title: 'Fachverfahren', none: 'Not entered yet.', none_yours: 'Not entered yet. Say what the authority works with: it decides which blockers it shares with others.',
  same: 'All rollouts with this Fachverfahren', enter: 'Enter the Fachverfahren', replace: 'Enter a change or correct it', history: 'One other entry |||| %{smart_count} other entries, past and to come',
  since: 'since %{on}', from: 'from %{on}', between: '%{from} until before %{to}', operated: 'operated by %{operator}', only: 'for %{service} only', source_is: 'Source: %{source}. Entered by %{organisation}, %{on}', source_day: 'as of %{on}, %{source}',
  field: { product: 'Product', maker: 'Maker', version: 'Version', operator: 'Operated by', validFrom: 'Holds from', source: 'How do you know?', source_like: 'The authority said so, survey, contract', for: 'What does it hold for?' },
  for_all: 'For all online services of the authority', for_one: 'For %{service} only', keeps: 'With the same day you correct the entry, with a later one you enter a change. What held before stays in the history.',
  save: 'Enter', done: 'The Fachverfahren of %{name} is entered.', was_so: 'It stood like that already. Nothing has changed.', figure_was_so: 'This figure was there already. Nothing has changed.', correct: 'Replace',
  invalid: { product: 'Name the product, at most 120 characters.', maker: 'Name the maker, at most 120 characters.', validFrom: 'Enter a day that exists.', source: 'Name the source, at least three characters.', amount: 'Enter an amount in euros.', effectiveOn: 'Enter a day that exists.', month: 'Enter the month as year and month, for example 2026-10.', cases: 'Enter the cases of the month as a whole number.', online: 'Enter the online cases as a whole number.' },
  costs: {
    title: 'Cost', none: 'No cost entered yet.', none_yours: 'No cost entered yet. Say what connecting, the module and running it cost and who pays.', enter: 'Enter a cost', replaces: 'New figure: %{kind}', done: 'The cost is entered.',
    what: 'What for', amount: 'Amount', payer: 'Paid by', who: 'Who pays?', stand: 'As of, and source', euros: 'Amount in euros', on: 'As of', source_like: 'Invoice, offer, contract',
  },
  usage: {
    title: 'Online share', none: 'No use entered yet.', none_yours: 'No use entered yet. Enter a month by hand or many from a file.', enter: 'Enter a month', by_file: 'Many months from a file', done: 'The month is entered.',
    month: 'Month', share: 'Share', cases: 'All cases', online: 'of these online', of: '%{online} of %{cases}', source: 'Source', source_like: 'Count, Fachverfahren, monthly report',
  },
  page: {
    found: 'One Fachverfahren %{makers} is in use. |||| %{smart_count} Fachverfahren %{makers} are in use.', makers: 'of one maker |||| of %{smart_count} makers', what: 'What the authorities work with, what rollouts cost, who pays, and how many cases come in online.',
    none: 'No Fachverfahren entered yet.', none_hint: 'Upload a list below, or enter it at an authority or a rollout.', authorities: 'Authorities', see: 'see', all_of_maker: 'all rollouts',
    list: 'Fachverfahren from a list', list_columns: 'Columns: behoerde (or kind and traeger), product, maker, valid_from, source; where known also version, operator and onlinedienst (empty: for all). All is taken over or nothing. Comma or semicolon, UTF-8 or Latin-1.',
    usage: 'Use from a list', usage_columns: 'Columns: behoerde, onlinedienst, month (year-month), cases (all), online (of these), source. All is taken over or nothing. Comma or semicolon, UTF-8 or Latin-1.',
  },
  sums: {
    title: 'Sums by online service', none: 'No figures yet. Cost and use are entered at the single rollout, use also from a list.', sum: 'Sum',
    usage: '%{share} online: %{online} of %{cases} cases, %{rollouts}, %{span}.', rollouts: 'one rollout |||| %{smart_count} rollouts', span: '%{from} to %{to}',
  },
  seen: {
    title: 'Reported and seen', link: 'Observations and contradictions', found: 'One rollout is reported live but cannot be seen. |||| %{smart_count} rollouts are reported live but cannot be seen.', none: 'All that is reported live was also seen at the latest look, or has not been looked at yet.',
    what: 'A contradiction arises when a service counts as live and has not been seen for more than 72 hours.', since: 'since %{on}', lage: 'One contradiction: reported live, not seen |||| %{smart_count} contradictions: reported live, not seen',
    file: 'Export of the PVOG', columns: 'The CSV of the “Open-PVOG” dashboard as it is. The columns leika_key, ars, url, online_status, aktiv and datenstand_pvog_import are needed; others may be there. Comma or semicolon, UTF-8 or Latin-1.',
    no_looks: 'The file says nothing new about a rollout that counts as live.', would_enter: 'One observation would be entered |||| %{count} observations would be entered', entered: 'One observation is entered |||| %{count} observations are entered', more: 'and one more |||| and %{count} more',
  },
}

export const upload: Messages<typeof germanUpload> = { sample: 'What the list looks like', checking: 'is being checked', taken: 'The list is taken over.', ignored: 'One row concerns nobody here. |||| %{count} rows concern nobody here.', all_rows: 'Show all %{count} rows', first_rows: 'Show the first %{count} rows', sum: 'One row: %{done} fits, %{refused} refused. |||| %{total} rows: %{done} fit, %{refused} refused.', take_fitting: 'Take only the one row that fits |||| Take only the %{count} rows that fit', taken_fitting: 'What fits has been taken; these rows have not:' }
