/** Steps and what people do with them. */
export const steps = {
  step: {
    step: 'Schritt', number: 'Nummer', all: 'Der eine Schritt |||| Die %{smart_count} Schritte', all_hint: 'gemeldet: jemand sagt es, belegt: nachgesehen', lies_with: 'liegt bei', plan: 'Plan', reported: 'gemeldet', proven: 'belegt', standing: 'Stand, Kennung',
    exempt: 'entfällt', proof_open: 'offen', operation: 'Betrieb', gate: 'Vier Augen: eine zweite Person bestätigt', gate_hint: 'Zahl im Kasten: Diesen Schritt bestätigt eine zweite Person.',
    items: 'Einzelteile', items_of: '%{done} von %{total}', items_named: '%{label}: %{done} von %{total}', waits_on: 'wartet auf',
    waiting: 'wartet seit heute auf %{party} |||| wartet auf %{party} seit %{since}, %{smart_count} Arbeitstage', overdue: 'einen Arbeitstag überfällig |||| %{smart_count} Arbeitstage überfällig',
    how_proven: 'Beleg', due: 'Fällig', before: 'Vorher fehlt', usually_waits: 'Hängt oft an', evidence: 'Nachweis', legal_basis: 'Grundlage',
  },
  action: {
    shift: 'Verschieben', report: 'Erledigt', confirm: 'Bestätigen', return: 'Zurückgeben', resume: 'Geht weiter', wait: 'Liegt bei …', correct: 'Meldung zurücknehmen', note: 'Notiz', object: 'Widersprechen', undo: 'Rückgängig', noted: 'Notiert:', undo_reason: 'Gleich wieder zurückgenommen',
    label: { report: '%{step}: erledigt', confirm: '%{step}: bestätigt', return: '%{step}: zurückgegeben', resume: '%{step}: geht weiter', wait: '%{step}: liegt bei anderen', correct: '%{step}: Meldung zurückgenommen', note: 'Notiz zu %{step}', object: '%{step}: Einspruch' },
    done: {
      report: '%{step} ist gemeldet.', progress: '%{step}: %{done} von %{total} sind erledigt.', confirm: '%{step} ist bestätigt.', return: '%{step} ging zurück an %{owner}.', correct: 'Die Meldung zu %{step} ist zurückgenommen.',
      wait: '%{step} liegt %{party}. Ihre Frist ruht so lange.', resume: '%{step} geht weiter und liegt wieder bei %{owner}.', note: 'Ihre Notiz zu %{step} ist gespeichert.', object: 'Ihr Einspruch zu %{step} ist notiert. Der Schritt läuft weiter.',
    },
  },
  form: {
    done_on: 'Erledigt am', of: 'von %{total}', evidence: 'Nachweis', may_follow: '(kann folgen)', channel: 'Gemeldet', in_the_name: 'Sie melden im Namen von %{organisation}. Das steht so in der Geschichte.',
    report: 'Melden', report_later: 'Erledigt, später senden', cancel: 'Abbrechen', reason_short: 'Grund', reason_seen: 'Alle Beteiligten des Programms können den Grund lesen.',
    reason: { return: 'Was fehlt noch?', correct: 'Warum stimmt die Meldung nicht?', object: 'Was stimmt nicht?' },
    invalid: {
      doneOn: 'Geben Sie den Tag an, an dem es erledigt war.', itemsDone: 'Geben Sie eine ganze Zahl an.', evidence: 'Der Nachweis ist zu lang.', note: 'Schreiben Sie eine Notiz.', reason: 'Schreiben Sie einen Grund, mit dem man etwas anfangen kann.', other: 'Prüfen Sie Ihre Angaben.',
    },
  },
  channel: { self: 'von hier aus', telephone: 'am Telefon', mail: 'per Mail' },
  wait: { with_whom: 'Bei wem liegt es?', somebody_else: 'Jemand anders', name: 'Wer?', since: 'seit', record: 'So notieren', which: 'Welche Organisation? (%{party})', never_a_person: 'Eine Organisation oder ein Funktionspostfach, nie eine Person.', unknown: 'Weiß ich nicht', invalid: 'Nennen Sie die Organisation mit mindestens zwei Zeichen.' },
  confirm: { seen_in: 'Woran haben Sie es gesehen?', person: 'Ich habe es selbst geprüft', register: 'Im Register', portal: 'Im Portal' },
  note: {
    title: 'Notizen', add: 'Notiz dazu', text: 'Notiz', readers: 'Wer darf sie lesen?', save: 'Notiz speichern',
    visibility: { intern: 'Nur die eigene Organisation', land: 'Auch das Land', programme: 'Alle im Programm' },
  },
  conflict: {
    title: 'Jemand war schneller.', nothing_lost: 'Während Sie geschrieben haben, hat sich der Schritt geändert. Verloren ist nichts.', which: 'Welche Fassung gilt?', saved: 'Gespeicherte Fassung', mine: 'Ihre Fassung', here: 'auf diesem Gerät', state: 'Stand',
    save_mine: 'Meine Fassung speichern', keep_saved: 'Gespeicherte Fassung lassen', both_stay: 'Beide bleiben in der Geschichte.',
  },
}
