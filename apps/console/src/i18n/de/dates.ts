/** Termine: why a day, moving days, latest starts. */
export const dates = {
  why: 'Warum dieser Termin?', loading: 'Wird gerechnet.', before: 'Davor, Schritt für Schritt', step: 'Schritt %{position}: %{name}', on: '%{on}',
  from_blueprint: 'Nach der Blaupause %{blueprint} %{version}, in Arbeitstagen am Sitz der Behörde: %{seat}.', planned_only: 'Der Anschluss hat noch nicht begonnen: gerechnet ab dem geplanten Start am %{on}.',
  days: 'ein Arbeitstag |||| %{smart_count} Arbeitstage', days_dative: 'einem Arbeitstag |||| %{smart_count} Arbeitstagen',
  because: {
    start: '%{days} nach dem Start am %{from}', step: '%{days} nach Schritt %{position} %{name} (%{from})', commitment: '%{days} vor der Zusage am %{from}', commitment_after: '%{days} nach der Zusage am %{from}',
    stichtag: 'nächster Stichtag „%{name}“: %{from}', stichtag_after: '%{days} nach dem Stichtag „%{name}“ am %{from}', unknown: '%{days} nach dem, worauf der Schritt wartet (%{from}): ein Stichtag ist nicht bekannt',
    duration: '%{days} nach dem letzten Schritt davor (%{from}), so lange dauert er gemessen', shift: 'Am %{at} von %{organisation} auf den %{on} gelegt', dependency: 'Nicht vor Schritt %{position} %{name}', dependency_start: 'Nicht vor dem Start',
    pause: '%{days} Pause: lag %{party} (%{since} bis %{until})', promised: '%{days} Pause: liegt %{party} seit %{since}, zugesagt für %{until}', promised_by: 'eingetragen von %{organisation}',
    promise: 'Nicht vor dem zugesagten Tag: bis dahin liegt der Schritt %{party}', working_day: 'Der %{from} ist kein Arbeitstag', sperrzeit: 'Sperrzeit „%{name}“ (%{since} bis %{until}): erster Arbeitstag danach', kept: 'Der Termin steht so aus einer früheren Rechnung; mit den heutigen Kalendern käme ein anderer Tag heraus',
  },
  passed: 'Übersprungen: %{what}.', weekend: 'ein Wochenendtag |||| %{smart_count} Wochenendtage', holiday: '%{name} (%{on})', holiday_unsure: '%{name} (%{on}, vermutlich)', open: '%{name} (%{on}): ob hier Feiertag ist, ist offen. Der Tag zählt als Arbeitstag.',
  waiting: 'Der Schritt liegt seit %{since} %{party}, bisher %{days}. Mit jedem weiteren Arbeitstag rückt der Termin um einen.', waiting_promised: 'Der Schritt liegt seit %{since} %{party}; zugesagt ist der %{promised}, das ist eingerechnet.',
  baseline: 'Ursprünglich geplant', baseline_short: 'zuerst %{on}', legend_baseline: 'ursprünglicher Termin', promised_on: 'Zugesagt für',
  shift: {
    title: 'Termin verschieben', how: 'Wie', on: 'auf einen Tag', workingDays: 'um Arbeitstage', promisedOn: 'auf die Zusage von %{party}', day: 'Neuer Termin', count: 'Arbeitstage später (mit Minus: früher)', promise: 'Fertig nach Zusage am',
    preview: 'Vorschau', previewing: 'Wird gerechnet.', reason: 'Grund', reason_hint: 'Der Grund steht in der Geschichte und hinter „Warum dieser Termin?“. Alle Partner des Programms sehen ihn.',
    apply: 'Einen Termin verschieben |||| %{smart_count} Termine verschieben', nothing_yet: 'Noch ist nichts geändert.', moves: 'Ein Termin ändert sich |||| %{smart_count} Termine ändern sich', col_step: 'Schritt', col_from: 'bisher', col_to: 'neu', col_by: 'Arbeitstage',
    follows: 'rückt mit', asked: 'gewählt', told: 'Im Postfach erfahren es: %{who}.', told_one: '%{party} (%{steps})', steps: 'ein Schritt |||| %{smart_count} Schritte', history_tells: 'Es steht sofort in der Geschichte jedes Anschlusses; Erinnerungen richten sich nach dem neuen Tag.',
    live: 'Live dann am **%{on}**.', holds: 'Die Zusage (%{on}) hält.', broken: 'Die Zusage (%{on}) hält nicht mehr.', no_commitment: 'Es gibt keine Zusage mit Datum.', done: '%{step} ist verschoben, %{count}.', label: '%{step} verschieben',
    many_title: 'Termine verschieben, die auf %{party} warten', many_found: 'Ein Schritt in %{rollouts} |||| %{smart_count} Schritte in %{rollouts}', rollouts: 'einem Anschluss |||| %{smart_count} Anschlüssen', commitment: 'Zusage gehalten: vorher %{before}, danach %{after} von %{of}.',
    col_rollout: 'Anschluss', col_live: 'live', more: 'und %{count} weitere', refused: 'Nicht verschoben: %{count}', many_done: '%{count} verschoben.', party: 'Wartet auf', none: 'Kein offener Schritt wartet auf diese Stelle.', stale: 'Die Vorschau ist neu gerechnet. Prüfen Sie sie noch einmal.',
  },
  sperrzeiten: {
    title: 'Sperrzeiten', what: 'In einer Sperrzeit wird nichts fällig, was die Behörde selbst tut: Termine rücken auf den ersten Arbeitstag danach. Termine, die schon darin liegen, bleiben, bis jemand sie verschiebt.', none: 'Keine Sperrzeit gesetzt.', add: 'Sperrzeit setzen', set: 'Sperrzeit setzen', end: 'Beenden', end_title: '„%{name}“ beenden', whole: 'alle Behörden in %{land}', span: '%{from} bis %{to}', small: 'bis %{count} Einwohner', by: '%{organisation}: %{reason}', ended: 'beendet am %{on}',
    kind: 'Anlass', kinds: { wahl: 'Wahl', jahresende: 'Jahresende', own: 'eigener Anlass' }, key: 'Schlüssel der Stelle, oder %{land} für alle im Land', name: 'Bezeichnung', from: 'von', to: 'bis', population: 'nur Behörden bis … Einwohner', reason: 'Grund', none_inside: 'Gesetzt. Kein offener Termin liegt darin.', done: 'Gesetzt. Ein offener Termin liegt darin und bleibt, bis jemand ihn verschiebt. |||| Gesetzt. %{smart_count} offene Termine liegen darin und bleiben, bis jemand sie verschiebt.', done_end: 'Beendet.',
    invalid: { traeger: 'Geben Sie den Schlüssel der Stelle an.', name: 'Geben Sie eine Bezeichnung an.', from: 'Geben Sie den ersten Tag an.', to: 'Geben Sie den letzten Tag an.', reason: 'Nennen Sie den Grund (höchstens 2.000 Zeichen).', maxPopulation: 'Geben Sie eine ganze Zahl an.' },
  },
  latest: {
    nav: 'Termine', title: 'Spätester Start', late: 'Einer von %{of} offenen Anschlüssen hält die Zusage nicht |||| %{smart_count} von %{of} offenen Anschlüssen halten die Zusage nicht', none_late: 'Alle %{of} offenen Anschlüsse halten die Zusage noch',
    tightest: 'Spätester Start für den knappsten: **%{start}**, damit der %{commitment} hält.', tightest_past: 'Der späteste Start des knappsten war der **%{start}**; der %{commitment} hält dort nach heutiger Rechnung nicht.',
    lead: 'Damit die Zusage hält, zurückgerechnet von ihrem Tag. Dauern gemessen, wo mindestens fünf Schritte fertig sind, sonst nach der Blaupause.', col_authority: 'Behörde', col_start: 'spätester Start', col_live: 'live voraussichtlich', col_commitment: 'Zusage', col_basis: 'gerechnet aus',
    past: 'seit einem Arbeitstag vorbei |||| seit %{smart_count} Arbeitstagen vorbei', left: 'noch ein Arbeitstag |||| noch %{smart_count} Arbeitstage', today: 'heute', running: 'läuft seit %{on}', misses: 'hält die Zusage nicht: ein Arbeitstag zu spät |||| hält die Zusage nicht: %{smart_count} Arbeitstage zu spät', holds: 'hält',
    basis: '%{measured} von %{of} Schritten gemessen', basis_none: 'nur Blaupause', filter_state: 'Stand', not_started: 'noch nicht begonnen', started: 'läuft', empty: 'Kein Anschluss passt zu diesen Filtern.', empty_hint: 'Nehmen Sie einen Filter zurück.',
    link: 'Wer wann beginnen muss', fact: 'Spätester Start', fact_past: '%{on}, vorbei', fact_left: '%{on}', forecast: 'Live voraussichtlich', shift_many: 'Termine verschieben für alle, die auf dieselbe Stelle warten',
  },
}
