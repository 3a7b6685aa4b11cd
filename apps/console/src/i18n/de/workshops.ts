/** Workshops, criteria, and the steps they concern. */
export const workshops = {
  stepName: {
    ansprechpersonen: 'Ansprechpersonen', nachnutzungsvertrag: 'Nachnutzungsvertrag', datenschutz: 'Datenschutz', transportweg: 'Transportweg', zertifikat: 'Zertifikat', 'dvdv-eintrag': 'DVDV-Eintrag', 'fachverfahren-modul': 'Modul im Fachverfahren',
    zustaendigkeitsfinder: 'Zuständigkeitsfinder', nutzerkonto: 'Nutzerkonto', anbindungsfragebogen: 'Anbindungsfragebogen', 'test-schulung': 'Test und Schulung', 'go-live': 'Go-live', wirkbetrieb: 'Wirkbetrieb',
  },
  workshop: {
    title: 'Workshops', count: 'Ein Workshop |||| %{smart_count} Workshops', lead: 'Hier einigen sich die Beteiligten. Befunde und Beschlüsse führen zu den Schritten, die sie betreffen.',
    none: 'Noch kein Workshop geplant.', none_hint: 'Eine Reihe gehört zu einem Programm. Beginnen Sie eine, dann planen Sie den ersten Workshop.', none_in_series: 'In dieser Reihe steht noch kein Workshop.',
    on: 'Datum', name: 'Workshop', place: 'Ort', who: 'Beteiligte', outcomes: 'Ergebnisse', outcome_count: 'ein Ergebnis |||| %{smart_count} Ergebnisse',
    plan: 'Workshop planen', begin_series: 'Reihe beginnen', series: 'Reihe', goal: 'Ziel der Reihe', programme: 'Programm', series_title: 'Name der Reihe', done: '„%{title}“ ist angelegt.',
    participants: 'Wer nimmt teil?', nothing_yet: 'Noch nichts festgehalten.', nothing_yet_hint: 'Befunde, Beschlüsse, Aufgaben und Fragen entstehen im Workshop oder danach.', record: 'Ergebnis festhalten', recorded: 'Das Ergebnis ist festgehalten.',
    kind: { finding: 'Befund', decision: 'Beschluss', task: 'Aufgabe', question: 'Frage' }, kinds: { finding: 'Befunde', decision: 'Beschlüsse', task: 'Aufgaben', question: 'Fragen' },
    outcome_kind: 'Art', outcome_text: 'Was wurde festgehalten?', concerns: 'Betrifft die Schritte', criterion: 'Kriterium', no_criterion: 'keines', invalid: 'Füllen Sie alle Felder aus; Namen haben mindestens drei Zeichen.',
  },
  criterion: {
    title: 'Kriterien', count: 'Ein Kriterium |||| %{smart_count} Kriterien', lead: 'Was einen Anschluss schnell macht. Jede Kennung bleibt, wie sie ist; was sich ändert, sind Wortlaut und Belege.',
    none: 'Noch kein Kriterium.', none_hint: 'Kriterien entstehen aus den Ergebnissen der Workshops.', dimension: { organisatorisch: 'Organisatorisch', rechtlich: 'Rechtlich', finanziell: 'Finanziell', technisch: 'Technisch' },
    measure: 'Gemessen an', scale: 'Skala', scales: { 'yes-no': 'ja oder nein', '0-4': '0 bis 4', number: 'Zahl' }, source: 'Quelle', steps: 'Betrifft', no_steps: 'noch keinem Schritt zugeordnet', rests_on: 'Ruht auf', rests_none: 'noch keinem Workshop-Ergebnis', reason: 'Warum',
    link: 'Schritte zuordnen', save_link: 'Zuordnung speichern', linked: 'Die Zuordnung ist gespeichert.', add: 'Kriterium anlegen', added: 'Das Kriterium ist angelegt.', id: 'Kennung', id_hint: 'Kleinbuchstaben, Ziffern und Bindestriche; bleibt für immer',
    statement_de: 'Aussage, deutsch', statement_en: 'Aussage, englisch', reason_de: 'Begründung, deutsch', reason_en: 'Begründung, englisch', measure_de: 'Messung, deutsch', measure_en: 'Messung, englisch', dimension_label: 'Dimension', draft: 'eigener Entwurf', official: 'amtlich',
    invalid: 'Füllen Sie alle Felder aus; die Kennung hat nur Kleinbuchstaben, Ziffern und Bindestriche.',
  },
}
