/** Exceptions, the three dates, Beauftragungen, Bestand from a list. */
export const mandates = {
  exemptions: {
    title: 'Ausnahme', none: 'Keine Ausnahme.', to_look_at: 'Ausnahmen', to_decide: 'zu entscheiden', expired: 'abgelaufen am %{on}, wieder offen',
    kind: { 'not-responsible': 'nicht zuständig', transferred: 'auf VG oder Kreis übertragen', 'own-solution': 'gleichwertige eigene Lösung', 'no-module': 'kein Modul im Fachverfahren', deferred: 'zurückgestellt' },
    asked: 'Beantragt von %{organisation} am %{on}.', decided: 'Bewilligt von %{organisation} am %{on}.', from_data: 'Aus den Programmdaten: %{source}.', waits: 'Eine zweite Person im Land entscheidet.', for_good: 'Unbefristet.', until: 'Gilt bis %{on}, dann ist der Anschluss wieder offen.',
    deed: { request: 'Ausnahme beantragen', approve: 'Bewilligen', decline: 'Ablehnen', withdraw: 'Antrag zurückziehen', readmit: 'Wieder aufnehmen' },
    why: 'Warum?', reason: 'Begründung', expires: 'Gilt bis', may_be_open: '(kann offen bleiben)', land_decides: 'Eine Ausnahme zählt nie als live. Eine andere Person im Land entscheidet.',
    means: { approve: 'Offene Schritte entfallen, Erledigtes bleibt. Der Anschluss zählt als Ausnahme, nie als live.', decline: 'Der Anschluss läuft weiter wie bisher.', readmit: 'Der Anschluss geht dort weiter, wo er stand; die Termine rücken um die Zeit der Ausnahme.' },
    done: { request: 'Die Ausnahme ist beantragt.', approve: 'Die Ausnahme ist bewilligt.', decline: 'Der Antrag ist erledigt, der Anschluss läuft weiter.', readmit: 'Der Anschluss ist wieder aufgenommen.' },
    known: 'Bekannte Ausnahme', known_line: '%{behoerde} × %{service}: %{kind} (%{certainty})', certainty: { belegt: 'belegt', vermutlich: 'vermutlich', offen: 'offen' }, until_short: 'bis %{on}',
  },
  threeDates: {
    title: 'Go-live, Abnahme, Betrieb', live: 'Go-live gemeldet', accepted: 'Abnahme', operational: 'Betriebsfähig seit', not_yet: 'noch nicht', after_live: 'kommt nach dem Go-live', accept_hint: 'steht aus', operational_hint: 'wenn die Schritte im Betrieb gemeldet sind',
    accept: 'Abnahme eintragen', accepted_on: 'Abgenommen am', done: 'Die Abnahme am %{on} ist eingetragen.',
  },
  beauftragungen: {
    title: 'Beauftragungen', none: 'Keine Beauftragung gilt.', holding: 'Eine Beauftragung gilt. |||| %{smart_count} Beauftragungen gelten.', what: 'Wer eine andere Stelle beauftragt, lässt sie hier für sich melden. Jede Meldung nennt beide; jede Seite kann die Beauftragung jederzeit beenden.',
    group: { requested: 'Angefragt', granted: 'Erteilt', ended: 'Beendet' }, lets: 'beauftragt', ask: 'Beauftragung anfragen', grant: 'Beauftragung erteilen',
    state: { requested: 'angefragt', granted: 'gilt', later: 'gilt noch nicht', over: 'abgelaufen', revoked: 'widerrufen', declined: 'abgelehnt' },
    from_on: 'seit %{from}, jederzeit widerruflich', from_until: '%{from} bis %{until}', granted_by: 'Erteilt von %{organisation} am %{on}.', asked_by: 'Angefragt von %{organisation} am %{on}.', revoked_by: 'Beendet von %{organisation} am %{on}.',
    deed: { grant: 'Erteilen', revoke: 'Widerrufen', decline: 'Ablehnen' }, text: { grant: 'Wo steht die Einwilligung? (Beschluss, Aktenzeichen)', revoke: 'Grund' },
    means: { grant: '%{agent} sieht die Anschlüsse von %{name} und meldet für sie, bis eine Seite widerruft.', revoke: '%{agent} sieht und meldet ab sofort nichts mehr für %{name}. Was gemeldet ist, bleibt.' },
    done: { grant: '%{agent} meldet ab jetzt für %{name}.', revoke: '%{agent} meldet nicht mehr für %{name}.', ask: '%{name} kann die Anfrage von %{agent} jetzt erteilen.' },
    invalid: { grant: 'Nennen Sie, wo die Einwilligung steht.', revoke: 'Schreiben Sie einen Grund.', reference: 'Nennen Sie, wo die Einwilligung steht.', traeger: 'Geben Sie den Schlüssel der Stelle an: 5, 8 oder 9 Ziffern.', agentTraeger: 'Wählen Sie, wer melden soll.', fromOn: 'Geben Sie an, ab wann.' },
    for: 'Für wen', key: 'Schlüssel der Stelle', agent: 'Wer meldet', from: 'Ab', until: 'Bis', open_end: '(kann offen bleiben)', link: 'Beauftragungen ansehen',
  },
  bestand: {
    title: 'Bestand übernehmen', what: 'Was vor dem Programm angeschlossen war, ganz oder bis zu einem Schritt. Zuerst ein Probelauf; übernommen wird alles oder nichts.',
    file: 'Liste, Excel oder CSV', columns: 'Spalten: Schlüssel (Gemeinde-, Regional- oder Verbandsschlüssel), Onlinedienst, Schritt (Nummer, Name oder „live“), Datum. Komma oder Semikolon, UTF-8 oder Latin-1.',
    choose: 'Datei auswählen', other: 'Andere Datei', take: 'Eine Zeile übernehmen |||| %{smart_count} Zeilen übernehmen', would: 'Eine von %{total} Zeilen passt. |||| %{smart_count} von %{total} Zeilen passen.', taken: 'Eine Zeile ist übernommen. |||| %{smart_count} Zeilen sind übernommen.',
    all_fit: 'Alle Zeilen passen.', rows_refused: 'Eine Zeile passt nicht |||| %{smart_count} Zeilen passen nicht', sum: 'Eine Zeile: %{done} neu, %{unchanged} schon so, %{refused} abgelehnt. |||| %{total} Zeilen: %{done} neu, %{unchanged} schon so, %{refused} abgelehnt.', nothing_written: 'Noch ist nichts geschrieben.',
    line: 'Zeile', column: 'Spalte', reason: 'Was zu tun ist', link: 'Bestand aus einer Liste übernehmen', undo: { title: 'Übernahme als Bestand', taken: 'Ein Schritt ist als Bestand übernommen. |||| %{smart_count} Schritte sind als Bestand übernommen.', take_back: 'Übernahme zurücknehmen', reason: 'Was war falsch?', done: 'Die Übernahme ist zurückgenommen. Die Schritte sind wieder offen.', means: 'Die übernommenen Schritte und ihre Einzelteile sind danach wieder offen. Was hier gemeldet wurde, bleibt. Der Grund steht in der Geschichte.' }, way_back: 'War etwas falsch? Am einzelnen Anschluss lässt sich die Übernahme mit einem Grund zurücknehmen.', see: 'Bestand ansehen',
  },
}
