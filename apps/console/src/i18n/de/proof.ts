/** Nachweise, Beobachtungen, Widersprüche, Ausnahmen zu zweit; Fachverfahren, Kosten, Nutzung. */
export const proof = {
  title: 'Nachweise und Beobachtungen', hint: 'Nachweis: was jemand anfügt. Beobachtung: was zu sehen war.',
  contradiction_since: 'Widerspruch: als live gemeldet, aber seit dem %{on} nicht gesehen.',
  contradiction: 'Widerspruch: als live gemeldet, aber seit %{since} nicht gesehen (%{detail}).',
  contradiction_soon: 'Zuletzt nicht gesehen (%{detail}). Bleibt es so, wird daraus am %{on} ein Widerspruch.',
  overridden: 'Zu zweit als belegt erklärt: %{first} und %{second}, %{on}.', asked: '%{organisation} bittet um Zustimmung, %{on}:',
  none: 'Noch kein Nachweis. Der Link zum Dienst, eine Datei oder eine Kennung gehört zu jedem Go-live.', none_seen: 'Noch keine Beobachtung.',
  step: 'Schritt %{step}', recorded: 'angefügt %{on}, %{organisation}', effective: 'gilt ab %{on}', expires: 'bis %{on}', expired: 'abgelaufen am %{on}', revision: 'Fassung %{n}', earlier: 'Eine frühere Fassung |||| %{smart_count} frühere Fassungen',
  earlier_entries: 'einen weiteren Eintrag zeigen |||| %{smart_count} weitere Einträge zeigen', download: 'Herunterladen', size: '%{n} kB', revise: 'Neue Fassung', evidence: 'Nachweise', observations: 'Beobachtungen', watched: 'Geprüft wird %{address}, das nächste Mal am %{on}.',
  kind: { link: 'Link', file: 'Datei', identifier: 'Kennung', certificate: 'Zertifikat', reference: 'Fundstelle' },
  by: { link: 'Linkprüfung', pvog: 'PVOG', person: 'Person' },
  result: { seen: 'gesehen', 'not-seen': 'nicht gesehen', unclear: 'nicht zu entscheiden' },
  detail: {
    http: 'Antwort %{status}', pvog: '%{listed} von %{total} Einträgen', portal: 'im Portal', register: 'im Register', person: 'selbst geprüft', call: 'durch einen Hinweis', 'no-name': 'den Namen gibt es nicht', 'no-answer': 'keine Antwort', 'no-network': 'kein Netz',
    timeout: 'zu langsam', certificate: 'Zertifikat ungültig', inside: 'führt in ein internes Netz', port: 'unüblicher Port', scheme: 'keine Webadresse', credentials: 'enthält Zugangsdaten', incomplete: 'unvollständige Adresse', redirect: 'falsche Weiterleitung', redirects: 'zu viele Weiterleitungen', example: 'Beispieladresse', failed: 'Prüfung gescheitert',
  },
  add: {
    open: 'Nachweis anfügen', title: 'Nachweis anfügen', revise: 'Neue Fassung von %{value}', kind: 'Was fügen Sie an?', step: 'Zu welchem Schritt?', effective: 'Gilt seit', expires: 'Gilt bis', label: 'Bezeichnung', optional: '(kann fehlen)',
    link: 'Öffentliche Adresse', file: 'Datei', file_hint: 'PDF, Bild, Text, Tabelle oder Dokument, höchstens 10 MB', identifier: 'Kennung, zum Beispiel DVDV-Schlüssel oder DestinationID', certificate: 'Name des Zertifikats', reference: 'Wo liegt es? Aktenzeichen oder Ablage',
    save: 'Anfügen', done: 'Der Nachweis ist angefügt.', missing: 'Wählen Sie eine Datei.', unreachable: 'Der Server antwortet nicht. Versuchen Sie es gleich noch einmal.',
  },
  check: { now: 'Jetzt prüfen', label: 'Adresse prüfen' },
  observe: { open: 'Beobachtung eintragen', title: 'Was haben Sie gesehen?', when: 'Wann?', where: 'Woran?', note: 'Was genau?', save: 'Eintragen', done: 'Die Beobachtung ist eingetragen.', label: 'Beobachtung', in: { portal: 'Im Portal', register: 'Im Register', call: 'Durch einen Hinweis' }, day: 'Tag', hour: 'Uhrzeit' },
  override: { open: 'Trotzdem als belegt erklären', title: 'Zu zweit als belegt erklären', hint: 'Eine zweite Person muss zustimmen. Der Grund bleibt in der Geschichte.', reason: 'Warum ist der Dienst trotzdem live?', ask: 'Um Zustimmung bitten', agree: 'Zustimmen', asked: 'Die Bitte ist eingetragen. Eine zweite Person kann zustimmen.', agreed: 'Der Dienst gilt als belegt.', label: 'Ausnahme zu zweit' },
  tech: {
    title: 'Technik, Kosten, Nutzung',
    kind: { connection: 'Anschluss, einmalig', module: 'Modul, einmalig', running: 'Betrieb, je Jahr' }, payer: { bund: 'der Bund', land: 'das Land', kreis: 'der Kreis', kommune: 'die Kommune', dienstleister: 'der IT-Dienstleister' },
  },
}
