/** The many small ones of a step, and objections. */
export const items = {
  title: 'Schritt %{step}, %{name}: %{done} von %{total}', gemeinde: 'Gemeinde', sum: 'Summe', whole: 'alle: %{name}', all_here: 'alle hier',
  all: 'Alle %{count} wählen', only_gaps: 'Nur Zeilen mit Lücken zeigen', no_gaps: 'Keine Lücken.', ticked_for: 'Eines ist für %{owner} angekreuzt von %{by}. |||| %{count} sind für %{owner} angekreuzt von %{by}.',
  mark: { belegt: 'belegt', gemeldet: 'gemeldet', nicht: 'fehlt', objected: 'bestritten' },
  begin: { tick: 'Ankreuzen', prove: 'Als gesehen belegen', object: 'Widersprechen' },
  will_tick: '%{added} neu erledigt, %{removed} zurückgenommen.', will_prove: 'Eines wird belegt. |||| %{smart_count} werden belegt.', will_object: 'Sie widersprechen bei einem. |||| Sie widersprechen bei %{smart_count}.',
  choose_first: 'Wählen Sie oben aus', submit: { tick: 'Eine Änderung speichern |||| %{smart_count} Änderungen speichern', prove: 'Eines belegen |||| %{smart_count} belegen', object: 'Bei einem widersprechen |||| Bei %{smart_count} widersprechen' },
  done: { prove: 'Eines ist belegt. |||| %{smart_count} sind belegt.', object: 'Ihr Einspruch ist notiert. Der Schritt läuft weiter; wer gemeldet hat, bekommt die Aufgabe zurück.' },
  reason: 'Was stimmt nicht?', object_hint: 'Das Land und alle Beteiligten des Programms sehen den Einspruch. Bestrittenes gilt wieder als offen.',
  objection: 'Einspruch von %{organisation} am %{on}:', objection_against: 'Gemeldet hatte %{organisation}.',
  legend: 'gemeldet: jemand sagt es, belegt: eine andere Person oder ein Register hat es gesehen.',
  reported_for: { self: 'Für %{owner} gemeldet am %{on}, von %{by}.', telephone: 'Für %{owner} gemeldet, telefonisch, am %{on}, von %{by}.', mail: 'Für %{owner} gemeldet, per Mail, am %{on}, von %{by}.' },
  may_object: 'Widersprechen geht bis %{until}.',
  belief: { gate: 'Vier Augen: eine zweite Person bestätigt.', believed: 'Eine Meldung genügt.', sampled: 'Stichprobe: eine zweite Person sieht einen Teil der Meldungen an.', observed: 'Gilt als belegt, sobald ein Register oder Portal es zeigt.' },
}
