/** Fachverfahren, Kosten und Nutzung, Listen in Dateien, Beobachtungen aus dem PVOG. */
export const tech = {
  title: 'Fachverfahren', none: 'Noch nicht eingetragen.', none_yours: 'Noch nicht eingetragen. Tragen Sie ein, womit die Behörde arbeitet: Daran hängt, welche Blocker sie mit anderen teilt.',
  same: 'Alle Anschlüsse mit diesem Fachverfahren', enter: 'Fachverfahren eintragen', replace: 'Wechsel eintragen oder berichtigen', history: 'Ein anderer Eintrag |||| %{smart_count} andere Einträge, frühere und künftige',
  since: 'seit %{on}', from: 'ab %{on}', between: '%{from} bis vor %{to}', operated: 'betrieben von %{operator}', only: 'nur für %{service}', source_is: 'Quelle: %{source}. Eingetragen von %{organisation}, %{on}', source_day: 'Stand %{on}, %{source}',
  field: { product: 'Produkt', maker: 'Hersteller', version: 'Version', operator: 'Betrieben von', validFrom: 'Gilt ab', source: 'Woher wissen Sie das?', source_like: 'Auskunft der Behörde, Umfrage, Vertrag', for: 'Wofür gilt es?' },
  for_all: 'Für alle Onlinedienste der Behörde', for_one: 'Nur für %{service}', keeps: 'Mit demselben Tag berichtigen Sie den Eintrag, mit einem späteren tragen Sie einen Wechsel ein. Was vorher galt, bleibt in der Geschichte.',
  save: 'Eintragen', done: 'Das Fachverfahren von %{name} ist eingetragen.', was_so: 'So stand es schon da. Es hat sich nichts geändert.', figure_was_so: 'Diese Zahl stand schon da. Es hat sich nichts geändert.', correct: 'Ersetzen',
  invalid: { product: 'Nennen Sie das Produkt, höchstens 120 Zeichen.', maker: 'Nennen Sie den Hersteller, höchstens 120 Zeichen.', validFrom: 'Geben Sie einen Tag an, den es gibt.', source: 'Nennen Sie die Quelle, mindestens drei Zeichen.', amount: 'Geben Sie einen Betrag in Euro an.', effectiveOn: 'Geben Sie einen Tag an, den es gibt.', month: 'Geben Sie den Monat als Jahr und Monat an, zum Beispiel 2026-10.', cases: 'Geben Sie die Fälle des Monats als ganze Zahl an.', online: 'Geben Sie die Fälle online als ganze Zahl an.' },
  costs: {
    title: 'Kosten', none: 'Noch keine Kosten eingetragen.', none_yours: 'Noch keine Kosten eingetragen. Tragen Sie ein, was Anschluss, Modul und Betrieb kosten und wer es trägt.', enter: 'Kosten eintragen', replaces: 'Neue Zahl: %{kind}', done: 'Die Kosten sind eingetragen.',
    what: 'Wofür', amount: 'Betrag', payer: 'trägt', who: 'Wer trägt sie?', stand: 'Stand und Quelle', euros: 'Betrag in Euro', on: 'Stand vom', source_like: 'Rechnung, Angebot, Vertrag',
  },
  usage: {
    title: 'Online-Anteil', none: 'Noch keine Nutzung eingetragen.', none_yours: 'Noch keine Nutzung eingetragen. Tragen Sie einen Monat von Hand ein oder viele aus einer Datei.', enter: 'Monat eintragen', by_file: 'Viele Monate aus einer Datei', done: 'Der Monat ist eingetragen.',
    month: 'Monat', share: 'Anteil', cases: 'Fälle insgesamt', online: 'davon online', of: '%{online} von %{cases}', source: 'Quelle', source_like: 'Auszählung, Fachverfahren, Monatsmeldung',
  },
  page: {
    found: 'Ein Fachverfahren %{makers} ist im Einsatz. |||| %{smart_count} Fachverfahren %{makers} sind im Einsatz.', makers: 'eines Herstellers |||| von %{smart_count} Herstellern', what: 'Womit die Behörden arbeiten, was Anschlüsse kosten, wer es trägt und wie viele Fälle online kommen.',
    none: 'Noch kein Fachverfahren eingetragen.', none_hint: 'Laden Sie unten eine Liste hoch, oder tragen Sie es bei einer Behörde oder einem Anschluss ein.', authorities: 'Behörden', see: 'ansehen', all_of_maker: 'alle Anschlüsse',
    list: 'Fachverfahren aus einer Liste', list_columns: 'Spalten: behoerde (oder kind und traeger), product, maker, valid_from, source; dazu, wenn bekannt, version, operator und onlinedienst (leer: für alle). Übernommen wird alles oder nichts. Komma oder Semikolon, UTF-8 oder Latin-1.',
    usage: 'Nutzung aus einer Liste', usage_columns: 'Spalten: behoerde, onlinedienst, month (Jahr-Monat), cases (alle Fälle), online (davon online), source. Übernommen wird alles oder nichts. Komma oder Semikolon, UTF-8 oder Latin-1.',
  },
  sums: {
    title: 'Summen je Onlinedienst', none: 'Noch keine Zahlen. Kosten und Nutzung werden beim einzelnen Anschluss eingetragen, Nutzung auch aus einer Liste.', sum: 'Summe',
    usage: '%{share} online: %{online} von %{cases} Fällen, %{rollouts}, %{span}.', rollouts: 'ein Anschluss |||| %{smart_count} Anschlüsse', span: '%{from} bis %{to}',
  },
  seen: {
    title: 'Gemeldet und gesehen', link: 'Beobachtungen und Widersprüche', found: 'Ein Anschluss ist live gemeldet, aber nicht zu sehen. |||| %{smart_count} Anschlüsse sind live gemeldet, aber nicht zu sehen.', none: 'Alles, was als live gemeldet ist, war bei der letzten Prüfung auch zu sehen oder wurde noch nicht geprüft.',
    what: 'Ein Widerspruch entsteht, wenn ein Dienst als live gilt und länger als 72 Stunden nicht gesehen wurde.', since: 'seit %{on}', lage: 'Ein Widerspruch: live gemeldet, nicht gesehen |||| %{smart_count} Widersprüche: live gemeldet, nicht gesehen',
    file: 'Auszug aus dem PVOG', columns: 'Die CSV des Dashboards „Open-PVOG“, wie sie ist. Gebraucht werden die Spalten leika_key, ars, url, online_status, aktiv und datenstand_pvog_import; andere dürfen dabei sein. Komma oder Semikolon, UTF-8 oder Latin-1.',
    no_looks: 'Die Datei sagt nichts Neues über einen Anschluss, der als live gilt.', would_enter: 'Eine Beobachtung würde eingetragen |||| %{count} Beobachtungen würden eingetragen', entered: 'Eine Beobachtung ist eingetragen |||| %{count} Beobachtungen sind eingetragen', more: 'und eine weitere |||| und %{count} weitere',
  },
}

export const upload = { sample: 'So sieht die Liste aus', checking: 'wird geprüft', taken: 'Die Liste ist übernommen.', ignored: 'Eine Zeile betrifft hier niemanden. |||| %{count} Zeilen betreffen hier niemanden.', all_rows: 'Alle %{count} Zeilen zeigen', first_rows: 'Die ersten %{count} Zeilen zeigen', sum: 'Eine Zeile: %{done} passt, %{refused} abgelehnt. |||| %{total} Zeilen: %{done} passen, %{refused} abgelehnt.', take_fitting: 'Nur die eine passende Zeile übernehmen |||| Nur die %{count} passenden Zeilen übernehmen', taken_fitting: 'Was passt, ist übernommen; diese Zeilen nicht:' }
